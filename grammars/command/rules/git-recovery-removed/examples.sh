# bad: the reflog, at once
git reflog expire --all --expire=now
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: unreachable objects, at once
git gc --prune=now --aggressive
# bad: history rewritten
git filter-branch --tree-filter "rm -f big.bin" -- --all
# bad: a ref by its name
git update-ref -d refs/heads/topic
# bad: the main branch
git branch -D main
# good: nearly: the usual tidying
git gc --auto
# good: nearly: after the usual time
git gc --prune=30.days.ago
# good: nearly: a branch of one topic
git branch -d fix/typo
# good: nearly: only analysed
git filter-repo --analyze
# good: looked at
git reflog show main
