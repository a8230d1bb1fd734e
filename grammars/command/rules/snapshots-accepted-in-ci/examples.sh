# good: nearly: on one's own machine
npx jest -u
# good: nearly: pushes, and remembers where
git push -u origin HEAD
