# bad: on a Mac
sudo security add-trusted-cert -d -r trustRoot -k /Library/Keychains/System.keychain ca.pem
# bad: on Linux
trust anchor --store ca.pem
# good: nearly: lists them
trust list
# good: nearly: for one program
NODE_EXTRA_CA_CERTS=ca.pem node app.js
