# bad: messages of a Mac
sqlite3 ~/Library/Messages/chat.db 'select text from message'
# bad: mail of somebody
cp -r /var/spool/mail /tmp/m
# bad: by script
osascript -e 'tell application "Finder" to duplicate file "NoteStore.sqlite" of folder notes to folder out'
# good: nearly: sends one
mail -s done me@mail.example < report.txt
# good: nearly: how many there are
osascript -e 'tell application "Mail" to activate'
# good: a mail of a test
cat test/fixtures/welcome.eml
