# bad: told so
git commit --no-verify -m "wip"
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: in short
git commit -anm "wip"
# bad: at the push
git push --no-verify origin HEAD
# bad: hooks from nowhere
git -c core.hooksPath=/dev/null commit -m "wip"
# bad: no hooks any more
pre-commit uninstall
# bad: taken away
rm -f .git/hooks/pre-commit
# good: nearly: only shows what would be pushed
git push -n origin HEAD
# good: nearly: speaks of it
git commit -m "docs: do not use --no-verify"
# good: nearly: hooks of the project
git config core.hooksPath .githooks
# good: runs them all
pre-commit run --all-files
