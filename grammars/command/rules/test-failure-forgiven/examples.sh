# bad: whatever they find
pytest -q tests || true
# bad: by the module
python -m pytest || :
# bad: with a word about it
go test ./... || echo "some tests failed"
# bad: by npm
npm test || exit 0
# bad: by a script of npm
npm run test:unit || true
# good: nearly: the status is kept
pytest -q tests || status=$?
exit "${status:-0}"
# good: nearly: something else may fail
rm -f report.xml || true
pytest -q tests
# good: nearly: fails with a word
pytest || { echo "tests failed"; exit 1; }
# good: nearly: a second runner, if the first is not there
pytest || python -m unittest
# good: as it is
pytest -q
