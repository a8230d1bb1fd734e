/** Whether two addresses are one person's: letters' case, and what follows a plus in the name, tell nobody apart. */

export function foldedAddress(address: string): string {
  const plain = address.trim().toLowerCase();
  const at = plain.lastIndexOf("@");
  if (at < 0) return plain;
  const name = plain.slice(0, at);
  const plus = name.indexOf("+");
  // GitHub's own addresses have the number of the account before the plus, and the name after it.
  if (plain.endsWith("@users.noreply.github.com")) return `${name.slice(plus + 1)}${plain.slice(at)}`;
  return `${plus < 1 ? name : name.slice(0, plus)}${plain.slice(at)}`;
}

export function isSamePerson(one: string, other: string): boolean {
  return foldedAddress(one) === foldedAddress(other);
}
