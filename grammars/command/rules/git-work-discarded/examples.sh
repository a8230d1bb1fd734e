# bad: back to the last commit
git reset --hard
#<^^^^^^^^^^^^^^
# bad: to another commit
git -C service reset -q --hard HEAD~3
# bad: files that nobody added
git clean -xdf
# bad: over what was changed
git checkout --force release
# bad: every file
git checkout HEAD -- .
# bad: every file, index too
git restore --staged --worktree .
# bad: a folder at the root
git checkout -- src/
# bad: whatever a pattern meets
git restore 'src/*.ts'
# bad: all stashes
git stash clear
# bad: a worktree with its work
git worktree remove --force ../review
# bad: one stash
git stash drop stash@{2}
# bad: every tracked file
git rm -rf .
# good: nearly: taken out of the index, to be added anew
git rm -r --cached .
# good: nearly: what a tool writes again
git checkout -- dist/
# good: nearly: only the index
git reset && git reset --soft HEAD~1
# good: nearly: in one folder, by its name
git clean -fdx build/
# good: nearly: only asks what would go
git clean -ndx
# good: nearly: a new branch
git checkout -b fix/clean
# good: nearly: one file
git checkout -- src/app.ts
# good: nearly: only taken out of the index
git restore --staged .
# good: a message that speaks of it
git commit -m "never git reset --hard"
# good: put aside, not thrown away
git stash push -u -m wip
