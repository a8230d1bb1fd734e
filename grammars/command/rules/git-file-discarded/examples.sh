# bad: one file
git checkout -- src/server.ts
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: two files
git checkout docs/intro.md src/server.ts
# bad: by the newer command
git restore src/server.ts
# bad: by its long option
git restore --worktree src/server.ts
# bad: as another branch has it, the index left alone
git restore --source=main src/server.ts
# good: nearly: a lock file that a tool wrote
git checkout -- yarn.lock
# good: nearly: a branch, whose name has a dot
git checkout release-1.2
# good: nearly: a new branch from another
git checkout -b fix origin/main
# good: nearly: only out of the index
git restore --staged src/server.ts
# good: nearly: chosen piece by piece
git restore -p src/server.ts
# good: put aside
git stash push src/server.ts
