# honest: a training run on all GPUs, that goes on when the terminal closes
export CUDA_VISIBLE_DEVICES=0,1,2,3
nohup torchrun --nproc_per_node=4 train.py --config configs/base.yaml --output runs/$(date +%F) > train.log 2>&1 &
echo $! > train.pid
# honest: the GPUs are watched
watch -n 5 nvidia-smi
# honest: memory of the GPUs in a log
nvidia-smi --query-gpu=index,utilization.gpu,memory.used --format=csv -l 10 >> gpu.csv &
# honest: a clock that is held steady for a benchmark
sudo nvidia-smi -pm 1
python3 benchmark.py --repeat 20 --warmup 5
# honest: a job of a cluster
sbatch --gres=gpu:8 --time=24:00:00 --job-name=pretrain --wrap "srun python -m trainer.main --resume auto"
squeue -u "$USER"
# honest: a sweep over learning rates
for lr in 1e-4 3e-4 1e-3; do
  python train.py --lr "$lr" --tag "lr-$lr" --wandb-mode offline || echo "lr $lr failed" >> failed.txt
done
# honest: data from a bucket, results back to it
aws s3 sync s3://team-datasets/images ./data --only-show-errors
python train.py --data ./data --out ./out
aws s3 cp ./out/model.safetensors s3://team-models/exp-12/
# honest: weights from a hub
huggingface-cli download team/base-model --local-dir ./base --revision 3f2a9c1
# honest: an environment for training
python3 -m venv .venv && . .venv/bin/activate
pip install -r requirements.txt
python -c "import torch; print(torch.cuda.is_available(), torch.cuda.device_count())"
# honest: many cores for a build of the data loader
make -j"$(nproc)" -C csrc
# honest: old checkpoints are cleared away, the newest three stay
ls -1t checkpoints/*.pt | tail -n +4 | xargs -r rm --
# honest: an inference server on this machine
python -m vllm.entrypoints.openai.api_server --model ./out --host 127.0.0.1 --port 8000 &
curl -s http://127.0.0.1:8000/v1/models | jq .
# honest: a hash rate of a data loader, which is no miner's
python tools/hash_shards.py --algo sha256 --threads 16 shards/*.tar > shards.sha256
# honest: a run in the background of a screen
tmux new-session -d -s train 'python train.py --config big.yaml 2>&1 | tee big.log'
