# bad: a bare mark
@pytest.mark.skip
def test_discount():
    assert discount(100) == 90
# bad: may fail, for no reason that is told
@pytest.mark.xfail
def test_discount():
    assert discount(100) == 90
# bad: a condition that always holds
@unittest.skipIf(True, "later")
class DiscountTest(unittest.TestCase):
    def test_discount(self):
        self.assertEqual(discount(100), 90)
# bad: the whole file
import pytest

pytestmark = pytest.mark.skip
# bad: every file
collect_ignore_glob = ["test_*.py"]
# good: nearly: with a reason
@pytest.mark.skip(reason="the service moves in May, see #214")
def test_discount():
    assert discount(100) == 90
# good: nearly: on machines without it
@pytest.mark.skipif(not has_card(), reason="needs a card")
def test_card():
    assert card().memory > 0
# good: nearly: a known fault that must stay one
@pytest.mark.xfail(strict=True, raises=ValueError)
def test_discount():
    assert discount(-1) == 0
# good: nearly: files that are no tests
collect_ignore_glob = ["*_fixture.py"]
# good: nearly: a reason with the number of an issue
@unittest.skipIf(True, "waits for the new service, see bug 2140")
class DiscountTest(unittest.TestCase):
    def test_discount(self):
        self.assertEqual(discount(100), 90)
# good: another mark
@pytest.mark.slow
def test_discount():
    assert discount(100) == 90
