/** Of several acts the one that counts. */

/** RFC 3339 in UTC sorts as text. */
export function latest<T extends { readonly at: string }>(acts: readonly T[]): T | undefined {
  return acts.reduce<T | undefined>((last, act) => (last === undefined || act.at >= last.at ? act : last), undefined);
}
