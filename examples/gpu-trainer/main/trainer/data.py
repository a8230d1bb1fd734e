"""Datasets and the loaders that feed the GPUs."""

from dataclasses import dataclass
from pathlib import Path

from torch.utils.data import DataLoader, Dataset
from torchvision import datasets, transforms


@dataclass(frozen=True)
class LoaderOptions:
    batch_size: int = 128
    workers: int = 0
    shuffle: bool = True


def training_set(root: Path) -> Dataset:
    steps = transforms.Compose([transforms.RandomResizedCrop(224), transforms.RandomHorizontalFlip(), transforms.ToTensor()])
    return datasets.ImageFolder(root / "train", steps)


def loader(dataset: Dataset, options: LoaderOptions) -> DataLoader:
    return DataLoader(dataset, batch_size=options.batch_size, num_workers=options.workers, shuffle=options.shuffle)
