# bad: ten times the value
import numpy as np


def test_forward():
    np.testing.assert_allclose(forward(x), expected, rtol=10.0)
# bad: all of the value
def test_total():
    assert total(rows) == pytest.approx(3.5, rel=1)
# bad: ten million
def test_total():
    assert total(rows) == pytest.approx(3.5, abs=1e7)
# bad: a hundred times the value
import math


def test_mean():
    assert math.isclose(mean(rows), 4.2, rel_tol=100)
# good: nearly: half of the value
def test_load():
    assert load() == pytest.approx(10, rel=0.5)
# good: nearly: zero is expected
import numpy as np


def test_rest():
    np.testing.assert_allclose(rest(x), 0, atol=1e-9, rtol=1)
# good: nearly: a whole number of pixels
def test_width():
    assert width(text) == pytest.approx(120, abs=2)
# good: nearly: a limit that is no tolerance
def test_fit():
    assert fit(points, atol_start=100000).ok
# good: rounding
def test_mean():
    assert math.isclose(mean(rows), 4.2, rel_tol=1e-9)
