# bad: thrown away
def test_total():
    try:
        assert total([1, 2]) == 3
    except AssertionError:
        pass
# bad: with all other errors
def test_total():
    try:
        value = total([1, 2])
        assert value == 3
    except:
        pass
# bad: in a loop
for case in cases:
    try:
        assert run(case)
    except AssertionError:
        pass
# good: nearly: reports it
def test_total():
    try:
        assert total([1, 2]) == 3
    except AssertionError as error:
        pytest.fail(str(error))
# good: nearly: another error
def test_total():
    try:
        total([])
    except ValueError:
        pass
# good: expects it
def test_total():
    with pytest.raises(AssertionError):
        check(total([1, 2]), 4)
# bad: printed, and then it goes on
def test_total():
    try:
        assert total([1, 2]) == 3
        assert total([]) == 0
        done()
    except AssertionError as error:
        print(error)
# bad: every error
def test_total():
    try:
        assert total([1, 2]) == 3
        close()
    except Exception:
        return
# bad: among others
def test_total():
    try:
        value = total([1, 2])
        assert value == 3
        close()
    except (KeyError, AssertionError):
        pass
# bad: by a call
import contextlib


def test_total():
    with contextlib.suppress(AssertionError):
        assert total([1, 2]) == 3
# bad: a test that is nothing else
def test_upload():
    try:
        upload("a.txt")
    except Exception:
        pass
# good: nearly: whatever closing says is of no interest
def test_upload():
    try:
        link.close()
    except Exception:
        pass
    assert upload("a.txt") == 200
# good: nearly: fails in the other branch
def test_refuses():
    try:
        total(["a"])
    except TypeError:
        return
    pytest.fail("no error")
# bad: with a word about it
def test_mean():
    try:
        assert mean([1, 2]) == 1.5
    except AssertionError:
        pass  # sometimes
