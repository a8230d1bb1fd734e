# bad: paths of a web server
gobuster dir -u https://app.example -w words.txt
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: ways to more rights
./linpeas.sh -a
# bad: the same through a shell
bash /tmp/lse.sh -l1
# bad: injections
sqlmap -u "https://app.example/?id=1" --batch
# good: nearly: the version
nuclei -version
# good: nearly: its templates as a folder
ls nuclei-templates
# good: an audit of one's own packages
npm audit
