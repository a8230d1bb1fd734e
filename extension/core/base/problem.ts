/** What could not be read, understood or finished. A problem is part of every result; nothing fails in silence. */
import type { Range } from "./range.ts";

/** `blocking` counts against `pass`; a `note` lowers coverage only (both under `--strict`). */
export type Weight = "blocking" | "note";

export interface Problem {
  /** For machines: stable, kebab-case. */
  readonly code: string;
  /** For people: what happened, why it matters, what to do. */
  readonly message: string;
  readonly weight: Weight;
  readonly path?: string;
  readonly range?: Range;
}

export function blocking(code: string, message: string, place: { path?: string; range?: Range } = {}): Problem {
  return { code, message, weight: "blocking", ...place };
}

export function note(code: string, message: string, place: { path?: string; range?: Range } = {}): Problem {
  return { code, message, weight: "note", ...place };
}
