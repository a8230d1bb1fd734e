from torch.utils.data import TensorDataset
import torch

from trainer.data import LoaderOptions, loader


def test_a_loader_gives_every_example_once():
    dataset = TensorDataset(torch.arange(10))
    seen = [int(value) for (batch,) in loader(dataset, LoaderOptions(batch_size=3)) for value in batch]
    assert sorted(seen) == list(range(10))
