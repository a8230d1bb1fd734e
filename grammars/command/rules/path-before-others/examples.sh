# bad: a temporary folder
export PATH=/tmp:$PATH
# bad: wherever one is
PATH=.:$PATH make
# bad: in memory
export PATH="/dev/shm:$PATH"
# good: nearly: at the end
export PATH=$PATH:/tmp/tools
# good: nearly: one's own
export PATH="$HOME/.local/bin:$PATH"
# good: nearly: below a temporary one
PATH=/tmp/stubs-1f3a/bin:$PATH ./run-tests
