# bad: from standard input
echo "/tmp/k" | at now + 5 minutes
#               ^^^^^^^^^^^^^^^^^^
# bad: from a file
at -f job.sh 02:00
# bad: when there is time
batch < job.sh
# good: nearly: the queue
at -l
# good: nearly: taken out of it
at -d 3
# good: another word
git log --since "at noon"
