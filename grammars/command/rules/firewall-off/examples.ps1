# bad: from PowerShell
Set-NetFirewallProfile -Profile Domain,Public,Private -Enabled False
# good: nearly: on
Set-NetFirewallProfile -Profile Public -Enabled True
# bad: in the registry
Set-ItemProperty -Path HKLM:\SOFTWARE\Policies\Microsoft\WindowsFirewall\PublicProfile -Name EnableFirewall -Value 0
# good: nearly: one rule, by its name
Remove-NetFirewallRule -DisplayName "web test"
