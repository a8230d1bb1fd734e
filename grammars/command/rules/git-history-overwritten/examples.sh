# bad: forced
git push --force origin main
#<^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: short
git push -uf origin HEAD
# bad: by a plus sign
git push origin +topic:topic
# bad: every ref
git push --mirror backup
# bad: the main branch taken out
git push origin --delete main
# bad: the same in the old way
git push origin :master
# good: nearly: with a lease
git push --force-with-lease origin topic
# good: nearly: generated pages
git push -f origin gh-pages
# good: nearly: a branch of one topic taken out
git push origin --delete fix/typo
# good: nearly: tried only
git push -n -f origin main
# good: an ordinary push
git push -u origin topic
