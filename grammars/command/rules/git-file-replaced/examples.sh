# bad: as the last commit has it
git checkout HEAD -- Makefile
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: as another branch has it
git checkout main docs/intro.md src
# bad: index and working tree
git restore --staged --worktree src/server.ts
# bad: a folder, index and working tree
git restore -SW src/
# good: nearly: from the index
git checkout -- docs/intro.md src/server.ts
# good: nearly: a lock file that a tool writes again
git checkout main -- package-lock.json
# good: nearly: only the working tree
git restore --source=main src/server.ts
# good: nearly: only the index
git restore --staged src/server.ts
# good: nearly: a new branch from another
git checkout -b fix origin/main
# good: only read
git show main:docs/intro.md
