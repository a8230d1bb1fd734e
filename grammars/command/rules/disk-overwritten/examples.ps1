# bad: all of a disk
Clear-Disk -Number 1 -RemoveData -Confirm:$false
# bad: formatted
Format-Volume -DriveLetter D -FileSystem NTFS
# good: nearly: looked at
Get-Disk | Where-Object IsBoot
# good: nearly: a table is formatted
Get-Process | Format-Table
# good: checked
Repair-Volume -DriveLetter D -Scan
