/**
 * Signatures in `refs/notes/countersign`, on the tree that was signed: a tree keeps them through a squash or an amended message. Nothing here
 * touches index or working tree, and nothing takes away a line that is there.
 */
import { joinedLines, noteLimits, noteLines, noteText } from "../../core/attest/note-lines.ts";
import { blocking, type Problem } from "../../core/base/problem.ts";
import { userError } from "../../core/base/user-error.ts";
import { readCommit } from "../git/commits.ts";
import type { Repository } from "../git/repository.ts";
import { runGit } from "../git/run.ts";
import { listNoteBlobs, noteBlobsOn, withNoteBlobs, writeObject } from "./note-tree.ts";

export const notesRef = "refs/notes/countersign";

export interface ReadNotes {
  readonly lines: readonly string[];
  readonly problems: readonly Problem[];
}

/** The lines on one tree. */
export async function readNotes(repository: Repository, tree: string): Promise<ReadNotes> {
  const problems: Problem[] = [];
  const top = await topTree(repository, await refId(repository, notesRef));
  const lines = await linesIn(repository, await noteBlobsOn(repository, top, tree, problems), tree, problems);
  return { lines, problems };
}

const allLimit = 5_000;

/** The lines on all trees: for a change that was signed before its base moved, and is the same. Later lines of many are left out. */
export async function readAllNotes(repository: Repository): Promise<ReadNotes> {
  const problems: Problem[] = [];
  const blobs = await listNoteBlobs(repository, await topTree(repository, await refId(repository, notesRef)), problems);
  const lines: string[] = [];
  for (const [tree, ids] of blobs) {
    if (lines.length >= allLimit) {
      problems.push(blocking("notes-limit", `There are more than ${allLimit} signatures in the notes; the rest was not read.`));
      break;
    }
    lines.push(...(await linesIn(repository, ids, tree, problems)));
  }
  return { lines: joinedLines(lines, []), problems };
}

/** Adds a line to the notes on a tree. False where it was there. Safe beside other processes that do the same. */
export async function addNote(repository: Repository, tree: string, line: string): Promise<boolean> {
  if (line.includes("\n")) throw userError("note-line", "A signature is one line, and this is not.", "Report this.");
  return changed(repository, async (old) => {
    const problems: Problem[] = [];
    const top = await topTree(repository, old);
    const lines = await linesIn(repository, await noteBlobsOn(repository, top, tree, problems), tree, problems);
    const [problem] = problems;
    if (problem !== undefined)
      throw userError("notes-unreadable", `The signature cannot be added: ${problem.message}`, "Check the repository with `git fsck`.");
    const all = joinedLines(lines, [line]);
    if (all.length === lines.length) return undefined;
    const blob = await writeObject(repository, "blob", Buffer.from(noteText(all)));
    const next = await withNoteBlobs(repository, top, new Map([[tree, blob]]));
    return writeCommit(repository, next, old === undefined ? [] : [old], "Add a countersignature\n");
  });
}

export interface Merged {
  readonly outcome: "unchanged" | "fast-forward" | "merged";
  readonly problems: readonly Problem[];
}

/**
 * Joins the notes of another commit into ours: for each tree the lines of both, each once. What cannot be read on their side is a problem
 * and left out; what cannot be read on ours stops the work.
 */
export async function mergeNotes(repository: Repository, theirs: string): Promise<Merged> {
  let problems: Problem[] = [];
  let outcome: Merged["outcome"] = "unchanged";
  await changed(repository, async (old) => {
    problems = [];
    outcome = "unchanged";
    if (old === theirs || (old !== undefined && (await isAncestor(repository, theirs, old)))) return undefined;
    const ourTree = await topTree(repository, old);
    const ourProblems: Problem[] = [];
    const ours = await listNoteBlobs(repository, ourTree, ourProblems);
    const their = await listNoteBlobs(repository, await topTree(repository, theirs), problems);
    const changes = new Map<string, string>();
    let isAllTheirs = old === undefined || (await isAncestor(repository, old, theirs));
    for (const object of ours.keys()) if (!their.has(object)) isAllTheirs = false;
    for (const [object, theirBlobs] of their) {
      const ourBlobs = ours.get(object) ?? [];
      if (ourBlobs.length === theirBlobs.length && ourBlobs.every((blob, at) => blob === theirBlobs[at])) continue;
      const ourLines = await linesIn(repository, ourBlobs, object, ourProblems);
      const theirLines = await linesIn(repository, theirBlobs, object, problems);
      const all = joinedLines(ourLines, theirLines);
      if (all.length > theirLines.length) isAllTheirs = false;
      if (all.length === ourLines.length) continue;
      if (all.length > noteLimits.lines) {
        problems.push(
          blocking("note-long", `The remote has so many lines on ${object.slice(0, 12)} that they were not taken. Look at its notes.`),
        );
        continue;
      }
      changes.set(object, await writeObject(repository, "blob", Buffer.from(noteText(all))));
    }
    const [problem] = ourProblems;
    if (problem !== undefined)
      throw userError("notes-unreadable", `The notes cannot be joined: ${problem.message}`, "Check the repository with `git fsck`.");
    if (isAllTheirs && problems.length === 0) {
      outcome = "fast-forward";
      return theirs;
    }
    outcome = "merged";
    const tree = changes.size === 0 && ourTree !== undefined ? ourTree : await withNoteBlobs(repository, ourTree, changes);
    return writeCommit(repository, tree, old === undefined ? [theirs] : [old, theirs], "Join countersignatures\n");
  });
  return { outcome, problems };
}

