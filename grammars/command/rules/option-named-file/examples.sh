# bad: for tar
touch -- '--checkpoint-action=exec=sh run.sh'
# bad: for rsync
touch './-e sh run.sh'
# bad: written
echo > '--checkpoint=1'
# good: nearly: an odd name that runs nothing
touch -- '-v'
# good: nearly: the option itself
tar cf a.tar --checkpoint=1000 src
# good: nearly: removed
rm -- '--checkpoint=1'
