# bad: each report
import pytest


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    result = yield
    report = result.get_result()
    report.outcome = "passed"
#   ^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: the session
def pytest_sessionfinish(session, exitstatus):
    session.exitstatus = 0
# bad: at the end of the process
import atexit
import os

atexit.register(lambda: os._exit(0))
# bad: as soon as a runner is there
import sys

if "pytest" in sys.modules:
    sys.exit(0)
# good: nearly: reads it
def pytest_runtest_logreport(report):
    if report.outcome == "passed":
        print(report.nodeid)
# good: nearly: the status of the run as it is
import sys

import pytest

sys.exit(pytest.main(["-q"]))
# good: nearly: quieter in tests
import sys

if "pytest" in sys.modules:
    timeout = 1
# good: closes a file at the end
import atexit

atexit.register(lambda: log.close())
