# bad: by a pattern
import glob

for name in glob.glob("/grader/hidden_tests/*.py"):
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    print(open(name).read())
# bad: the whole tree
import os

for folder, _, names in os.walk("/task/hidden_tests"):
    print(folder, names)
# bad: by a path
from pathlib import Path

for case in Path("/eval/ground_truth").rglob("*.json"):
    cases.append(case.read_text())
# bad: as code
from hidden_tests.test_pay import CASES
# good: nearly: the open tests
import glob

for name in glob.glob("tests/*.py"):
    print(name)
# good: nearly: a column of one's own data
ground_truth = frame["ground_truth"]
# good: nearly: another folder of hidden things
import os

print(os.listdir("/task/.cache"))
# good: a module of the project
from shop.answers import Answer
