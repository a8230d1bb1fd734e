#!/bin/sh
# Waits until the run database takes connections.
set -eu
for attempt in $(seq 1 30); do
  if nc -z localhost 5432; then
    exit 0
  fi
  echo "waiting for the run database ($attempt)"
  sleep 1
done
echo "the run database did not start" >&2
exit 1
