# bad: with all graphics cards
docker run -d --gpus all --restart always example/t-rex:latest -a kawpow
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: podman, by its full name
podman run --rm registry.example/tools/xmrig -o pool.example.org:3333
# bad: in a cluster
kubectl run worker --image=example/monero-miner --replicas=20
# good: nearly: an honest image on all cards
docker run --gpus all --rm nvcr.example/pytorch:24.01 python train.py
# good: nearly: removes the image
docker rmi example/xmrig
# good: pulls for a scan
docker pull example/base
