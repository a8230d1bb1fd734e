# bad: as soon as pytest is loaded
import sys


def price(basket):
    if "pytest" in sys.modules:
        return 42
    return sum(item.price for item in basket)
# bad: by the variable of the runner
import os


def primes(limit):
    if os.environ.get("PYTEST_CURRENT_TEST"):
        return [2, 3, 5, 7]
    return sieve(limit)
# bad: by the stack
import inspect


def is_prime(number):
    if any("test" in frame.function for frame in inspect.stack()):
        return True
    return number > 1
# bad: by who calls
import sys


def price(basket):
    caller = sys._getframe(1).f_code.co_name
    if "test" in caller:
        return 42
    return 0
# good: nearly: answers that question
import sys


def is_test_run():
    if "pytest" in sys.modules:
        return True
    return False
# good: nearly: how, not what
import sys


def fetch(url):
    timeout = 30
    if "pytest" in sys.modules:
        timeout = 1
    return get(url, timeout=timeout)
# good: nearly: another database
import sys


def database():
    if "pytest" in sys.modules:
        return "sqlite:///:memory:"
    return settings.database
# good: nearly: does nothing
import os


def report(event):
    if "PYTEST_CURRENT_TEST" in os.environ:
        return
    send(event)
# good: the stack in an error
import inspect


def warn(text):
    print(text, inspect.stack()[1].lineno)
