# bad: each shadow copy
Get-CimInstance Win32_ShadowCopy | Remove-CimInstance
# good: nearly: shadow copies are listed
Get-CimInstance Win32_ShadowCopy | Select-Object InstallDate
