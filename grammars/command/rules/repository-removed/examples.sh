# bad: its history
rm -rf .git
#<^^^^^^^^^
# bad: everything here
rm -rf ./* .git
# bad: the folder above
cd sub && rm -rf ../*
# bad: by find
find . -delete
# bad: the parent
rm -rf ..
# bad: all that a listing names
ls -1 | xargs rm -rf
# good: nearly: a folder of the project
rm -rf ./build
# good: nearly: files of a kind
find . -name "*.tmp" -delete
# good: nearly: a template without its history
git clone https://git.example/t demo && rm -rf demo/.git
# good: nearly: a lock that was left
rm -f .git/index.lock
# good: a file beside it
rm -f .gitmodules
