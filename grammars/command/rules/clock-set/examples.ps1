# bad: on Windows
Set-Date -Date "2019-03-01"
# good: nearly: reads it
Get-Date -Date "2019-03-01"
