# bad: one letter
fit "adds up" do
  expect(cart.total).to eq(5)
end
# bad: a mark
describe "cart", focus: true do
  it("is empty") { expect(cart.count).to eq(0) }
end
# bad: the short mark
it "adds up", :focus do
  expect(cart.total).to eq(5)
end
# good: nearly: another mark
it "adds up", :slow do
  expect(cart.total).to eq(5)
end
# good: nearly: fits something
fit(points) { |point| point.x }
# good: all of them
it "adds up" do
  expect(cart.total).to eq(5)
end
