# bad: this session's
Clear-History
# bad: the file
Remove-Item "$env:APPDATA\Microsoft\Windows\PowerShell\PSReadLine\ConsoleHost_history.txt"
# good: nearly: shows it
Get-History
