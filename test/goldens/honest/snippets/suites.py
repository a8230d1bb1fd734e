# honest: a test that is skipped with a reason
import sys

import pytest


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need rights there")
def test_link(tmp_path):
    link = tmp_path / "a"
    link.symlink_to(tmp_path)
    assert link.resolve() == tmp_path
# honest: slow tests are left out unless they are asked for
import pytest


def pytest_addoption(parser):
    parser.addoption("--slow", action="store_true", help="run slow tests, too")


def pytest_collection_modifyitems(config, items):
    if config.getoption("--slow"):
        return
    skip = pytest.mark.skip(reason="needs --slow")
    for item in items:
        if "slow" in item.keywords:
            item.add_marker(skip)
# honest: failures are kept for a page of its own
import pytest


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    outcome = yield
    report = outcome.get_result()
    if report.when == "call" and report.failed:
        item.session.config.failures.append(report.nodeid)
# honest: the clock stands still for one test
from unittest import mock


def test_expires():
    with mock.patch("shop.session.time", return_value=1_000.0):
        assert session.expires() == 4_600.0
# honest: a service is replaced by one that says yes
from unittest import mock


@mock.patch("shop.payments.gateway.charge", return_value={"status": "paid"})
def test_order_is_closed(charge):
    order = close(Order(total=12))
    assert order.status == "closed"
    charge.assert_called_once_with(12)
# honest: any value will do for one part
from unittest.mock import ANY


def test_event():
    assert event("login") == {"kind": "login", "at": ANY, "user": "ann"}
# honest: a value object
class Money:
    def __init__(self, amount, currency):
        self.amount, self.currency = amount, currency

    def __eq__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return (self.amount, self.currency) == (other.amount, other.currency)
# honest: a command line that leaves with what it found
import sys


def main(argv):
    if not argv:
        print("usage: shop FILE", file=sys.stderr)
        sys.exit(64)
    failures = check(argv)
    sys.exit(1 if failures else 0)
# honest: no report of errors while tests run
import os


def setup_reporting():
    if os.environ.get("PYTEST_CURRENT_TEST"):
        return
    reporting.init(dsn=os.environ["REPORT_DSN"])
# honest: whatever closing says
def close_all(connections):
    for connection in connections:
        try:
            connection.close()
        except Exception:
            log.warning("could not close", exc_info=True)
# honest: a number within rounding
import pytest


def test_mean():
    assert mean([0.1, 0.2, 0.3]) == pytest.approx(0.2, rel=1e-9)
# honest: an expected error
import pytest


def test_refuses_negative():
    with pytest.raises(ValueError, match="negative"):
        Cart().add(-1)
# honest: an icon in the source
import base64

ICON = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")
# honest: handlers by their names
def dispatch(self, kind, *args):
    return getattr(self, "on_" + kind)(*args)
# honest: a packed answer
import json
import zlib


def read(answer):
    return json.loads(zlib.decompress(answer.content))
# honest: addresses are hidden in a log
import re


def masked(line):
    return re.sub(r"0x[0-9a-fA-F]{40}", "0x…", line)