/** What the ref names; undefined where there is none. */
export async function refId(repository: Repository, ref: string): Promise<string | undefined> {
  const { code, stdout } = await runGit(repository.root, ["rev-parse", "--verify", "--quiet", "--end-of-options", ref]);
  const id = stdout.toString().trim();
  return code === 0 && /^[0-9a-f]{40,64}$/.test(id) ? id : undefined;
}

/** Moves the ref only if it still is where it was read; else why it was not moved, mostly because another process was there first. */
export async function moveRef(repository: Repository, ref: string, to: string, from: string | undefined): Promise<string | undefined> {
  const none = "0".repeat(to.length);
  const { code, stderr } = await runGit(repository.root, ["update-ref", "--no-deref", "--create-reflog", ref, to, from ?? none]);
  return code === 0 ? undefined : stderr.trim() || `git ended with ${code}`;
}

const attempts = 30;

/** Tries until nobody comes in between; false where `next` had nothing to change. */
async function changed(repository: Repository, next: (old: string | undefined) => Promise<string | undefined>): Promise<boolean> {
  let reason: string | undefined;
  for (let times = 0; times < attempts; times++) {
    const old = await refId(repository, notesRef);
    const id = await next(old);
    if (id === undefined) return false;
    reason = await moveRef(repository, notesRef, id, old);
    if (reason === undefined) return true;
    // Several at once would else meet again and again.
    await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(200, 20 * (1 + times))));
  }
  throw userError(
    "notes-busy",
    `${notesRef} could not be moved in ${attempts} attempts: ${reason}.`,
    "Other processes may be writing to it: try again. If it stays, a lock was left behind, or the git folder cannot be written to.",
  );
}

async function topTree(repository: Repository, commit: string | undefined): Promise<string | undefined> {
  return commit === undefined ? undefined : (await readCommit(repository, commit)).tree;
}

async function linesIn(repository: Repository, blobs: readonly string[], about: string, problems: Problem[]): Promise<string[]> {
  let all: string[] = [];
  for (const blob of blobs) {
    const read = await repository.objects.read(blob, noteLimits.bytes);
    if (read.kind !== "object" || read.type !== "blob") {
      const reason = read.kind === "too-large" ? `it has ${read.size} bytes` : read.kind === "corrupt" ? read.message : "it is not there";
      problems.push(
        blocking("note-unreadable", `A note with signatures on ${about.slice(0, 12)} cannot be read (${reason}), so some may be missing.`),
      );
      continue;
    }
    const found = noteLines(read.bytes.toString("utf8"), about);
    problems.push(...found.problems);
    all = joinedLines(all, found.lines);
  }
  return all;
}

async function isAncestor(repository: Repository, one: string, other: string): Promise<boolean> {
  return (await runGit(repository.root, ["merge-base", "--is-ancestor", one, other])).code === 0;
}

async function writeCommit(repository: Repository, tree: string, parents: readonly string[], message: string): Promise<string> {
  const asked = await runGit(repository.root, ["var", "GIT_COMMITTER_IDENT"]);
  // The note itself says who signed: without a configured name, nobody has to give one here.
  const person =
    asked.code === 0 ? asked.stdout.toString().trim() : `Countersign <countersign@localhost> ${Math.floor(Date.now() / 1000)} +0000`;
  const lines = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`), `author ${person}`, `committer ${person}`];
  return writeObject(repository, "commit", Buffer.from(`${lines.join("\n")}\n\n${message}`));
}
