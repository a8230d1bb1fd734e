# bad: everything
docker run --privileged -it ubuntu bash
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: a capability
docker run --cap-add=SYS_ADMIN --rm example/app
# bad: without the profile
docker run --security-opt seccomp=unconfined example/app
# good: nearly: said to be off
docker run --privileged=false nginx
# good: nearly: one harmless capability
docker run --cap-add=NET_BIND_SERVICE example/app
# good: nearly: fewer rights than usual
docker run --cap-drop=ALL --security-opt no-new-privileges example/app
# good: all graphics cards
docker run --gpus all example/train
