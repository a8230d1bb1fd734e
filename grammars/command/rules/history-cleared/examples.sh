# bad: the shell's own
history -c
#<^^^^^^^^
# bad: the file
rm -f ~/.bash_history ~/.zsh_history
# bad: emptied
: > ~/.bash_history
# bad: emptied by cat
cat /dev/null > /root/.bash_history && history -w
# bad: to nowhere, for ever
ln -sf /dev/null ~/.bash_history
# bad: overwritten
shred -u ~/.mysql_history
# good: nearly: reads it
tail -20 ~/.bash_history
# good: nearly: saves it
history -a
# good: nearly: another file of that kind
rm -f ~/.cache/build_history
# good: nearly: one line taken out
history -d 42
# good: nearly: the last lines shown
history 42
