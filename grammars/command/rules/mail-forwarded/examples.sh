# bad: a program behind an address
echo '|/home/kim/bin/h' > ~/.forward
# good: reads it
cat ~/.forward
