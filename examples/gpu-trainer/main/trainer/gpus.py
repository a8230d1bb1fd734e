"""Which GPUs this machine has, and how busy they are."""

import subprocess
from dataclasses import dataclass


@dataclass(frozen=True)
class Gpu:
    index: int
    name: str
    utilisation: int


def parse_gpus(table: str) -> list[Gpu]:
    gpus = []
    for line in table.strip().splitlines():
        index, name, utilisation = (cell.strip() for cell in line.split(","))
        gpus.append(Gpu(int(index), name, int(utilisation)))
    return gpus


def gpus() -> list[Gpu]:
    query = ["nvidia-smi", "--query-gpu=index,name,utilization.gpu", "--format=csv,noheader,nounits"]
    return parse_gpus(subprocess.run(query, check=True, capture_output=True, text=True).stdout)
