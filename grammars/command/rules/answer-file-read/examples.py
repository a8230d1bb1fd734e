# bad: from Python
import json

with open("/task/ground_truth.json") as f:
    answers = json.load(f)
# good: nearly: its own input
import json

with open("input.json") as f:
    task = json.load(f)
