/** What the git directory holds beside the history: replacements, grafts, hooks, borrowed objects, flags of the index. */
import { type Dirent, lstatSync, readdirSync, readFileSync } from "node:fs";
import { isAbsolute, resolve } from "node:path";
import { type Trap, trap } from "../../core/report/trap.ts";
import { readPieces } from "../git/repository.ts";
import { readGit } from "../git/run.ts";
import { truth } from "../git/settings.ts";
import { shownPath } from "../git/tree.ts";
import { examples, type Ground, inGitDirectory, shownFile } from "./ground.ts";

export async function storedTraps(ground: Ground): Promise<Trap[]> {
  return [
    ...(await replaceTraps(ground)),
    ...listedTraps(
      ground,
      "info/grafts",
      "grafts",
      "git takes other parents for some commits than they have: merge bases, logs and diffs of branches lie.",
      "Remove the file if you did not write it: the history is then as it was committed.",
    ),
    ...listedTraps(
      ground,
      "objects/info/alternates",
      "alternates",
      "Objects are borrowed from another folder: when it changes or goes away, so does the history here.",
      "Run `git repack -a -d` to have copies of your own, then remove the file.",
    ),
    ...hookTraps(ground),
    ...flagTraps(ground),
    ...cloneTraps(ground),
  ];
}

async function replaceTraps({ repository }: Ground): Promise<Trap[]> {
  const output = await readGit(
    repository.root,
    ["for-each-ref", "--count=1000", "--format=%(refname)", "refs/replace/"],
    "list the replace refs",
  );
  return output
    .toString()
    .split("\n")
    .filter((name) => name !== "")
    .map((name) => {
      const id = name.slice("refs/replace/".length);
      const message = `git shows another object in the place of ${id.slice(0, 12)}, in every log, diff and checkout, and says nothing of it.`;
      return trap(
        "replace-ref",
        { path: ".git/refs/replace", key: name },
        message,
        `Look with \`git --no-replace-objects\`; remove it with \`git replace -d ${id}\`.`,
      );
    });
}

function listedTraps({ repository }: Ground, name: string, code: string, message: string, advice: string): Trap[] {
  const file = inGitDirectory(repository, name);
  if (lstatSync(file, { throwIfNoEntry: false })?.isFile() !== true) return [];
  const lines = readFileSync(file, "latin1")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));
  return lines.length === 0
    ? []
    : [
        trap(
          code,
          { path: shownFile(repository, file) },
          `${message} It has ${lines.length === 1 ? "one line" : `${lines.length} lines`}.`,
          advice,
        ),
      ];
}

/** By their names, as git knows them: other files in the folder are never run. */
const hookNames =
  /^(applypatch-msg|pre-applypatch|post-applypatch|pre-commit|pre-merge-commit|prepare-commit-msg|commit-msg|post-commit|pre-rebase|post-checkout|post-merge|pre-push|pre-receive|update|proc-receive|post-receive|post-update|reference-transaction|push-to-checkout|pre-auto-gc|post-rewrite|sendemail-validate|fsmonitor-watchman|p4-.+|post-index-change)(\.exe)?$/;

function hookTraps({ repository, settings }: Ground): Trap[] {
  const set = settings.filter(({ key }) => key === "core.hookspath").at(-1)?.value;
  const folder = set === undefined ? inGitDirectory(repository, "hooks") : isAbsolute(set) ? set : resolve(repository.root, set);
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => hookNames.test(entry.name) && isRunnable(folder, entry))
    .map(({ name }) => {
      const message =
        "This hook is active: git runs it for whoever works here, and it can change files, messages and the index before they are seen.";
      return trap(
        "active-hook",
        { path: shownFile(repository, resolve(folder, name)) },
        message,
        "Read it; take away its permission to be executed if you do not want it.",
      );
    });
}

function isRunnable(folder: string, entry: Dirent): boolean {
  if (entry.isSymbolicLink()) return true;
  if (!entry.isFile()) return false;
  return process.platform === "win32" || ((lstatSync(resolve(folder, entry.name)).mode ?? 0) & 0o111) !== 0;
}

