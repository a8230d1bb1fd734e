from torch.utils.data import TensorDataset
import torch

from trainer.data import LoaderOptions, default_workers, loader


def test_a_loader_gives_every_example_once():
    dataset = TensorDataset(torch.arange(10))
    seen = [int(value) for (batch,) in loader(dataset, LoaderOptions(batch_size=3)) for value in batch]
    assert sorted(seen) == list(range(10))


def test_workers_leave_a_core_for_the_training_loop(monkeypatch):
    monkeypatch.setattr("os.cpu_count", lambda: 4)
    assert default_workers(gpus=2) == 3
    monkeypatch.setattr("os.cpu_count", lambda: 64)
    assert default_workers(gpus=2) == 8
