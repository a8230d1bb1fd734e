# bad: a whole network
nmap -sS -p- 10.0.0.0/16
#<^^^^^^^^^^^^^^^^^^^^^^
# bad: fast, and quietly
sudo masscan 192.168.0.0/16 -p22,80,443 --rate 10000 > /dev/null
# bad: targets from a file
nmap -iL hosts.txt -oX out.xml
# bad: neighbours on the wire
arp-scan --localnet
# good: nearly: this machine's own ports
nmap -p 8080 localhost
# good: nearly: the program's version
nmap --version
# good: installs it
apt-get install -y nmap
