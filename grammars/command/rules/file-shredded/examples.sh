# bad: overwritten where it lies
shred -n 7 ~/Documents/report.odt
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: overwritten and removed
shred -z --remove /srv/shop/history.db
# bad: whatever a pattern meets
shred -u *.log
# bad: as many as are found
find . -name '*.log' -exec shred -u {} +
# bad: by another program
srm -rf ./archive
# bad: what is left of deleted files
sfill -v /home
# good: nearly: a key after its use
shred -u deploy_key.pem
# good: nearly: one file of the working folder
shred -uz report.odt
# good: nearly: a temporary file
shred -u /tmp/answers.json
# good: nearly: only removed
rm -f report.odt
# good: nearly: said
echo "use shred -u for keys"
