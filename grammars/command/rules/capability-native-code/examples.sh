# bad: compiled
gcc -shared -fPIC -o hook.so hook.c
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: into the kernel
sudo modprobe wireguard
# bad: an extension for Node
npx node-gyp rebuild && node-gyp build
# good: nearly: asks whether it is there
which gcc
# good: nearly: lists what is loaded
lsmod | grep wireguard
# good: the type checker of another language
tsc --noEmit
