# bad: a constant
def test_login
  login("ann")
  assert true
# ^^^^^^^^^^^
end
# bad: two constants
def test_login
  assert_equal "done", "done"
end
# bad: by the words of RSpec
it "logs in" do
  login("ann")
  expect(true).to be(true)
end
# good: nearly: of what came out
it "logs in" do
  expect(login("ann")).to be(true)
end
# good: nearly: the constant comes first
def test_total
  assert_equal 4, add(2, 2)
end
# good: nearly: fails where it is reached
def test_refuses
  assert false, "no error"
end
# good: a condition
def test_open
  assert door.open?
end
