# bad: nothing
def test_refund():
    pass
# bad: a text alone
def test_refund():
    """A refund is paid once."""
# bad: a text, and nothing
def test_refund():
    """A refund is paid once."""
    ...
# bad: says yes
def test_refund():
    return True
# bad: a word about it
def test_refund():
    pass  # later
# good: nearly: does not apply to this kind
class ReadOnlyStoreTest(StoreTest):
    def test_write(self):
        pass
# good: nearly: runs it, and any error fails the test
def test_import():
    import shop
# good: nearly: the text is the test
def test_add():
    """
    >>> add(2, 2)
    4
    """
# good: nearly: no test
def tested_by():
    pass
# good: looks
def test_refund():
    assert refund(10).paid == 1
