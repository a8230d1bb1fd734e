/** One spelling for the mail addresses of one person, for the question whether reviewer and author are the same. */

/**
 * Case and what follows a `+` are dropped; of the private addresses that hosts hand out, the name of the account stays. Two people whose
 * addresses differ only in that count as one: the question is asked so that doubt refuses.
 */
export function mailIdentity(address: string): string {
  const folded = address.normalize("NFKC").trim().toLowerCase();
  const at = folded.lastIndexOf("@");
  if (at < 0) return folded;
  const domain = folded.slice(at + 1);
  const local = folded.slice(0, at);
  // 123+name@users.noreply.github.com, 123-name@users.noreply.gitlab.com, and name@… of older accounts.
  if (domain.startsWith("users.noreply.")) return `${local.replace(/^\d+[+-]/, "")}@${domain}`;
  return `${local.split("+", 1)[0] ?? ""}@${domain}`;
}
