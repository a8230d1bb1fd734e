# bad: a home
rm -rf ~
#<^^^^^^
# bad: all that is in it
sudo rm -rf /home/dev/*
# bad: the root directory
rm -rf / --no-preserve-root
# bad: its content
rm -fr /*
# bad: a folder of the system
rm -r -f /etc/ /usr
# bad: hidden files of a home
cd && rm -rf ~/.*
# bad: keys and settings
rm -rf ~/.ssh ~/.config
# bad: by find
find / -type f -delete
# bad: by find and rm
find ~ -exec rm -rf {} +
# bad: moved away
mv /home/dev/* /dev/null
# good: nearly: a folder of the project
rm -rf ./build dist/ node_modules
# good: nearly: below a home
rm -rf ~/.cache/pip ~/project/build
# good: nearly: below a folder of the system
rm -rf /var/lib/apt/lists/* /tmp/* /usr/share/doc/x
# good: nearly: find with a choice
find / -name '*.pyc' -delete
# good: nearly: one file
rm -f ~/.netrc
# good: a temporary folder
rm -rf "$TMPDIR/work" "${DIR:?}"/*
# good: empty folders
rmdir ~
