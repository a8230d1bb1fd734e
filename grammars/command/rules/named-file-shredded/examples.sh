# bad: overwritten where it lies
shred -n 7 report.odt
#<^^^^^^^^^^^^^^^^^^^
# bad: overwritten and removed
shred --zero --remove data/history.db
# bad: by another program
scrub -p dod notes.txt
# good: nearly: a key after its use
shred -u deploy_key.pem
# good: nearly: a temporary file
shred -u /tmp/answers.json
# good: nearly: only removed
rm -f report.odt
