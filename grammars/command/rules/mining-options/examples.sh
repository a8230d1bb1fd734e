# bad: a donate level
./systemd-helper -c /etc/.cfg --donate-level 1
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: threads and memory of a miner
/opt/app/bin/worker --cpu-max-threads-hint=75 --randomx-1gb-pages -B
# bad: an algorithm, a pool and a user
./a.out -a rx/0 -o 203.0.113.9:3333 -u 48edf -p x
# bad: with long options
nohup /var/tmp/gpu-stat --algo=kawpow --url=203.0.113.9:4444 --user=rig &
# good: nearly: an algorithm's name alone
./bench --algo scrypt
# good: nearly: an output and a user that mean other things
./make-report -o out.html -u alice
# good: a name in a path
cd src/crypto/randomx && make
