/** What came of reading something that others wrote. `reason` completes "… was refused because …". */
export type Read<T> = { readonly kind: "read"; readonly value: T } | { readonly kind: "refused"; readonly reason: string };

export function read<T>(value: T): Read<T> {
  return { kind: "read", value };
}

export function refused(reason: string): { readonly kind: "refused"; readonly reason: string } {
  return { kind: "refused", reason };
}
