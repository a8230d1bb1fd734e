/** Files that ignore rules keep out of sight although nobody has agreed to those rules: no commit before this change has them. */
import { note, type Problem } from "../../core/base/problem.ts";
import type { FileChange } from "../../core/change/change.ts";
import { type Repository, readPieces } from "./repository.ts";
import { runGit } from "./run.ts";
import { type RawPath, shownPath, type TreeFile } from "./tree.ts";

export interface IgnoringQuestion {
  /** Of the change: a line that it adds to a `.gitignore` is the author's word. */
  readonly files: readonly FileChange[];
  /** What HEAD has. */
  readonly head: ReadonlyMap<RawPath, TreeFile>;
  /** Whether the change is asked for as a whole, and not only some paths of it. */
  readonly isWhole: boolean;
  /** Whether analysis would read a file of this path. */
  readonly isAnalysed: (path: string) => boolean;
}

/** Above this many ignored paths git is not asked about the rest, and a note says so. */
const limit = 20_000;

/**
 * Notes that name untracked files and folders of a working tree: one for those that lines of the change keep out of it, one for those that
 * rules in no commit do: `.git/info/exclude`, a `.gitignore` that ignores itself, `core.excludesFile`. Rules of the person or the
 * machine hide editor leavings by the dozen; of those only folders and what analysis would read are named.
 */
export async function ignoredFiles(repository: Repository, { files, head, isWhole, isAnalysed }: IgnoringQuestion): Promise<Problem[]> {
  const listing = ["ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--directory"];
  const ignored = await readPieces(repository, listing, "list the ignored files");
  if (ignored.length === 0) return [];
  const changed = new Map(files.filter(({ path }) => isIgnoreFile(path)).map((file) => [file.path, file]));
  const decided = await decisions(repository, ignored.slice(0, limit));
  if (decided === undefined) {
    const message = "git could not say which rules keep files out of this change. Look at `git status --ignored`.";
    return [note("ignored-files", message)];
  }
  const committed = new Set([...head.keys()].filter(isIgnoreFile).map(shownPath));
  const personal = await personalRules(repository);
  const byChange: Decision[] = [];
  const byNoCommit: Decision[] = [];
  for (const decision of decided) {
    const { source, line, path } = decision;
    const file = changed.get(source);
    if (file !== undefined && file.after?.content.kind === "text") {
      if (file.addedLines.has(line)) byChange.push(decision);
    } else if (isWhole && !committed.has(source) && (source !== personal || path.endsWith("/") || isAnalysed(path)))
      byNoCommit.push(decision);
  }
  const problems: Problem[] = [];
  const [first] = byChange;
  if (first !== undefined) {
    const message = `This change adds ignore rules that keep ${named(byChange)} out of it, so that was not read. Audit it by its path if it is more than build output.`;
    problems.push(note("newly-ignored", message, { path: first.source }));
  }
  if (byNoCommit.length > 0) {
    const sources = [...new Set(byNoCommit.map(({ source }) => source))];
    const message = `Ignore rules that are in no commit (${listed(sources)}) keep ${named(byNoCommit)} out of this change, so that was not read. Audit it by its path if it is more than build output.`;
    problems.push(note("locally-ignored", message));
  }
  if (ignored.length > limit) {
    const message = `${ignored.length} files and folders are ignored, and only of the first ${limit} was it asked by which rule. Look at \`git status --ignored\`.`;
    problems.push(note("ignored-files", message));
  }
  return problems;
}

function isIgnoreFile(path: string): boolean {
  return path === ".gitignore" || path.endsWith("/.gitignore");
}

function named(decided: readonly Decision[]): string {
  // What lies in a folder that is named needs no name of its own.
  const paths = [...new Set(decided.map(({ path }) => path))];
  const folders = new Set(paths.filter((path) => path.endsWith("/")));
  return listed(
    paths.filter((path) => {
      for (let slash = path.indexOf("/"); slash >= 0 && slash < path.length - 1; slash = path.indexOf("/", slash + 1)) {
        if (folders.has(path.slice(0, slash + 1))) return false;
      }
      return true;
    }),
  );
}

function listed(names: readonly string[]): string {
  return names.slice(0, 5).join(", ") + (names.length > 5 ? ` and ${names.length - 5} more` : "");
}

/** The file of rules that is not the repository's; undefined where the repository's own settings name it, as they could name any. */
async function personalRules(repository: Repository): Promise<string | undefined> {
  const { code, stdout } = await runGit(repository.root, ["config", "--show-scope", "--type=path", "--get", "core.excludesFile"]);
  const [, scope, path] = /^(\S+)\t([^\n]*)/.exec(stdout.toString()) ?? [];
  if (code !== 0 || scope === undefined) {
    const folder = process.env["XDG_CONFIG_HOME"] || `${process.env["HOME"] ?? ""}/.config`;
    return `${folder}/git/ignore`;
  }
  return scope === "global" || scope === "system" ? path : undefined;
}

interface Decision {
  /** The ignore file, relative to the top folder if it lies in there. */
  readonly source: string;
  /** 0-based, in the ignore file. */
  readonly line: number;
  readonly path: string;
}

/** Which line of which ignore file decides about each path; undefined where git does not say. */
async function decisions(repository: Repository, paths: readonly string[]): Promise<Decision[] | undefined> {
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
