# bad: an option
python -O -m pytest -q
# bad: twice
python3 -OO -m unittest discover
# bad: the variable
PYTHONOPTIMIZE=1 pytest -q
# good: nearly: the program, not its tests
python -O -m shop.server
# good: nearly: other options
python -X dev -W error -m pytest
# good: as it is
python -m pytest -q
