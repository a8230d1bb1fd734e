/** Files that a change keeps out of sight by the ignore rules it brings itself. */
import { note, type Problem } from "../../core/base/problem.ts";
import type { FileChange } from "../../core/change/change.ts";
import { type Repository, readPieces } from "./repository.ts";
import { runGit } from "./run.ts";
import { shownPath } from "./tree.ts";

/** A note that names untracked files and folders which are ignored only because of lines that the change added. */
export async function newlyIgnored(repository: Repository, files: readonly FileChange[]): Promise<Problem[]> {
  const rules = new Map(files.filter(({ path, added }) => added > 0 && /(^|\/)\.gitignore$/.test(path)).map((file) => [file.path, file]));
  if (rules.size === 0) return [];
  const listing = ["ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--directory"];
  const ignored = await readPieces(repository, listing, "list the ignored files");
  if (ignored.length === 0) return [];
  const decided = await decidingLines(repository, ignored);
  if (decided === undefined) {
    return [
      note(
        "newly-ignored",
        "This change adds ignore rules, and git could not say which files they keep out of it. Look at `git status --ignored`.",
      ),
    ];
  }
  const hidden = decided.flatMap(({ source, line, path }) => (rules.get(source)?.addedLines.has(line) ? [path] : []));
  if (hidden.length === 0) return [];
  const names = hidden.slice(0, 5).join(", ") + (hidden.length > 5 ? ` and ${hidden.length - 5} more` : "");
  const message = `This change adds ignore rules that keep ${names} out of it, so that was not read. Audit it by its path if it is more than build output.`;
  const [first] = rules.keys();
  return [note("newly-ignored", message, first === undefined ? {} : { path: first })];
}

interface Decision {
  readonly source: string;
  /** 0-based, in the ignore file. */
  readonly line: number;
  readonly path: string;
}

/** Which line of which ignore file decides about each path; undefined where git does not say. */
async function decidingLines(repository: Repository, paths: readonly string[]): Promise<Decision[] | undefined> {
  // With `./` in front, no name can be taken for one of git's path patterns.
  const input = Buffer.from(paths.map((path) => `./${path}\0`).join(""), "latin1");
  const { code, stdout } = await runGit(repository.root, ["check-ignore", "-z", "--verbose", "--stdin"], {
    workTree: repository.root,
    input,
  });
  if (code > 1 || code < 0) return undefined;
  const pieces = stdout.toString("latin1").split("\0");
  const found: Decision[] = [];
  for (let at = 0; at + 3 < pieces.length; at += 4) {
    const [source = "", line = "", , path = ""] = pieces.slice(at, at + 4);
    found.push({ source: shownPath(source), line: Number(line) - 1, path: shownPath(path.slice(2)) });
  }
  return found;
}
