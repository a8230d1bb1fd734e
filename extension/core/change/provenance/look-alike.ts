/** Whether a mail address is written so nearly like a known one that a reader would take it for that one. */

/** Known addresses that are compared; of a larger number only those of the same length or nearly so. */
const maximumLength = 200;

/** The first of `known` that looks like `address` and is another; both in lower case. Undefined where none does. */
export function lookAlikeAddress(address: string, known: Iterable<string>): string | undefined {
  if (address.length > maximumLength) return undefined;
  const plain = skeleton(address);
  for (const other of known) {
    if (other === address || Math.abs(other.length - address.length) > 3) continue;
    if (skeleton(other) === plain || isNear(address, other)) return other;
  }
  return undefined;
}

/**
 * One of the two halves equal, the other one keystroke away and long enough that this is no other name: `ann@` and `anna@`
 * are two people, `torvalds@` and `torvald@` are worth a look, and so are `example.org` and `exmaple.org`.
 */
function isNear(one: string, other: string): boolean {
  const [local, domain] = halves(one);
  const [otherLocal, otherDomain] = halves(other);
  if (domain === otherDomain)
    return Math.min(local.length, otherLocal.length) >= 7 && isOneEdit(local, otherLocal) && !differsInDigits(local, otherLocal);
  return local === otherLocal && isOneEdit(domain, otherDomain);
}

function halves(address: string): readonly [string, string] {
  const at = address.lastIndexOf("@");
  return [address.slice(0, at), address.slice(at + 1)];
}

/** Accounts are numbered: build1 and build2 are no imitation of each other. */
function differsInDigits(one: string, other: string): boolean {
  return one.replace(/\d+/g, "") === other.replace(/\d+/g, "");
}

/** Different by one character that is put in, left out, changed, or swapped with its neighbour. */
function isOneEdit(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || short === long) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}

/** Letters of other alphabets and digits that pass for Latin letters. */
const twins: Readonly<Record<string, string>> = {
  а: "a",
  е: "e",
  о: "o",
  р: "p",
  с: "c",
  у: "y",
  х: "x",
  і: "i",
  ј: "j",
  ѕ: "s",
  ԁ: "d",
  ո: "n",
  ο: "o",
  α: "a",
  ν: "v",
  ı: "i",
  "0": "o",
  "1": "l",
  i: "l",
  "|": "l",
};

/** What is left of an address when all that looks alike is written alike. */
function skeleton(address: string): string {
  const plain = address.normalize("NFKD").replace(/[\u0300-\u036f\u200b-\u200f\u2060\ufeff]/g, "");
  return [...plain.toLowerCase()]
    .map((letter) => (Object.hasOwn(twins, letter) ? (twins[letter] ?? letter) : letter))
    .join("")
    .replaceAll("rn", "m")
    .replaceAll("vv", "w");
}
