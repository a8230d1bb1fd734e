/** One git repository, opened for reading: where it is and how its objects are read. */
import { lstatSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { userError } from "../../core/base/user-error.ts";
import { reasonOf } from "./disk-file.ts";
import { type ObjectFormat, type ObjectStore, objectStore } from "./objects.ts";
import { readGit, runGit } from "./run.ts";

export interface Repository {
  /** The top folder of the working tree, or the git directory where there is none. */
  readonly root: string;
  readonly hasWorkingTree: boolean;
  /** Shared by all worktrees: where Countersign's own files go. */
  readonly commonDirectory: string;
  /** Of this worktree: where its HEAD is. */
  readonly gitDirectory: string;
  readonly objectFormat: ObjectFormat;
  readonly isShallow: boolean;
  readonly objects: ObjectStore;
  /** Where `core.worktree` sends git, if that is another folder than the one with `.git` in it. */
  readonly redirectedTo?: string;
  /** Ends the child process that reads objects. */
  dispose(): void;
}

/** `folder` is anywhere inside the repository. Throws a `UserError` where there is none. */
export async function openRepository(folder: string): Promise<Repository> {
  const above = workingTreeRoot(folder);
  const options = above === undefined ? {} : { workTree: above };
  const questions = ["--is-shallow-repository", "--show-object-format", "--path-format=absolute", "--git-common-dir", "--git-dir"];
  const { code, stdout, stderr } = await runGit(above ?? folder, ["rev-parse", ...questions], options);
  if (code !== 0) throw notOpened(folder, stderr);
  const [shallow, format, commonDirectory, gitDirectory] = stdout.toString().split("\n");
  if (commonDirectory === undefined || gitDirectory === undefined || (format !== "sha1" && format !== "sha256")) {
    throw userError("git-unknown", `git describes the repository of ${folder} in a form that is not known.`, "Use git 2.31 or newer.");
  }
  const root = above ?? gitDirectory;
  const redirectedTo = above === undefined ? undefined : await redirection(above);
  const objects = objectStore(root, format, commonDirectory);
  return {
    root,
    hasWorkingTree: above !== undefined,
    commonDirectory,
    gitDirectory,
    objectFormat: format,
    isShallow: shallow === "true",
    objects,
    ...(redirectedTo === undefined ? {} : { redirectedTo }),
    dispose: () => objects.dispose(),
  };
}

/** The nearest folder with a `.git` in it: asked of the disk, because git would ask the repository's own settings. */
function workingTreeRoot(folder: string): string | undefined {
  let here = realFolder(folder);
  for (;;) {
    // Inside a git directory there is no working tree to be found above it.
    if (here.endsWith(".git") && exists(join(here, "HEAD"))) return undefined;
    if (exists(join(here, ".git"))) return here;
    const parent = dirname(here);
    if (parent === here) return undefined;
    here = parent;
  }
}

function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch (error) {
    throw userError("no-folder", `${folder} cannot be read: ${reasonOf(error)}.`, "Check the path of the folder.");
  }
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

async function redirection(root: string): Promise<string | undefined> {
  const { code, stdout } = await runGit(root, ["rev-parse", "--show-toplevel"]);
  if (code !== 0) return undefined;
  const toplevel = stdout.toString().replace(/\r?\n$/, "");
  try {
    return realpathSync(toplevel) === root ? undefined : toplevel;
  } catch {
    return toplevel;
  }
}

function notOpened(folder: string, stderr: string): Error {
  if (stderr.includes("dubious ownership")) {
    return userError(
      "dubious-ownership",
      `The repository of ${folder} belongs to another user, and git refuses to read it.`,
      "If you trust it, run `git config --global --add safe.directory` with its path.",
    );
  }
  if (stderr.includes("not a git repository")) {
    return userError(
      "no-repository",
      `${folder} is not inside a git repository, and a review compares two states of one.`,
      "Go into a repository, name one with --cwd, or use `countersign audit` for plain files.",
    );
  }
  return userError(
    "git-failed",
    `git could not open the repository of ${folder}: ${stderr.trim()}.`,
    "Check the repository with `git status`.",
  );
}

/** One line of git's configuration, as the system, the user and the repository set it together. */
export async function setting(repository: Repository, name: string): Promise<string | undefined> {
  const { code, stdout } = await runGit(repository.root, ["config", "--get", name]);
  return code === 0 ? stdout.toString().replace(/\r?\n$/, "") : undefined;
}

/** Each `NUL`-ended piece of what a git command prints, one character a byte. */
export async function readPieces(repository: Repository, args: readonly string[], purpose: string, input?: Uint8Array): Promise<string[]> {
  const output = await readGit(repository.root, args, purpose, {
    ...(repository.hasWorkingTree ? { workTree: repository.root } : {}),
    ...(input === undefined ? {} : { input }),
  });
  const pieces = output.toString("latin1").split("\0");
  pieces.pop();
  return pieces;
}
