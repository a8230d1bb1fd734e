# bad: bundled with other options, the port attached
ssh -fNR2222:localhost:22 ops@203.0.113.7
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: behind wrappers, the name in quotes
nohup timeout 3600 s\sh -N -R 9:localhost:22 u@h &
# bad: as a configuration key
ssh -o ExitOnForwardFailure=yes -oRemoteForward="9000 localhost:22" -N u@203.0.113.7
# bad: after the host
ssh relay.example -N -R 8080:10.0.0.5:80
# bad: kept alive by autossh
autossh -M 0 -f -N -R 2222:localhost:22 u@h.example
# bad: from PuTTY
plink -batch -N -R 3306:db.internal:3306 u@h.example
# bad: inside of another shell
bash -c 'while :; do ssh -NR 9:localhost:22 u@h.example; sleep 5; done'
# bad: through a variable
FORWARD="-R 9:localhost:22"
ssh $FORWARD u@h.example
# good: nearly: a local forward leads from here to there
ssh -N -L 5432:db.internal:5432 bastion.example
# good: nearly: the option belongs to the remote grep
ssh build.example grep -R TODO /srv/app
# good: nearly: removes a host key
ssh-keygen -R build.example
# good: nearly: relative paths in rsync
rsync -aR src/./lib deploy@web.example:/srv/
# good: talks about it in a commit message
git commit -m "docs: explain ssh -R tunnels"
# good: prints how it is done
echo "run: ssh -R 9:localhost:22 host"
# good: documentation in a heredoc for cat
cat > help.txt <<'EOT'
ssh -fNR 9:localhost:22 user@host
EOT
