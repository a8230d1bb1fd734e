# bad: a port for everyone
New-NetFirewallRule -DisplayName agent -Direction Inbound -Protocol TCP -LocalPort 4444 -Action Allow
# good: nearly: for one network
New-NetFirewallRule -DisplayName web -Direction Inbound -Protocol TCP -LocalPort 8080 -RemoteAddress 192.168.10.0/24 -Action Allow
