# bad: nothing is kept
Set-PSReadLineOption -HistorySaveStyle SaveNothing
# good: nearly: how it is kept
Set-PSReadLineOption -HistorySaveStyle SaveIncrementally
