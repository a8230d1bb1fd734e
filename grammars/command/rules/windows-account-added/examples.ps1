# bad: without a password
New-LocalUser -Name helper -NoPassword
# good: asks
Get-LocalUser -Name helper
