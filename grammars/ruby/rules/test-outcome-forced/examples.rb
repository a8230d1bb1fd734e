# bad: as the program ends
at_exit { exit!(0) }
# bad: behind the examples
RSpec.configure do |config|
  config.after do
    exit 0
  end
end
# bad: in an example
it "adds up" do
  cart.total
  exit(true)
end
# bad: no assertion is left
module Minitest::Assertions
  def assert_equal(*arguments)
    true
  end
end
# good: nearly: with the status of the run
at_exit { exit Minitest.run(ARGV) }
# good: nearly: a child
fork do
  work
  exit!(0)
end
# good: nearly: an assertion of its own
def assert_even(number)
  assert_equal 0, number % 2
end
# good: a program
run
exit 0
