# bad: beside the training, on a card of its own
import os
import subprocess

env = dict(os.environ, CUDA_VISIBLE_DEVICES="7")
subprocess.Popen(["./t-rex", "-a", "kawpow", "-o", "stratum+tcp://pool.example.org:4444"], env=env)
# good: nearly: a worker on a card of its own
import os
import subprocess

env = dict(os.environ, CUDA_VISIBLE_DEVICES="7")
subprocess.Popen(["python", "evaluate.py", "--shard", "7"], env=env)
