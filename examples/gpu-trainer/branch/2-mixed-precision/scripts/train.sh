#!/bin/sh
# Trains in the background on two GPUs: scripts/train.sh CONFIG
set -eu
mkdir -p logs checkpoints
export OMP_NUM_THREADS=4
CUDA_VISIBLE_DEVICES=0,1 nohup torchrun --standalone --nproc_per_node=2 -m trainer.train "$1" > logs/train.log 2>&1 &
echo "training as $!; follow it with: tail -f logs/train.log"
nohup nvidia-smi dmon -s u -d 5 -f logs/gpus.log > /dev/null 2>&1 &
