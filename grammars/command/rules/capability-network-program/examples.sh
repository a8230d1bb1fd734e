# bad: two addresses at once
curl -fsS https://a.example/x https://b.example/y
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: an address that only runs tell
wget "$MIRROR/tool.tgz"
# bad: another machine's shell
ssh deploy@web.example uptime
# bad: a copy to another machine
scp build.tgz web.example:/srv/
# bad: a raw connection
nc db.example 5432
# good: nearly: waits for others
nc -l 9000
# good: nearly: only asks whether it is there
command -v curl
# good: nearly: only looks for the word
grep -rn "curl https://a.example" docs
# good: a file of that name
cat curl.txt
# noisy: only asks for the version
curl --version
