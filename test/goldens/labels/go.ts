import type { Texts } from "./scenario.ts";

const first = `// Price is what the order costs this user.
func Price(order *Order, user *User) float64 {
	total := 0.0
	for _, item := range order.Items {
		total += item.Price
	}
	if total > 100 && user.IsMember {
		return total * 0.9
	}
	return total
}
`;
const second = `type Basket struct {
	Owner *User
	Items []Item
	Notes string
}

func (b *Basket) Add(item Item) {
	b.Items = append(b.Items, item)
}
`;
const third = `func Checkout(b *Basket, g Gateway) error {
	if err := g.Charge(b.Owner, Price(b.Order(), b.Owner)); err != nil {
		return fmt.Errorf("charge %s: %w", b.Owner, err)
	}
	return nil
}
`;
const head = 'package shop\n\nimport "fmt"\n\n';

export const go: Texts = {
  language: "Go",
  path: "shop/orders.go",
  renamedPath: "shop/basket.go",
  head,
  parts: [first, second, third],
  laidOut: `package shop

import "fmt"

// Price is what the order costs this user.
func Price(order *Order, user *User) float64 {
	total  := 0.0
	for _, item := range order.Items { total += item.Price }
	if total > 100 && user.IsMember { return total*0.9 }
	return total
}

type Basket struct {
	Owner  *User
	Items  []Item
	Notes  string
}


func (b *Basket) Add(item Item) { b.Items = append(b.Items, item) }

func Checkout(b *Basket, g Gateway) error {
	if err := g.Charge(
		b.Owner, Price(b.Order(), b.Owner)); err != nil {
		return fmt.Errorf("charge %s: %w", b.Owner, err)
	}
	return nil
}
`,
  edited: first.replace("0.9", "0.5"),
  otherPath: "shop/prices.go",
  other: "package shop\n",
  otherWith: (part) => `package shop\n\n${part}`,
  traps: [
    {
      title: "a check of an error that moves below what it keeps from happening",
      edits: [
        [
          "shop/admin.go",
          'package shop\n\nfunc Remove(u *User) error {\n\tif err := requirePermission(u, "accounts.delete"); err != nil {\n\t\treturn err\n\t}\n\tdeleteAccount(u)\n\tnotify(u)\n\tlog(u)\n\tcount(u)\n\treturn nil\n}\n',
          'package shop\n\nfunc Remove(u *User) error {\n\tdeleteAccount(u)\n\tnotify(u)\n\tlog(u)\n\tcount(u)\n\tif err := requirePermission(u, "accounts.delete"); err != nil {\n\t\treturn err\n\t}\n\treturn nil\n}\n',
        ],
      ],
    },
    {
      title: "a directive that is torn from what it speaks of",
      edits: [
        ["shop/a.go", "package shop\n\n//go:embed key.pem\nvar key []byte\n", "package shop\n\n//go:embed key.pem\n\nvar key []byte\n"],
      ],
    },
  ],
};
