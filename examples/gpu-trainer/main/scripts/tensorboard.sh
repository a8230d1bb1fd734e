#!/bin/sh
# Shows the curves of a run on a cluster node in the browser here: scripts/tensorboard.sh NODE
set -eu
ssh -N -L 6006:localhost:6006 "trainer@$1" &
python3 -m webbrowser http://localhost:6006
wait
