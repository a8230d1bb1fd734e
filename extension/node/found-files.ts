/** Which files do the paths on the command line mean? */
import { isUtf8 } from "node:buffer";
import { type Dirent, lstatSync, readdirSync, statSync } from "node:fs";
import { join, normalize } from "node:path";
import { blocking, type Problem } from "../core/base/problem.ts";
import { pathName } from "../core/change/path-name.ts";
import { reasonOf } from "./reason-of.ts";

export interface FoundFile {
  /** As the user would write it, with forward slashes. */
  readonly path: string;
  /** Whether it was named itself, and not found in a folder: then it is read whatever it is. */
  readonly isNamed: boolean;
}

export interface FoundFiles {
  /** Those of a folder by name, so that a report is the same on every machine. */
  readonly files: readonly FoundFile[];
  readonly problems: readonly Problem[];
  readonly skipped: Readonly<Record<string, number>>;
}

/** History and installed packages: named by themselves they are read. */
const leftAside = new Set([".git", "node_modules"]);

/** A path that is not there, or a folder that cannot be listed, is a problem; the others are still found. */
export function foundFiles(paths: readonly string[]): FoundFiles {
  const steps = finding(paths);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same, with a turn for others after each folder: a server has more to do than to walk through a large tree. */
export async function foundFilesInTurns(paths: readonly string[], signal: AbortSignal): Promise<FoundFiles> {
  const steps = finding(paths);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (signal.aborted) return { files: [], problems: [], skipped: {} };
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Stops after each folder. */
function* finding(paths: readonly string[]): Generator<undefined, FoundFiles> {
  const files: FoundFile[] = [];
  const problems: Problem[] = [];
  const skipped: Record<string, number> = {};
  const skip = (reason: string): void => {
    skipped[reason] = (skipped[reason] ?? 0) + 1;
  };

  function* walk(folder: string): Generator<undefined, void> {
    const entries = listed(folder, problems);
    for (const entry of entries) {
      const path = folder === "." ? entry.name : join(folder, entry.name);
      if (entry.isDirectory()) {
        if (leftAside.has(entry.name)) skip(`${entry.name} folder`);
        else yield* walk(path);
      } else if (entry.isFile()) files.push({ path: withForwardSlashes(path), isNamed: false });
      // What a link leads to is either in the folder anyway, or not part of it.
      else skip(entry.isSymbolicLink() ? "symbolic link" : "special file");
    }
    yield;
  }

  for (const named of paths) {
    // `./a.sh`, `a.sh` and `b/../a.sh` are one file, and have one name in the report.
    const path = normalize(named);
    try {
      if (statSync(path).isDirectory()) yield* walk(path.length > 1 ? path.replace(/[\\/]+$/, "") : path);
      else files.push({ path: withForwardSlashes(path), isNamed: true });
    } catch (error) {
      problems.push(missing(path, error));
    }
  }
  return { files: oncePerPath(files), problems, skipped };
}

/** A file that is named as well as found is named. */
function oncePerPath(files: readonly FoundFile[]): readonly FoundFile[] {
  const byPath = new Map<string, FoundFile>();
  for (const file of files) {
    if (file.isNamed || !byPath.has(file.path)) byPath.set(file.path, file);
  }
  return [...byPath.values()];
}

function listed(folder: string, problems: Problem[]): Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    return entries.some(({ name }) => name.includes("\uFFFD")) ? withTrueNames(folder, entries, problems) : entries;
  } catch (error) {
    const message = `This folder could not be listed: ${reasonOf(error)}. What is in it has not been looked at. Make it readable, or leave it out.`;
    problems.push(blocking("unreadable", message, { path: withForwardSlashes(folder) }));
    return [];
  }
}

/** Names that are not UTF-8 all read alike, and like a name with U+FFFD in it: the file that is opened would be another one. */
function withTrueNames(folder: string, entries: readonly Dirent[], problems: Problem[]): Dirent[] {
  const names = readdirSync(folder, { encoding: "buffer" });
  const readable = new Set(names.filter((name) => isUtf8(name)).map(String));
  for (const name of names.filter((one) => !isUtf8(one))) {
    const path = withForwardSlashes(folder === "." ? pathName(name) : join(folder, pathName(name)));
    const message =
      "This name is not valid UTF-8, so what it stands for has not been looked at. Rename it; of a git repository, countersign review reads it as it is.";
    problems.push(blocking("unreadable", message, { path }));
  }
  return entries.filter(({ name }) => readable.has(name)).filter(({ name }, at, all) => all[at - 1]?.name !== name);
}

function missing(path: string, error: unknown): Problem {
  const place = { path: withForwardSlashes(path) };
  const isLink = attemptIsLink(path);
  if (isLink) return blocking("no-such-file", "This link leads nowhere, so nothing was read. Name what it should lead to.", place);
  return blocking(
    "no-such-file",
    `There is nothing to read here: ${reasonOf(error)}. Check the path; it is taken from the folder you are in, or from --cwd.`,
    place,
  );
}

function attemptIsLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function withForwardSlashes(path: string): string {
  return process.platform === "win32" ? path.replaceAll("\\", "/") : path;
}
