import type { Texts } from "./scenario.ts";

const first = `def price(order, user):
    """What the order costs this user."""
    total = sum(item.price for item in order.items)
    if total > 100 and user.is_member:
        total = total * 0.9  # members only
    return round(total, 2)

`;
const second = `class Basket:
    def __init__(self, owner):
        self.owner = owner
        self.items = []

    def add(self, item, count=1):
        self.items.extend([item] * count)
        return self

`;
const third = `def checkout(basket, gateway):
    for attempt in range(3):
        if gateway.charge(basket.owner, price(basket, basket.owner)):
            return True
    raise PaymentFailed(basket.owner)
`;
const head = "import logging\n\n\n";

export const python: Texts = {
  language: "Python",
  path: "shop/orders.py",
  renamedPath: "shop/basket.py",
  head,
  parts: [first, second, third],
  laidOut: `import logging

def price(order, user):
  """What the order costs this user."""
  total = sum(
    item.price
    for item in order.items
  )
  if total > 100 and user.is_member:
    total = total*0.9  # members only
  return round(total, 2)


class Basket:
  def __init__(self, owner):
    self.owner = owner
    self.items = []

  def add(self, item, count=1):
    self.items.extend([item] * count)
    return self


def checkout(basket, gateway):
  for attempt in range(3):
    if gateway.charge(
      basket.owner, price(basket, basket.owner)
    ):
      return True
  raise PaymentFailed(basket.owner)
`,
  edited: first.replace("0.9", "0.5"),
  otherPath: "shop/prices.py",
  other: "import decimal\n",
  otherWith: (part) => `import decimal\n\n\n${part}`,
  traps: [
    {
      title: "a statement that leaves its condition",
      edits: [
        [
          "shop/admin.py",
          "def remove(user, account):\n    if user.is_admin:\n        log(user)\n        account.delete_everything_that_is_kept()\n",
          "def remove(user, account):\n    if user.is_admin:\n        log(user)\n    account.delete_everything_that_is_kept()\n",
        ],
      ],
    },
    {
      title: "a guard that moves below what it guards",
      edits: [
        [
          "shop/admin.py",
          "def remove(user, account):\n    require_permission(user, 'accounts.delete', account)\n    account.delete()\n    notify(user)\n",
          "def remove(user, account):\n    account.delete()\n    notify(user)\n    require_permission(user, 'accounts.delete', account)\n",
        ],
      ],
    },
    {
      title: "a guard that is lost in a move",
      edits: [
        ["shop/orders.py", `${head}${first}\n${third}`, `${head}${third}`],
        ["shop/prices.py", "import decimal\n", `import decimal\n\n\n${first.replace(" and user.is_member", "")}`],
      ],
    },
    {
      title: "a method that moves to another class, further in",
      edits: [
        [
          "shop/models.py",
          `class Order:\n    items = ()\n\n\n${first}\nclass Last:\n    pass\n`,
          `class Order:\n    items = ()\n\n${first.replaceAll(/^(?=.)/gm, "    ")}\nclass Last:\n    pass\n`,
        ],
      ],
    },
  ],
};
