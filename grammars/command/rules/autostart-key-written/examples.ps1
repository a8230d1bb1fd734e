# bad: from PowerShell
New-ItemProperty -Path HKCU:\Software\Microsoft\Windows\CurrentVersion\Run -Name helper -Value C:\temp\h.exe
# bad: without names of the parameters
Set-ItemProperty "HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\RunOnce" "x" "C:\temp\h.exe"
# good: nearly: looks
Get-ItemProperty HKCU:\Software\Microsoft\Windows\CurrentVersion\Run
