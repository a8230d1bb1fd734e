# bad: what was kept from leaving
sudo iptables -D OUTPUT -d 203.0.113.0/24 -j DROP
# bad: the third rule, whatever it is
iptables -D INPUT 3
# bad: the saved rules
cp open.rules /etc/iptables/rules.v4
# bad: a table
nft delete table inet filter
# good: nearly: adds one
iptables -A INPUT -s 203.0.113.7 -j DROP
# good: nearly: a rule of address translation
iptables -t nat -D POSTROUTING -s 172.18.0.0/16 -j MASQUERADE
# good: lists them
iptables -L INPUT -n --line-numbers
