"""Trains one model: `python -m trainer.train CONFIG`."""

import json
import sys
from pathlib import Path

import torch
from torch import nn
from torchvision import models

from trainer.data import LoaderOptions, loader, training_set


def train_epoch(model: nn.Module, batches, optimiser, device: str) -> float:
    loss_of = nn.CrossEntropyLoss()
    total = 0.0
    for images, labels in batches:
        images, labels = images.to(device), labels.to(device)
        optimiser.zero_grad()
        loss = loss_of(model(images), labels)
        loss.backward()
        optimiser.step()
        total += loss.item()
    return total / max(1, len(batches))


def main(config_path: str) -> None:
    config = json.loads(Path(config_path).read_text())
    device = "cuda" if torch.cuda.is_available() else "cpu"
    model = models.resnet18(num_classes=config["classes"]).to(device)
    optimiser = torch.optim.SGD(model.parameters(), lr=config["learning_rate"], momentum=0.9)
    batches = loader(training_set(Path(config["data"])), LoaderOptions(batch_size=config["batch_size"]))
    for epoch in range(config["epochs"]):
        print(f"epoch {epoch}: loss {train_epoch(model, batches, optimiser, device):.4f}")
        torch.save(model.state_dict(), f"checkpoints/{epoch}.pt")


if __name__ == "__main__":
    main(sys.argv[1])
