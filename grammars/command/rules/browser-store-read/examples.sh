# bad: a profile, copied
cp -r ~/.mozilla/firefox /tmp/p
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: cookies
sqlite3 ~/.mozilla/firefox/abc.default/cookies.sqlite "select * from moz_cookies"
# bad: a store that is in use
sqlite3 "file:$HOME/.config/chromium/Default/Cookies?immutable=1" "select * from cookies"
# bad: packed
tar czf /tmp/b.tgz ~/.config/google-chrome
# good: nearly: a database of the project
sqlite3 data/cookies.db "select count(*) from jars"
# good: nearly: a profile of a test
chromium --user-data-dir=/tmp/profile --headless page.html
# good: nearly: extensions are listed
ls ~/.config/chromium/Default/Extensions
# good: a cache is cleared
rm -rf ~/.cache/chromium
# bad: the profile of every day, opened up
google-chrome --remote-debugging-port=9222 --user-data-dir=/home/kim/.config/google-chrome
# good: nearly: a profile of its own
google-chrome --headless --remote-debugging-port=9222 --user-data-dir=/tmp/profile
