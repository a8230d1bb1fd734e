/** Which of the names that exist did somebody mean? */

/** At most three, the nearest first; none where nothing is near. */
export function nearNames(wanted: string, names: readonly string[]): readonly string[] {
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  return names
    .map((name) => ({ name, distance: nearness(wanted, name) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

/** The advice to give, or `otherwise`. */
export function didYouMean(wanted: string, names: readonly string[], otherwise: string): string {
  const near = nearNames(wanted, names);
  return near.length === 0 ? otherwise : `Did you mean ${near.join(" or ")}?`;
}

/** A part of a name counts as near: `reverse-ssh` means `command/reverse-ssh-tunnel`. */
function nearness(wanted: string, name: string): number {
  if (wanted.length >= 3 && name.includes(wanted)) return 0;
  const last = name.slice(name.lastIndexOf("/") + 1);
  return Math.min(editDistance(wanted, name), editDistance(wanted, last));
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
