# bad: every address of this machine
ssh -N -L 0.0.0.0:8443:db.internal:5432 jump.example
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: a star
ssh -NL '*:8443:db.internal:5432' jump.example
# bad: by the option for all
ssh -g -N -L 8443:db.internal:5432 jump.example
# good: nearly: for this machine alone
ssh -N -L 8443:db.internal:5432 jump.example
# good: nearly: the same, written out
ssh -N -L localhost:8443:db.internal:5432 jump.example
# good: nearly: by its address
ssh -N -L 127.0.0.1:8443:db.internal:5432 jump.example
# good: a login
ssh jump.example
