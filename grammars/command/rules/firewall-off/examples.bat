:: bad: all profiles
netsh advfirewall set allprofiles state off
:: bad: in the older way
netsh firewall set opmode disable
:: good: nearly: on
netsh advfirewall set allprofiles state on
