/** Git's configuration as it applies here, each setting with the file and the scope it comes from. */
import { resolve } from "node:path";
import { type Repository, readPieces } from "./repository.ts";
import { shownPath } from "./tree.ts";

export interface Setting {
  readonly scope: "system" | "global" | "local" | "worktree";
  /** Absolute, of the file. */
  readonly file: string;
  /** Section and name in small letters; what stands between them as it is written. */
  readonly key: string;
  /** `true` for a name without a value. */
  readonly value: string;
}

export async function readSettings(repository: Repository): Promise<Setting[]> {
  const pieces = await readPieces(repository, ["config", "--list", "-z", "--show-origin", "--show-scope"], "read its configuration");
  const settings: Setting[] = [];
  for (let at = 0; at + 2 < pieces.length; at += 3) {
    const [scope = "", origin = "", entry = ""] = pieces.slice(at, at + 3);
    // What is set for this command itself comes with the scope "command".
    if (scope !== "system" && scope !== "global" && scope !== "local" && scope !== "worktree") continue;
    const file = resolve(repository.root, shownPath(origin.replace(/^file:/, "")));
    settings.push({ scope, file, ...keyAndValue(entry) });
  }
  return settings;
}

export function keyAndValue(entry: string): { key: string; value: string } {
  const end = entry.indexOf("\n");
  return end < 0
    ? { key: shownPath(entry), value: "true" }
    : { key: shownPath(entry.slice(0, end)), value: shownPath(entry.slice(end + 1)) };
}

/** As git reads a boolean; undefined where it is none. */
export function truth(value: string): boolean | undefined {
  if (/^(true|yes|on|1)$/i.test(value)) return true;
  return /^(false|no|off|0|)$/i.test(value) ? false : undefined;
}
