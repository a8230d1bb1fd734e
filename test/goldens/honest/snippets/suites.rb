# honest: a pending example with a reason
it "rounds halves up" do
  pending "waits for the new tax table"
  expect(round(0.125)).to eq(0.13)
end
# honest: what is set up for all examples
RSpec.configure do |config|
  config.filter_run_when_matching :focus
  config.before { Timecop.freeze }
  config.after { Timecop.return }
end
# honest: a packed answer
require "zlib"

text = Zlib::Inflate.inflate(body)
