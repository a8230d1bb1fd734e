# bad: overwritten where it lies
shred -n 7 report.odt
#<^^^^^^^^^^^^^^^^^^^
# bad: overwritten and removed
shred -uz history.db
# bad: by another program
srm -rf ./archive
# bad: what is left of deleted files
sfill -v /home
# good: nearly: a key after its use
shred -u deploy_key.pem
# good: nearly: a temporary file
shred -u /tmp/answers.json
# good: nearly: only removed
rm -f report.odt
# good: nearly: said
echo "use shred -u for keys"
