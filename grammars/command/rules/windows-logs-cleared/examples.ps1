# bad: from PowerShell
Clear-EventLog -LogName Security
# bad: for good
Remove-EventLog -LogName Application
# good: nearly: reads it
Get-EventLog -LogName Security -Newest 10
