# bad: at once
Set-MpPreference -DisableRealtimeMonitoring $true
# bad: a folder that is not looked at
Add-MpPreference -ExclusionPath C:\temp
# bad: shortened
Set-MpPreference -DisableIOAV 1
# bad: uninstalled
Uninstall-WindowsFeature -Name Windows-Defender
# good: nearly: on again
Set-MpPreference -DisableRealtimeMonitoring $false
# good: nearly: asks
Get-MpPreference
# good: an exclusion taken back
Remove-MpPreference -ExclusionPath C:\temp
