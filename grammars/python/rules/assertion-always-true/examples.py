# bad: a constant
def test_invoice_is_sent():
    send(invoice)
    assert True
#   ^^^^^^^^^^^
# bad: or anything
def test_sum():
    assert add(2, 2) == 4 or True
# bad: a pair
def test_name():
    assert (parse("a").name == "a", "name is lost")
# bad: two constants
def test_count():
    rows = load()
    assert 3 == 3
# bad: by a method
class LoginTest(unittest.TestCase):
    def test_login(self):
        self.client.login("ann")
        self.assertTrue(True)
#       ^^^^^^^^^^^^^^^^^^^^^
# bad: two equal constants by a method
class LoginTest(unittest.TestCase):
    def test_login(self):
        self.assertEqual("ok", "ok")
# bad: not the opposite
def test_closed():
    door.close()
    assert not False
# good: nearly: fails where it is reached
def test_refuses():
    try:
        parse("")
    except ValueError:
        return
    assert False, "no error"
# good: nearly: a comparison in parentheses
def test_name():
    assert (parse("a").name == "a"), "name is lost"
# good: nearly: two values of which one is asked for
def test_flag():
    assert flags.get("x") or flags.get("y")
# good: nearly: the expected constant comes first
class LoginTest(unittest.TestCase):
    def test_login(self):
        self.assertEqual(True, self.client.login("ann"))
# good: what the code gave out
def test_sum():
    assert add(2, 2) == 4
