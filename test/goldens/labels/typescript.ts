import type { Texts } from "./scenario.ts";

const first = `export function price(order: Order, user: User): number {
  const total = order.items.reduce((sum, item) => sum + item.price, 0);
  if (total > 100 && user.isMember) {
    return total * 0.9; // members only
  }
  return total;
}
`;
const second = `export class Basket {
  readonly items: Item[] = [];
  constructor(readonly owner: User) {}
  add(item: Item, count = 1): this {
    for (let i = 0; i < count; i++) this.items.push(item);
    return this;
  }
}
`;
const third = `export async function checkout(basket: Basket, gateway: Gateway): Promise<boolean> {
  const text = \`\${basket.owner.name}
  owes \${price(basket, basket.owner)}\`;
  await gateway.charge(basket.owner, text);
  return true;
}
`;
const head = `import type { Gateway, Item, Order, User } from "./types.js";

`;

export const typescript: Texts = {
  language: "TypeScript",
  path: "src/orders.ts",
  renamedPath: "src/basket.ts",
  head,
  parts: [first, second, third],
  laidOut: `import type {
    Gateway, Item, Order, User
} from "./types.js";

export function price(order: Order, user: User): number {
    const total = order.items
        .reduce((sum, item) => sum + item.price, 0);
    if (total > 100 && user.isMember)
    {
        return total * 0.9; // members only
    }
    return total;
}

export class Basket {
    readonly items: Item[] = [];

    constructor(readonly owner: User) {}

    add(item: Item, count = 1): this {
        for (let i = 0; i < count; i++) this.items.push(item);
        return this;
    }
}

export async function checkout(
    basket: Basket, gateway: Gateway
): Promise<boolean> {
    const text = \`\${basket.owner.name}
  owes \${price(basket, basket.owner)}\`;
    await gateway.charge(basket.owner, text);
    return true;
}
`,
  edited: first.replace("0.9", "0.5"),
  otherPath: "src/prices.ts",
  other: 'import type { Order, User } from "./types.js";\n',
  otherWith: (part) => `import type { Order, User } from "./types.js";\n\n${part}`,
  traps: [
    {
      title: "a line break behind return",
      edits: [
        [
          "src/a.ts",
          "export function f(): unknown {\n  return {\n    secret: 1,\n  };\n}\n",
          "export function f(): unknown {\n  return\n  {\n    secret: 1,\n  };\n}\n",
        ],
      ],
    },
    {
      title: "blanks in a template",
      edits: [["src/a.ts", "export const query = `\n  select a\n  from b\n`;\n", "export const query = `\n    select a\n    from b\n`;\n"]],
    },
    {
      title: "a call that moves out of its condition",
      edits: [
        [
          "src/admin.ts",
          "export function remove(user: User): void {\n  if (user.isAdmin) {\n    store.deleteEverythingThatIsKept(user.account);\n  }\n  log(user);\n}\n",
          "export function remove(user: User): void {\n  if (user.isAdmin) {\n  }\n  log(user);\n  store.deleteEverythingThatIsKept(user.account);\n}\n",
        ],
      ],
    },
  ],
};
