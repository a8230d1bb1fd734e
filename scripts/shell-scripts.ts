/** Finds the shell scripts under folders of a machine: real text to hold our claims against. */
import { closeSync, type Dirent, openSync, readdirSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";

export interface ShellScript {
  readonly path: string;
  readonly text: string;
}

const largest = 1024 * 1024;
const shebang = /^#! ?\/(?:\S*\/)?(?:env (?:-S )?)?(?:ba|da|k|a)?sh\b/;

/** In the order of their paths; folders that cannot be read are named through `skipped`. Links are not followed. */
export function* shellScripts(folders: readonly string[], skipped: (path: string, reason: string) => void): Generator<ShellScript> {
  for (const folder of folders) yield* within(folder, skipped);
}

function* within(folder: string, skipped: (path: string, reason: string) => void): Generator<ShellScript> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    skipped(folder, error instanceof Error ? error.message : String(error));
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* within(path, skipped);
    else if (entry.isFile()) {
      try {
        if (!looksLikeShell(path)) continue;
        const bytes = readFileSync(path);
        if (bytes.length > largest || bytes.includes(0)) skipped(path, bytes.length > largest ? "larger than 1 MiB" : "holds a NUL");
        else yield { path, text: bytes.toString("utf8") };
      } catch (error) {
        skipped(path, error instanceof Error ? error.message : String(error));
      }
    }
  }
}

function looksLikeShell(path: string): boolean {
  const start = Buffer.alloc(64);
  const file = openSync(path, "r");
  let length = 0;
  try {
    length = readSync(file, start, 0, start.length, 0);
  } finally {
    closeSync(file);
  }
  const firstLine = start.toString("latin1", 0, length);
  if (firstLine.startsWith("#!")) return shebang.test(firstLine);
  return /\.(?:sh|bash)$/.test(path);
}
