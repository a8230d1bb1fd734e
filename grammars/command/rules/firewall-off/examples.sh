# bad: ufw
sudo ufw --force disable
#    ^^^^^^^^^^^^^^^^^^^
# bad: a policy
iptables -P INPUT ACCEPT
# bad: all rules
iptables -F && ip6tables -F
# bad: nftables
nft flush ruleset
# bad: a service
systemctl disable --now firewalld
# bad: in the old way
service iptables stop
# good: nearly: opens one port
sudo ufw allow 8080/tcp
# good: nearly: empties a chain of its own
iptables -F DOCKER-USER
# good: nearly: a strict policy
iptables -P INPUT DROP
# good: nearly: only the translation of addresses
iptables -t nat -F
# good: shows the rules
iptables -L -n
# bad: what comes in
iptables -F INPUT
# bad: all rules of BSD
pfctl -F all
# bad: on a host of virtual machines
esxcli network firewall set --enabled false
# good: nearly: a chain of one's own
iptables -F DOCKER-USER
# bad: its script
/etc/init.d/iptables stop
# bad: who may not come in
echo > /etc/hosts.deny
# good: nearly: reads it
cat /etc/hosts.deny
