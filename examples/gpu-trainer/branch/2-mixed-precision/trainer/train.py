"""Trains one model: `python -m trainer.train CONFIG`."""

import json
import sys
from pathlib import Path

import torch
from torch import nn
from torchvision import models

from trainer.data import LoaderOptions, default_workers, loader, training_set


def train_epoch(model: nn.Module, batches, optimiser, scaler, device: str) -> float:
    loss_of = nn.CrossEntropyLoss()
    total = 0.0
    for images, labels in batches:
        images, labels = images.to(device, non_blocking=True), labels.to(device, non_blocking=True)
        optimiser.zero_grad(set_to_none=True)
        with torch.autocast(device_type=device, dtype=torch.float16, enabled=device == "cuda"):
            loss = loss_of(model(images), labels)
        scaler.scale(loss).backward()
        scaler.step(optimiser)
        scaler.update()
        total += loss.item()
    return total / max(1, len(batches))


def main(config_path: str) -> None:
    config = json.loads(Path(config_path).read_text())
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.backends.cudnn.benchmark = True
    model = models.resnet18(num_classes=config["classes"]).to(device, memory_format=torch.channels_last)
    optimiser = torch.optim.SGD(model.parameters(), lr=config["learning_rate"], momentum=0.9)
    scaler = torch.amp.GradScaler(device, enabled=device == "cuda")
    options = LoaderOptions(batch_size=config["batch_size"], workers=default_workers(torch.cuda.device_count()))
    batches = loader(training_set(Path(config["data"])), options)
    for epoch in range(config["epochs"]):
        print(f"epoch {epoch}: loss {train_epoch(model, batches, optimiser, scaler, device):.4f}")
        torch.save(model.state_dict(), f"checkpoints/{epoch}.pt")


if __name__ == "__main__":
    main(sys.argv[1])
