# bad: guesses logins
hydra -l root -P words.txt ssh://10.0.0.5
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: cracks hashes
john --wordlist=words.txt hashes.txt
# bad: through an interpreter
python3 /opt/tools/laZagne.py all
# good: nearly: asks for help
hashcat --help
# good: nearly: a person of that name
id john
# good: a password for a service
htpasswd -c .htpasswd john
# bad: between two machines
arpspoof -i eth0 -t 10.0.0.5 10.0.0.1
