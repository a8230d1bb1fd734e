# bad: keys everywhere
find / -name id_rsa 2> /dev/null
#<^^^^^^^^^^^^^^^^^
# bad: wallets and stores in all homes
find /home -type f \( -name "*.kdbx" -o -name wallet.dat \)
# bad: words from the root
grep -ri password /
# bad: private keys by their first line
grep -rl "BEGIN RSA PRIVATE KEY" /home
# good: nearly: in the project
grep -rn "password" src/
# good: nearly: certificates of the project
find . -name "*.pem"
# good: nearly: another file, everywhere
find / -name libcuda.so
# good: a setting
grep -i PasswordAuthentication /etc/ssh/sshd_config
# bad: in the environment
env | grep -i token
# bad: in what was typed
history | grep -i passw
# bad: by the shape of a key
grep -rE 'AKIA[0-9A-Z]{16}' /home
# bad: a whole home
trufflehog filesystem ~
# good: nearly: another variable
env | grep -i proxy
# good: nearly: this repository
gitleaks detect --source .
# good: nearly: whether one variable is there
printenv CI
