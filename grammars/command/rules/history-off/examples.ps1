# bad: nothing is kept
Set-PSReadLineOption -HistorySaveStyle SaveNothing
# good: nearly: how it is kept
Set-PSReadLineOption -HistorySaveStyle SaveIncrementally
# bad: a handler that keeps nothing
Set-PSReadLineOption -AddToHistoryHandler { return $false }
# good: nearly: a handler that looks for secrets
Set-PSReadLineOption -AddToHistoryHandler { param($line) $line -notmatch 'password' }
