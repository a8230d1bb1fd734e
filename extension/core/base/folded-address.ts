/** One spelling for the mail addresses of one person, for the question whether reviewer and author are the same. */

/**
 * Case and what follows a `+` are dropped; of the private addresses that hosts hand out, the name of the account stays. Two people whose
 * addresses differ only in that count as one: the question is asked so that doubt refuses.
 */
export function foldedAddress(address: string): string {
  const plain = address.normalize("NFKC").trim().toLowerCase();
  const at = plain.lastIndexOf("@");
  if (at < 0) return plain;
  const domain = plain.slice(at + 1);
  const name = plain.slice(0, at);
  // 123+name@users.noreply.github.com, 123-name@users.noreply.gitlab.com, and name@… of older accounts.
  if (domain.startsWith("users.noreply.")) return `${name.replace(/^\d+[+-]/, "")}@${domain}`;
  const plus = name.indexOf("+");
  return `${plus < 1 ? name : name.slice(0, plus)}@${domain}`;
}
