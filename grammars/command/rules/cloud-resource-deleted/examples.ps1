# bad: a group with all in it
Remove-AzResourceGroup -Name shop -Force
# bad: a machine
Remove-VM -Name web -Force
# good: nearly: looked at
Get-AzResourceGroup -Name shop
