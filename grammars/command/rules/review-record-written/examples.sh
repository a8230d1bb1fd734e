# bad: a line of one's own in the ledger
echo '{"kind":"verified"}' >> .git/countersign/events.jsonl
#<^^^^^^^^^^^^^^^^^^^^^^^^
# bad: the ledger is gone
rm -rf .git/countersign
#<^^^^^^^^^^^^^^^^^^^^^
# bad: edited in place
sed -i 's/open/satisfied/' /srv/app/.git/countersign/events.jsonl
# bad: a note that nobody signed
git notes --ref=countersign add -f -F /tmp/envelope.json HEAD
# bad: the signatures are gone on the remote
git push origin :refs/notes/countersign
# bad: and here
git update-ref -d refs/notes/countersign
# good: nearly: Countersign's own command
countersign verify --path src/a.ts
# good: nearly: reads the ledger
jq -r .kind .git/countersign/events.jsonl
# good: nearly: shows the signatures
git notes --ref=countersign list
# good: nearly: other notes
git notes --ref=benchmarks add -m 'p95 12 ms' HEAD
# good: carries signatures as they are
git push origin refs/notes/countersign
