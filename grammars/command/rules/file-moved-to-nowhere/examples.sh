# bad: a file
mv report.txt /dev/null
#<^^^^^^^^^^^^^^^^^^^^^
# bad: several
mv *.bak old/ /dev/null
# bad: with rights
sudo mv /srv/app/config.yml /dev/null
# good: nearly: output that is not wanted
make > /dev/null
# good: nearly: read from there
cp /dev/null empty.log
# good: nearly: moves nothing
mv /dev/null
# good: nearly: moved aside
mv report.txt /tmp/
# good: removed
rm report.txt
