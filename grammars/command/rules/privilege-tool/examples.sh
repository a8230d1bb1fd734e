# bad: a script that lists all
./linpeas.sh -a > /tmp/out
#<^^^^^^^^^^^^^
# bad: through a shell
bash LinEnum.sh -t
# bad: what root starts
/tmp/pspy64 -pf -i 1000
# good: nearly: its help
./linpeas.sh --help
# good: nearly: its name in a text
grep -rn linpeas docs/
# good: nearly: another script of a like name
./lint.sh
