# bad: no file
unset HISTFILE
#<^^^^^^^^^^^^
# bad: a file that keeps nothing
export HISTFILE=/dev/null
# bad: no size, for one shell
HISTSIZE=0 bash -i
# bad: the switch
set +o history
# good: nearly: nothing to do before the prompt
unset PROMPT_COMMAND
# good: nearly: a larger history
export HISTSIZE=100000
# good: nearly: another file
export HISTFILE=~/.history/project
# good: nearly: another option
set -o pipefail
# good: searches it
history | grep ssh
# bad: a database client
export MYSQL_HISTFILE=/dev/null
# good: nearly: another place for it
export MYSQL_HISTFILE=~/.local/state/mysql_history
