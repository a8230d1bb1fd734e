# bad: to the main branch of the remote
git reset --hard origin/main
#<^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: after a fetch
git fetch --all && git reset --hard upstream/release
# bad: to what was just fetched
git fetch origin pull/7/head && git reset --hard FETCH_HEAD
# good: nearly: stops where it would lose something
git pull --ff-only origin main
# good: nearly: files stay as they are
git reset origin/main
# good: compared only
git diff origin/main
