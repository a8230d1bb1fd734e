# bad: from PowerShell
Register-ScheduledTask -TaskName helper -Action $action -Trigger $trigger
# good: nearly: asks
Get-ScheduledTask -TaskName helper
