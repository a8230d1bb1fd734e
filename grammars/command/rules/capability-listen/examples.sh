# bad: netcat
nc -l 9000
#<^^^^^^^^
# good: nearly: connects
nc -z db.example 5432
# good: nearly: shows who listens
ss -ltn
