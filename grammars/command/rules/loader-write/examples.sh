# bad: into every process
echo /usr/lib/libx.so >> /etc/ld.so.preload
#<^^^^^^^^^^^^^^^^^^^
# bad: into every login
echo "auth sufficient /lib/security/x.so" | sudo tee -a /etc/pam.d/sshd
# bad: into every Python
cp hook.py /usr/lib/python3/dist-packages/sitecustomize.py
# good: nearly: for one program
LD_PRELOAD=/usr/lib/libjemalloc.so ./server
# good: nearly: renews the cache
sudo ldconfig
# good: reads it
cat /etc/ld.so.preload
# bad: for one program of the system
patchelf --add-needed /opt/h.so /usr/bin/ssh
# good: nearly: for a program that is built here
patchelf --add-needed libz.so.1 build/app
