import time

import torch
from torch.utils.data import TensorDataset

from trainer.data import LoaderOptions, loader


def seconds_for(options: LoaderOptions) -> float:
    dataset = TensorDataset(torch.zeros(4096, 64))
    start = time.perf_counter()
    for _ in loader(dataset, options):
        pass
    return time.perf_counter() - start


def test_large_batches_are_faster_than_small_ones():
    small = seconds_for(LoaderOptions(batch_size=4))
    large = seconds_for(LoaderOptions(batch_size=256))
    assert large < small * 0.5


def test_reading_everything_stays_within_two_seconds():
    assert seconds_for(LoaderOptions(batch_size=256)) < 2.0
