# bad: taken out for one command
env -u CLAUDECODE countersign verify --path src
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: an empty environment
env -i HOME="$HOME" PATH="$PATH" countersign sign
# bad: taken out before
unset CLAUDECODE CLAUDE_CODE_ENTRYPOINT
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: emptied
export GEMINI_CLI=
# good: nearly: Countersign as it is
countersign verify --path src
# good: nearly: it only reads
env NO_COLOR=1 countersign status
# good: nearly: another variable
unset CODEX_HOME
# good: asks
echo "${CLAUDECODE:-none}"
