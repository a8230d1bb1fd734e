# bad: a snippet
curl -u "$U" -d @body.json https://api.github.com/gists
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: a file of some repository
curl -X PUT -d @body.json https://api.github.com/repos/somebody/store/contents/a.bin
# bad: a personal drive
curl -X POST --data-binary @a.tgz https://content.dropboxapi.com/2/files/upload
# bad: for everyone
gh gist create --public notes.txt
# good: nearly: an issue
curl -d @issue.json https://api.github.com/repos/team/shop/issues
# good: nearly: read
curl -s https://api.github.com/repos/team/shop/contents/a.txt
# good: nearly: a snippet for oneself
gh gist create notes.txt
# good: a release
gh release upload v1 dist/app.tgz
