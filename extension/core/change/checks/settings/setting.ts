/** What a settings file (JSON, TOML, YAML) says, flat: each value with the keys that lead to it, so that two sides can be compared. */
import type { Range } from "../../../base/range.ts";

export interface Setting {
  /** Keys from the outside in; entries of a list count from "0". */
  readonly path: readonly string[];
  /** As text, without its quotes; empty for `empty`. */
  readonly value: string;
  /** `plain`: numbers, booleans, null and unquoted words. `empty`: a list or table with nothing in it. */
  readonly kind: "text" | "plain" | "empty";
  /** From the key, or from the value in a list, to the end of the value. */
  readonly range: Range;
}

export interface Settings {
  /** In the order of the text. */
  readonly entries: readonly Setting[];
  /** False where the text is not well-formed, uses what is not read (references in YAML) or is beyond a limit. */
  readonly isComplete: boolean;
}

/** UTF-16 units of one text. */
export const longestSettings = 8_000_000;
/** Values of one text; a lockfile of ten thousand packages has a hundred thousand. */
export const mostSettings = 400_000;
export const deepestSettings = 64;

/** Ends reading where a text goes beyond what is read; it does not leave the readers. */
export class Unreadable extends Error {}

/** The values below a path, with the rest of their path. `*` stands for any one key. */
export function settingsBelow(
  entries: readonly Setting[],
  ...keys: readonly string[]
): { readonly rest: readonly string[]; readonly setting: Setting }[] {
  return entries.flatMap((setting) =>
    keys.length <= setting.path.length && keys.every((key, at) => key === "*" || key === setting.path[at])
      ? [{ rest: setting.path.slice(keys.length), setting }]
      : [],
  );
}

export function isTrue(setting: Setting | undefined): boolean {
  return setting !== undefined && /^(true|yes|on)$/i.test(setting.value);
}
