# bad: returns first
def test_discount():
    return
    assert discount(100) == 90
# bad: under a condition that always holds
def test_discount():
    if True:
        return
    assert discount(100) == 90
# bad: asserts where nothing comes
def test_discount():
    value = discount(100)
    if False:
        assert value == 90
# bad: leaves the process
import sys


def test_discount():
    value = discount(100)
    sys.exit(0)
#   ^^^^^^^^^^^
    assert value == 90
# bad: leaves before anything is tested
import os


def setUpModule():
    os._exit(0)
# bad: a function of the code under test
import sys


def largest(numbers):
    """The largest of them."""
    sys.exit(0)
    return max(numbers)
# bad: with a word about it
import sys


def largest(numbers):
    sys.exit(0)  # done
    return max(numbers)
# bad: by an exception
def test_discount():
    raise SystemExit(0)
# bad: by a signal
import os
import signal

os.kill(os.getpid(), signal.SIGTERM)
# good: nearly: leaves at the end of a program
import sys


def main():
    run()
    sys.exit(0)
# good: nearly: leaves because something failed
import sys


def main():
    if not ready():
        sys.exit(1)
    run()
# good: nearly: nothing to test on this machine
def test_cards():
    if not cards():
        return
    assert cards()[0].memory > 0
# good: nearly: expects that it leaves
def test_leaves():
    with pytest.raises(SystemExit):
        sys.exit(0)
# good: nearly: the handler of a signal
import sys


def stop(signum, frame):
    sys.exit(0)
# good: a skipped test
def test_cards():
    if not cards():
        pytest.skip("no card")
    assert cards()[0].memory > 0
