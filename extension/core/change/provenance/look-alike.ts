/** Whether a mail address is written so nearly like a known one that a reader would take it for that one. */
import { latinTwins } from "../../base/latin-twins.ts";

const maximumLength = 200;

/**
 * For the addresses that are known, in lower case: the first of them that looks like an address, in lower case too, and is
 * another; undefined where none does.
 */
export function lookAlikes(known: Iterable<string>): (address: string) => string | undefined {
  const bySkeleton = new Map<string, string>();
  const byDomain = new Map<string, string[]>();
  const byLocal = new Map<string, string[]>();
  const add = (groups: Map<string, string[]>, key: string, address: string): void => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [address]);
    else group.push(address);
  };
  for (const address of known) {
    if (address.length > maximumLength) continue;
    const [local, domain] = halves(address);
    const plain = skeleton(address);
    if (!bySkeleton.has(plain)) bySkeleton.set(plain, address);
    add(byDomain, `${local.length} ${domain}`, address);
    add(byLocal, local, address);
  }
  const find = (address: string): string | undefined => {
    const twin = bySkeleton.get(skeleton(address));
    if (twin !== undefined && twin !== address) return twin;
    const [local, domain] = halves(address);
    const sameDomain = [-1, 0, 1].flatMap((more) => byDomain.get(`${local.length + more} ${domain}`) ?? []);
    return [...sameDomain, ...(byLocal.get(local) ?? [])].find((other) => other !== address && isNear(address, other));
  };
  const answers = new Map<string, string | undefined>();
  return (address) => {
    if (address.length > maximumLength) return undefined;
    const answer = answers.has(address) ? answers.get(address) : find(address);
    answers.set(address, answer);
    return answer;
  };
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
const twins: ReadonlyMap<string, string> = new Map([...latinTwins, ["0", "o"], ["1", "l"], ["i", "l"], ["|", "l"]]);

/** What is left of an address when all that looks alike is written alike. */
function skeleton(address: string): string {
  const plain = address.normalize("NFKD").replace(/[\u0300-\u036f\u200b-\u200f\u2060\ufeff]/g, "");
  return [...plain.toLowerCase()]
    .map((letter) => twins.get(letter) ?? letter)
    .join("")
    .replaceAll("rn", "m")
    .replaceAll("vv", "w");
}
