# bad: the host's root folder
docker run --rm -it -v /:/host alpine chroot /host sh
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: the engine's socket
docker run -d -v /var/run/docker.sock:/var/run/docker.sock example/agent
# bad: the host's processes
podman run --pid=host --rm alpine ps
# bad: into the first process
nsenter --target 1 --mount --uts --ipc --net --pid -- bash
# bad: as a mount
docker run --mount type=bind,source=/,target=/host alpine ls /host
# good: nearly: a folder of the project
docker run --rm -v "$PWD":/src -w /src node:20 npm test
# good: nearly: another process
nsenter -t "$(pidof app)" -n ss -tlnp
# good: nearly: a file of the host
docker run -v /etc/localtime:/etc/localtime:ro example/app
