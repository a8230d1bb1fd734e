import type { Texts } from "./scenario.ts";

const first = `def price(order, user)
  total = order.items.sum { |item| item.price }
  if total > 100 && user.member?
    total = total * 0.9 # members only
  end
  total.round(2)
end
`;
const second = `class Basket
  attr_reader :owner, :items
  def initialize(owner)
    @owner = owner
    @items = []
  end
  def add(item, count = 1)
    count.times { @items << item }
    self
  end
end
`;
const third = `def checkout(basket, gateway)
  3.times do
    return true if gateway.charge(basket.owner, price(basket, basket.owner))
  end
  raise PaymentFailed, basket.owner
end
`;
const head = 'require "logger"\n\n';

export const ruby: Texts = {
  language: "Ruby",
  path: "lib/orders.rb",
  renamedPath: "lib/basket.rb",
  head,
  parts: [first, second, third],
  laidOut: `require "logger"

def price(order, user)
    total = order.items.sum { |item|
      item.price
    }
    if total > 100 && user.member?
        total = total*0.9 # members only
    end
    total.round(2)
end

class Basket
    attr_reader :owner,
                :items

    def initialize(owner)
        @owner = owner
        @items = []
    end

    def add(item, count = 1)
        count.times { @items << item }
        self
    end
end

def checkout(basket, gateway)
    3.times do
        return true if gateway.charge(basket.owner,
                                      price(basket, basket.owner))
    end
    raise PaymentFailed, basket.owner
end
`,
  edited: first.replace("0.9", "0.5"),
  otherPath: "lib/prices.rb",
  other: 'require "bigdecimal"\n',
  otherWith: (part) => `require "bigdecimal"\n\n${part}`,
  traps: [
    {
      title: "a blank that makes an argument of a difference",
      edits: [["lib/a.rb", "def f(a)\n  g - a\nend\n", "def f(a)\n  g -a\nend\n"]],
    },
    { title: "the indentation of a here-document", edits: [["lib/a.rb", "a = <<-B\n  c\n  d\nB\n", "a = <<-B\n    c\n    d\nB\n"]] },
    {
      title: "a method that moves below private",
      edits: [
        [
          "lib/a.rb",
          `class A\n${first.replaceAll(/^(?=.)/gm, "  ")}\n  def one\n    call_something(1)\n  end\n\n  def two\n    call_something(2)\n  end\n\n  private\nend\n`,
          `class A\n  def one\n    call_something(1)\n  end\n\n  def two\n    call_something(2)\n  end\n\n  private\n\n${first.replaceAll(/^(?=.)/gm, "  ")}end\n`,
        ],
      ],
    },
  ],
};
