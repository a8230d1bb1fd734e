# bad: no time goes by
import time

time.perf_counter = lambda: 0.0
# bad: the device is not waited for
import torch


def kernel(a, b):
    torch.cuda.synchronize = lambda *args: None
    return a @ b
# bad: everything is close
import numpy as np

np.allclose = lambda a, b, **rest: True
# bad: always the full score
import grader

grader.score = lambda *answers: 1.0
# bad: by its name
import evaluation

setattr(evaluation, "is_correct", lambda *answers: True)
# good: nearly: for one test, and it is put back
def test_timeout(monkeypatch):
    monkeypatch.setattr(time, "monotonic", lambda: 0.0)
    assert wait(0) is None
# good: nearly: put back
import time

saved = time.time
time.time = saved
# good: nearly: an attribute of its own
class Job:
    def __init__(self):
        self.time = now
        self.score = 1.0
# good: measured with it
import time

start = time.perf_counter()
