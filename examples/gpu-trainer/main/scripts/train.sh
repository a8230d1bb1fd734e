#!/bin/sh
# Trains in the background on two GPUs: scripts/train.sh CONFIG
set -eu
mkdir -p logs checkpoints
CUDA_VISIBLE_DEVICES=0,1 nohup torchrun --standalone --nproc_per_node=2 -m trainer.train "$1" > logs/train.log 2>&1 &
echo "training as $!; follow it with: tail -f logs/train.log"
