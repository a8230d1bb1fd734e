:: bad: a program let in
netsh advfirewall firewall add rule name="upd" dir=in action=allow program="C:\Users\Public\u.exe"
:: good: nearly: keeps something out
netsh advfirewall firewall add rule name="no smb" dir=in action=block protocol=TCP localport=445
:: bad: a whole group
netsh advfirewall firewall set rule group="remote desktop" new enable=Yes