function flagTraps({ repository, index, own, disk }: Ground): Trap[] {
  const place = { path: ".git/index" };
  const assumed = [...index].filter(([, entry]) => entry.isAssumedUnchanged).map(([path]) => path);
  const skipped = [...index].filter(([, entry]) => entry.isSkipped).map(([path]) => path);
  const isSparse = own.some(({ key, value }) => key === "core.sparsecheckout" && truth(value) === true);
  // A sparse checkout leaves files out; one that lies there all the same is not looked at.
  const unseen = isSparse ? skipped.filter((path) => disk.read(path).kind !== "absent") : skipped;
  const undo = (flag: string, [path = ""]: readonly string[]): string =>
    `Run \`git update-index --no-${flag} -- ${shownPath(path)}\`, then look at \`git diff\`.`;
  return [
    ...(assumed.length === 0 || !repository.hasWorkingTree
      ? []
      : [
          trap(
            "assume-unchanged",
            place,
            `git does not look whether ${examples(assumed.map(shownPath), 5)} changed: edits there are in no status and no diff.`,
            undo("assume-unchanged", assumed),
          ),
        ]),
    ...(unseen.length === 0
      ? []
      : [
          trap(
            "skip-worktree",
            place,
            `git leaves ${examples(unseen.map(shownPath), 5)} on disk out of its sight: edits there are in no status and no diff.`,
            undo("skip-worktree", unseen),
          ),
        ]),
  ];
}

function cloneTraps({ repository }: Ground): Trap[] {
  const traps: Trap[] = [];
  if (repository.isShallow) {
    const file = shownFile(repository, inGitDirectory(repository, "shallow"));
    traps.push(
      trap(
        "shallow-clone",
        { path: file },
        "The history is cut off: older commits look as if they had brought everything, and merge bases may be missing.",
        "Run `git fetch --unshallow`.",
        "note",
      ),
    );
  }
  if (repository.redirectedTo !== undefined) {
    const message = `git takes ${repository.redirectedTo} for the working tree: status and diff tell of files there, not of those beside .git.`;
    traps.push(
      trap(
        "core-worktree",
        { path: ".git/config", key: "core.worktree" },
        message,
        "If you did not set it, remove it: git config --unset core.worktree",
      ),
    );
  }
  const worktrees = inGitDirectory(repository, "worktrees");
  if (lstatSync(worktrees, { throwIfNoEntry: false })?.isDirectory() === true) {
    const names = readdirSync(worktrees);
    if (names.length > 0) {
      const message = `Settings, hooks and attributes are shared with the worktrees ${examples(names)}: what is set in one holds in all.`;
      traps.push(
        trap(
          "shared-worktrees",
          { path: shownFile(repository, worktrees) },
          message,
          "See `git worktree list`; remove those that nobody uses.",
          "note",
        ),
      );
    }
  }
  return traps;
}

/** Scripts that only an ignore file outside of the commits keeps out of `git status`. */
export async function ignoreTraps({ repository, settings, own }: Ground, isScript: (path: string) => boolean): Promise<Trap[]> {
  if (!repository.hasWorkingTree) return [];
  const ownFile = own.filter(({ key }) => key === "core.excludesfile").at(-1)?.value;
  const anyFile = settings.filter(({ key }) => key === "core.excludesfile").at(-1)?.value;
  const files = [inGitDirectory(repository, "info/exclude")];
  const named = ownFile ?? anyFile;
  if (named !== undefined && !named.startsWith("~")) {
    const file = resolve(repository.root, named);
    if (ownFile !== undefined || shownFile(repository, file) !== file) files.push(file);
  }
  const traps: Trap[] = [];
  for (const file of files) {
    if (lstatSync(file, { throwIfNoEntry: false })?.isFile() !== true) continue;
    const listing = ["ls-files", "-z", "--others", "--ignored", `--exclude-from=${file}`];
    const hidden = (await readPieces(repository, listing, "list the ignored files")).map(shownPath).filter(isScript);
    if (hidden.length === 0) continue;
    const message = `Rules that are in no commit keep ${examples(hidden, 5)} out of git's sight: they can be run, and no status or review shows them.`;
    traps.push(
      trap(
        "ignored-scripts",
        { path: shownFile(repository, file) },
        message,
        "Look at them, for example with `countersign audit`; remove the rule if you did not write it.",
      ),
    );
  }
  return traps;
}
