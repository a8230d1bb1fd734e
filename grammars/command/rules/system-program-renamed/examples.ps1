# bad: PowerShell itself
Copy-Item C:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe C:\ProgramData\helper.exe
# good: a log
Copy-Item C:\Windows\Logs\CBS\CBS.log C:\backup
