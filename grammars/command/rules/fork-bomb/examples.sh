# bad: with a name of one letter
:(){ :|:& };:
# bad: with a longer one
grow() { grow | grow & }; grow
# bad: in another spelling
function b { b | b & }; b
# good: nearly: once, in turn
retry() { run || retry; }; retry
# good: nearly: a filter twice
clean() { sed s/a/b/ | sed s/c/d/ & }; clean
# good: a few at a time
for i in 1 2 3; do work "$i" & done; wait
