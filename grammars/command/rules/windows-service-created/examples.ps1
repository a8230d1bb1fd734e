# bad: from PowerShell
New-Service -Name helper -BinaryPathName C:\temp\h.exe -StartupType Automatic
# good: nearly: starts one
Start-Service -Name helper
