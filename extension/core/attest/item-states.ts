/**
 * The items of the checklist in a statement: in full while that is short, else sealed.
 *
 * Sealed, they are one letter for each item in the order of the ids, a digest over the ids, and one over the answers. Whoever verifies knows
 * the ids, because the checklist is generated from the change; where it has others, the letters say nothing.
 */
import { digestTree } from "./digest-tree.ts";
import type { AttestPorts } from "./ports.ts";
import { type Read, read, refused } from "./read.ts";
import { lettersOf, runsOf } from "./runs.ts";

export type ItemState = "notApplicable" | "open" | "stale" | "satisfied" | "overridden" | "error";

export interface SignedItem {
  readonly id: string;
  readonly state: ItemState;
  /** sha256 of the answer, of which the statement must not carry the text. */
  readonly answerHash?: string;
}

export interface SealedItems {
  readonly count: number;
  readonly digest: string;
  readonly states: string;
  readonly answersDigest: string;
}

export type Items =
  | { readonly kind: "list"; readonly list: readonly SignedItem[] }
  | { readonly kind: "sealed"; readonly sealed: SealedItems };

/** In characters of JSON. With it a statement about five thousand units stays under 16 KiB. */
export const itemListLimit = 2048;

const letters: Readonly<Record<ItemState, string>> = {
  notApplicable: "n",
  open: "-",
  stale: "t",
  satisfied: "s",
  overridden: "o",
  error: "e",
};

const states: ReadonlyMap<string, ItemState> = new Map([
  [letters.notApplicable, "notApplicable"],
  [letters.open, "open"],
  [letters.stale, "stale"],
  [letters.satisfied, "satisfied"],
  [letters.overridden, "overridden"],
  [letters.error, "error"],
]);

export function isItemState(word: string): word is ItemState {
  return Object.hasOwn(letters, word);
}

export function isKnownState(letter: string): boolean {
  return states.has(letter);
}

/** Ids must differ. */
export function itemsOf(items: readonly SignedItem[], ports: AttestPorts): Items {
  const list = [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  if (list.every(({ id }) => isPlain(id)) && JSON.stringify(list).length <= itemListLimit) return { kind: "list", list };
  const ids = list.map(({ id }) => id);
  const sealed: SealedItems = {
    count: list.length,
    digest: digestTree(ids, ports),
    states: runsOf(list.map(({ state }) => letters[state])),
    answersDigest: digestTree(
      list.map(({ id, answerHash }) => JSON.stringify([id, answerHash ?? ""])),
      ports,
    ),
  };
  return { kind: "sealed", sealed };
}

/** Ids may hold paths, and paths anything; in a list they must be readable. */
function isPlain(id: string): boolean {
  return /^[^\p{Cc}\p{Cs}]{1,500}$/u.test(id);
}

/** The state of each item that the statement speaks of; `ids` are those of the checklist as it is now. */
export function statesOf(items: Items, ids: readonly string[], ports: AttestPorts): Read<ReadonlyMap<string, ItemState>> {
  if (items.kind === "list") return read(new Map(items.list.map(({ id, state }) => [id, state])));
  const { count, digest, states: runs } = items.sealed;
  const ordered = [...ids].sort();
  if (ordered.length !== count || digestTree(ordered, ports) !== digest)
    return refused("it is about other checklist items than the change has now");
  const found = lettersOf(runs, count);
  if (found.kind === "refused") return found;
  const map = new Map<string, ItemState>();
  for (const [at, id] of ordered.entries()) map.set(id, states.get(found.value[at] ?? "") ?? "error");
  return read(map);
}
