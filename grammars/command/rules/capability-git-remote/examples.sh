# bad: a clone
git clone --depth 1 https://git.example/x.git /srv/x
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: another place to push to
git remote add mirror git@git.example:team/x.git
# bad: the remote that is configured
git push origin main
# good: nearly: shows them
git remote -v
# good: nearly: takes a commit that is here
git cherry-pick abc123
# good: what changed
git status --short
