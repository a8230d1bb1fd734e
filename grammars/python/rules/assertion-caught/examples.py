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
