# bad: in Perl
perl -e 'use POSIX qw(setuid); POSIX::setuid(0); exec "/bin/sh";'
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: in Python
python3 -c 'import os; os.setuid(0); os.system("id")'
# bad: in a copy with the bit
./php -r "posix_setuid(0); system('id');"
# good: nearly: rights are dropped
python3 -c 'import os; os.setuid(65534); os.system("id")'
# good: nearly: asked about
python3 -c 'import os; print(os.getuid())'
# good: nearly: said
echo "setuid(0) is what it calls"
