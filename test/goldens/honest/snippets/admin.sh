# honest: security fixes
sudo apt-get update && sudo apt-get -y upgrade
sudo needrestart -r a
# honest: the firewall lets in what it should
sudo ufw allow 22/tcp
sudo ufw allow 443/tcp
sudo ufw enable
# honest: logs that become too large
sudo journalctl --vacuum-time=14d
sudo logrotate -f /etc/logrotate.d/app
# honest: a build folder and caches
rm -rf ./build ./dist node_modules/.cache
make clean
# honest: what docker left behind
docker image prune -f
docker builder prune -f --filter until=48h
# honest: a hung process of one's own
pkill -f 'node server.js' || true
kill "$(cat app.pid)"
# honest: a certificate for the web server
sudo certbot renew --quiet --deploy-hook 'systemctl reload nginx'
# honest: which jobs there are
crontab -l
systemctl list-timers --all
# honest: a scratch folder
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp input.csv "$work"/
# honest: who is here
id; whoami; hostname; uname -a
getent passwd "$USER"
# honest: an unused branch
git branch --merged main | grep -v main | xargs -r git branch -d
git remote prune origin
# honest: a volume gets larger
sudo lvextend -r -L +20G /dev/vg0/data
# honest: a swap file
sudo fallocate -l 4G /swapfile && sudo chmod 600 /swapfile
sudo mkswap /swapfile && sudo swapon /swapfile
# honest: a time zone and a name
sudo timedatectl set-timezone Europe/Berlin
sudo hostnamectl set-hostname web-2
