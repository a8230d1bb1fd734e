# bad: printed
cat ~/.bash_history
#<^^^^^^^^^^^^^^^^^
# bad: searched
grep -i pass ~/.zsh_history
# bad: copied
cp /home/eve/.mysql_history /tmp/h
# good: nearly: the running shell is asked
history | grep deploy
# good: nearly: its size
wc -l < HISTORY.md
# good: nearly: a setting
echo "HISTSIZE=5000" >> ~/.bashrc
# good: a history of changes
cat docs/history.md
