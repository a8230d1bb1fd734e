# bad: hidden on a Mac
chflags hidden ~/Library/agent
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: a folder of dots
mkdir -p /tmp/...
# bad: among temporary files
mkdir /var/tmp/.cron-unix
# bad: among programs
cp tool /usr/lib/.kthread
# good: nearly: settings of a program
mkdir -p ~/.config/app
# good: nearly: shown again
chflags nohidden ~/Library
# good: a folder of the project
mkdir -p .github/workflows
