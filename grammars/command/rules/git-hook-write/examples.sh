# bad: a hook
printf '#!/bin/sh\n/tmp/x\n' > .git/hooks/post-checkout
#<^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: hooks from elsewhere
git config --global core.hooksPath /tmp/hooks
# bad: a program at each status
git config core.fsmonitor /tmp/fs.sh
# bad: an alias that is a shell command
git config --global alias.st '!/tmp/st'
# good: nearly: an ordinary alias
git config --global alias.co checkout
# good: nearly: takes it back
git config --global --unset core.hooksPath
# good: nearly: the samples
ls .git/hooks
# good: an editor
git config --global core.editor vim
# bad: for each new repository
git config --global init.templateDir ~/.cache/t
