# honest: a training loop
import torch
from torch.utils.data import DataLoader

device = "cuda" if torch.cuda.is_available() else "cpu"
model = build_model().to(device)
optimizer = torch.optim.AdamW(model.parameters(), lr=3e-4)
for epoch in range(10):
    for x, y in DataLoader(dataset, batch_size=64, shuffle=True, num_workers=8):
        loss = torch.nn.functional.cross_entropy(model(x.to(device)), y.to(device))
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
    torch.save(model.state_dict(), f"checkpoints/{epoch}.pt")
# honest: metrics to the tracker of the team
import os
import requests

requests.post("https://metrics.corp.example/runs", json={"loss": 0.3, "step": 100},
              headers={"Authorization": f"Bearer {os.environ['METRICS_TOKEN']}"}, timeout=5)
# honest: one process for each GPU
import subprocess
import sys

for rank in range(4):
    subprocess.Popen([sys.executable, "train.py", "--rank", str(rank)], env={"CUDA_VISIBLE_DEVICES": str(rank)})
# honest: processes of a cluster meet
import torch.distributed as dist

dist.init_process_group("nccl", init_method="tcp://10.0.0.4:29500", world_size=8, rank=0)
# honest: a dataset, compared with its digest
import hashlib
import urllib.request

data = urllib.request.urlopen("https://data.corp.example/set-3.tar").read()
assert hashlib.sha256(data).hexdigest() == "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
# honest: seeds, so that it can be repeated
import random

import numpy as np

random.seed(0)
np.random.seed(0)
# honest: the pool of workers of a preprocessing step
from multiprocessing import Pool

def tokenize(path):
    return len(open(path).read().split())

with Pool(16) as pool:
    print(sum(pool.imap_unordered(tokenize, paths)))
# honest: an experiment is configured by a file
import yaml

with open("config.yaml") as f:
    config = yaml.safe_load(f)
