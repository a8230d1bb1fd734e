# bad: paths of a web server
gobuster dir -u https://app.example -w words.txt
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: weak places of a web server
nikto -host https://app.example
# bad: the same through an interpreter
perl nikto.pl -h app.example
# bad: injections
sqlmap -u "https://app.example/?id=1" --batch
# good: nearly: the version
nuclei -version
# good: nearly: its templates as a folder
ls nuclei-templates
# good: an audit of one's own packages
npm audit
