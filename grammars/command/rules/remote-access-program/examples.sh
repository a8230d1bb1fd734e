# bad: access without anyone there
echo s3cret | anydesk --set-password
# bad: the service of a maker
teamviewer daemon start
# bad: an agent with a key of its own
/tmp/meshagent -install --msh=/tmp/server.msh
# good: nearly: which version
teamviewer --version
# good: nearly: it goes
anydesk --uninstall
# good: nearly: a word of the same letters
./radmin-report --month 7
# good: a login
ssh ops.example
