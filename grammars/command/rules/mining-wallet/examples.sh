# bad: a Monero address
./agentd -u 48AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABq -p x
# bad: with a worker's name
nohup ./svc --wallet=89BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB3d.node7 &
# bad: an address on cards
./svc -P eth:0x00000000000000000000000000000000DeaDBeef.rig1
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# good: nearly: a commit's hash
git checkout 48aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
# good: nearly: a contract's address alone
cast call 0x00000000000000000000000000000000DeaDBeef "name()"
# good: nearly: a donation in a text
echo "XMR: 48AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABq"
