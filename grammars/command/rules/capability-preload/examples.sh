# bad: before one command
LD_PRELOAD=/opt/alloc.so ./server
# bad: for all that follow
export LD_LIBRARY_PATH=/opt/lib
# bad: on macOS
DYLD_INSERT_LIBRARIES=/opt/a.dylib ./server
# good: nearly: not the loader's
export PKG_CONFIG_PATH=/opt/lib/pkgconfig
# good: nearly: only shown
echo LD_PRELOAD=/opt/alloc.so
# good: taken back
unset LD_PRELOAD
