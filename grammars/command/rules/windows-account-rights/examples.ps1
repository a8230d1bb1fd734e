# bad: from PowerShell
Add-LocalGroupMember -Group Administrators -Member helper
# good: nearly: asks
Get-LocalGroupMember -Group Administrators
