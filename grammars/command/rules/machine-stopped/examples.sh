# bad: restarted
reboot
#<^^^^
# bad: switched off at once
sudo shutdown -h now
# bad: by the first process
init 0
# bad: by systemd
systemctl poweroff
# bad: by the kernel, at once
echo b > /proc/sysrq-trigger
# good: nearly: a plan taken back
shutdown -c
# good: nearly: a service
systemctl restart nginx
# good: nearly: only asked
last reboot
# good: a container
docker restart web
