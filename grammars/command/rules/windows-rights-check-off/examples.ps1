# bad: from PowerShell
New-Item -Path "HKCU:\Software\Classes\ms-settings\shell\open\command" -Value "calc" -Force
# good: nearly: asks openly
Start-Process setup.exe -Verb RunAs
