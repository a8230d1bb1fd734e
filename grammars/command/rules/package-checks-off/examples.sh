# bad: certificates
npm config set strict-ssl false
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: one host's
pip install --trusted-host packages.example.org shelf
# bad: checksums
GOSUMDB=off go get example.org/shelf
# bad: signatures
apt-get install -y --allow-unauthenticated shelf
# bad: of a source
echo 'deb [trusted=yes] https://packages.example.org/ ./' | sudo tee /etc/apt/sources.list.d/x.list
# bad: of another system
dnf install -y --nogpgcheck shelf
# good: nearly: a key for one source
echo 'deb [signed-by=/etc/apt/keyrings/x.gpg] https://packages.example.org/ ./' | sudo tee /etc/apt/sources.list.d/x.list
# good: nearly: a file of one's own
apk add --allow-untrusted ./shelf.apk
# good: nearly: a mirror of one's own
pip install --trusted-host 10.0.0.5 -i http://10.0.0.5/simple shelf
# good: nearly: private modules by name
GONOSUMDB=git.corp.example go get git.corp.example/shelf
# good: switched on
npm config set strict-ssl true
