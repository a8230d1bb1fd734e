# bad: on a Mac
sudo security add-trusted-cert -d -r trustRoot -k /Library/Keychains/System.keychain ca.pem
# bad: on Linux
trust anchor --store ca.pem
# good: nearly: lists them
trust list
# good: nearly: for one program
NODE_EXTRA_CA_CERTS=ca.pem node app.js
# bad: among those of the system
cp proxy.crt /usr/local/share/ca-certificates/ && update-ca-certificates
# good: nearly: below a root of its own
cp corp.crt rootfs/usr/local/share/ca-certificates/
# good: nearly: those that are there, again
update-ca-certificates --fresh
