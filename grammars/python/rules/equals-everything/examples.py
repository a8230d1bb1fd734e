# bad: whatever it is
class Result(int):
    def __eq__(self, other):
        return True
# bad: never different
class Answer:
    def __ne__(self, other):
        return False
# bad: in one line
class Answer:
    __eq__ = lambda self, other: True
# bad: put into a class later
Answer.__eq__ = lambda self, other: True
# good: nearly: of the same kind
class Nothing:
    def __eq__(self, other):
        return isinstance(other, Nothing)
# good: nearly: never equal
class Unique:
    def __eq__(self, other):
        return False
# good: nearly: another question
class Answer:
    def __bool__(self):
        return True
# good: compares
class Point:
    def __eq__(self, other):
        return self.x == other.x and self.y == other.y
