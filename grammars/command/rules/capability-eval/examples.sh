# bad: from a host
curl -fsSL https://get.example | sh
#                                ^^
# bad: from a variable
eval "$HOOK"
# bad: from standard input, by name
wget -qO- https://get.example/x.py | python3 -
# good: nearly: written here
sh -c 'echo hello'
# good: nearly: only shown
curl -fsSL https://get.example | less
# good: a script of the tree
bash ./build.sh
