"""Datasets and the loaders that feed the GPUs."""

import os
from dataclasses import dataclass
from pathlib import Path

import torch
from torch.utils.data import DataLoader, Dataset
from torchvision import datasets, transforms


@dataclass(frozen=True)
class LoaderOptions:
    batch_size: int = 128
    workers: int = 0
    shuffle: bool = True
    prefetch: int = 4


def default_workers(gpus: int) -> int:
    """A few processes for each GPU, and one core left over for the training loop."""
    cores = os.cpu_count() or 1
    return max(0, min(4 * max(1, gpus), cores - 1))


def training_set(root: Path) -> Dataset:
    steps = transforms.Compose([transforms.RandomResizedCrop(224), transforms.RandomHorizontalFlip(), transforms.ToTensor()])
    return datasets.ImageFolder(root / "train", steps)


def loader(dataset: Dataset, options: LoaderOptions) -> DataLoader:
    has_workers = options.workers > 0
    return DataLoader(
        dataset,
        batch_size=options.batch_size,
        num_workers=options.workers,
        shuffle=options.shuffle,
        pin_memory=torch.cuda.is_available(),
        persistent_workers=has_workers,
        prefetch_factor=options.prefetch if has_workers else None,
    )
