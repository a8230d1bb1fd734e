# bad: all checks of one
Import-Module .\PowerUp.ps1; Invoke-AllChecks
# good: nearly: a module of the team
Import-Module .\Power.ps1
