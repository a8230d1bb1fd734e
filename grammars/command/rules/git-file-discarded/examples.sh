# bad: one file
git checkout -- src/server.ts
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: as another branch has it
git checkout main docs/intro.md src
# bad: as the last commit has it
git checkout HEAD -- Makefile
# bad: by the newer command
git restore src/server.ts
# bad: index and working tree
git restore --staged --worktree src/server.ts
# good: nearly: a lock file that a tool wrote
git checkout -- yarn.lock
# good: nearly: a branch, whose name has a dot
git checkout release-1.2
# good: nearly: a new branch from another
git checkout -b fix origin/main
# good: nearly: only out of the index
git restore --staged src/server.ts
# good: put aside
git stash push src/server.ts
