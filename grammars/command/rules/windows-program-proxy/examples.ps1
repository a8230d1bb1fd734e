# bad: from PowerShell
Invoke-WmiMethod -Class Win32_Process -Name Create -ArgumentList calc
# good: nearly: asks
Get-WmiObject -Class Win32_Process
