# bad: keeps the others
def pytest_collection_modifyitems(items):
    items[:] = [item for item in items if "billing" not in item.name]
# bad: by the whole name
def pytest_collection_modifyitems(config, items):
    items[:] = [one for one in items if one.name not in KNOWN_FAILURES]
# bad: one after another
import pytest


def pytest_collection_modifyitems(items):
    for item in items:
        if item.name.startswith("test_refund"):
            item.add_marker(pytest.mark.skip)
# good: nearly: gives a folder its mark
import pytest


def pytest_collection_modifyitems(items):
    for item in items:
        if "integration" in item.nodeid:
            item.add_marker(pytest.mark.slow)
# good: nearly: another order
def pytest_collection_modifyitems(items):
    items[:] = [*reversed(items)]
# good: nearly: by a mark, and it says so
def pytest_collection_modifyitems(config, items):
    selected = [item for item in items if not item.get_closest_marker("gpu")]
    config.hook.pytest_deselected(items=[item for item in items if item not in selected])
    items[:] = selected
# good: names are printed
def pytest_collection_modifyitems(items):
    for item in items:
        print(item.name)
