# bad: a package
npm unpublish left-shelf --force
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: marked as not to be used
npm deprecate left-shelf@1.x "use 2"
# bad: another client
yarn npm unpublish left-shelf
# bad: a crate
cargo yank --version 1.0.0 shelf
# good: nearly: a trial
npm unpublish left-shelf --dry-run
# good: nearly: taken out of this project
npm uninstall left-shelf
# good: nearly: given back
cargo yank --undo --version 1.0.0 shelf
# good: looked at
npm view left-shelf versions
