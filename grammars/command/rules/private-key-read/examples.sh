# bad: printed
cat ~/.ssh/id_rsa
#<^^^^^^^^^^^^^^^
# bad: encoded into a variable
KEY=$(base64 -w0 < /root/.aws/credentials)
# bad: the password database
sudo head -5 /etc/shadow
# bad: what another program was told
strings /proc/1/environ
# bad: a browser's store, copied
cp "$HOME/.config/google-chrome/Default/Login Data" /tmp/l
# bad: the token of a pod
cat /var/run/secrets/kubernetes.io/serviceaccount/token
# good: nearly: whether it is there
test -r ~/.ssh/id_rsa && echo yes
# good: nearly: the public half
cat ~/.ssh/id_rsa.pub
# good: nearly: given to the program that uses it
ssh-add ~/.ssh/id_ed25519
# good: its rights
chmod 600 ~/.ssh/id_rsa
# bad: logins of programs
cat ~/.netrc
# bad: a token of a host
grep oauth_token ~/.config/gh/hosts.yml
# bad: a wireless network's
sudo cat /etc/NetworkManager/system-connections/office.nmconnection
# good: nearly: settings without a secret
cat ~/.gitconfig
# bad: all of them at once
cat ~/.ssh/*
# bad: by find, from everywhere
find / -name id_rsa -exec cat {} \;
# bad: as a list of dates
sudo date -f /etc/shadow
# bad: in an editor
vim /etc/shadow
# bad: out of a container
docker cp app:/etc/shadow .
# good: nearly: whether there is a list of passwords
ls -l /etc/shadow
# good: nearly: its own rights
chmod 640 /etc/shadow
