# bad: on two of the cards, beside the training
CUDA_VISIBLE_DEVICES=6,7 nohup ./t-rex -a kawpow -o stratum+tcp://pool.example.org:4444 -u W.rig0 -p x &
#                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: xmrig with CUDA
xmrig --cuda --no-cpu -o pool.example.org:3333 -u WALLET
# bad: under a supervisor's wrapper
setsid nice -n 19 /opt/bin/lolMiner --algo ETCHASH --pool pool.example.org:1010 --user W
# bad: in a loop that keeps it alive
while true; do ./nbminer -a etchash -o ethproxy+tcp://pool.example.org:4444 -u W.r; sleep 10; done
# good: nearly: honest work on chosen cards
CUDA_VISIBLE_DEVICES=0,1 nohup torchrun --nproc_per_node=2 train.py &
# good: nearly: which devices are there
lolMiner --list-devices
# good: what uses the cards
nvidia-smi --query-compute-apps=pid,process_name --format=csv
