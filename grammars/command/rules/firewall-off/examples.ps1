# bad: from PowerShell
Set-NetFirewallProfile -Profile Domain,Public,Private -Enabled False
# good: nearly: on
Set-NetFirewallProfile -Profile Public -Enabled True
