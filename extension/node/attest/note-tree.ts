/** The tree of a notes ref, read and written by us: `git notes` would overwrite what another process wrote meanwhile. */
import { blocking, type Problem } from "../../core/base/problem.ts";
import { userError } from "../../core/base/user-error.ts";
import type { ObjectType } from "../git/objects.ts";
import type { Repository } from "../git/repository.ts";
import { readGit } from "../git/run.ts";

interface Entry {
  /** As git spells it; kept as it is for what is none of ours. */
  readonly mode: string;
  readonly name: string;
  readonly id: string;
}

const treeMode = "40000";
const fileMode = "100644";
const treeLimit = 16 * 1024 * 1024;
const noteCountLimit = 100_000;

/** The blobs with notes, by the object that they are on. Git spreads the ids over folders as it likes, and may leave one in two places. */
export type NoteBlobs = ReadonlyMap<string, readonly string[]>;

/** All notes below `tree`; what cannot be read is a problem, and the rest is there. `tree` undefined has none. */
export async function listNoteBlobs(repository: Repository, tree: string | undefined, problems: Problem[]): Promise<NoteBlobs> {
  const found = new Map<string, string[]>();
  const length = repository.objectFormat === "sha1" ? 40 : 64;
  let count = 0;
  const visit = async (id: string, prefix: string): Promise<void> => {
    for (const entry of await readTree(repository, id, problems)) {
      const name = prefix + entry.name;
      if (!/^[0-9a-f]+$/.test(entry.name)) continue;
      if (entry.mode === treeMode && entry.name.length === 2 && name.length < length) await visit(entry.id, name);
      if (entry.mode === treeMode || name.length !== length) continue;
      if (++count > noteCountLimit) continue;
      const blobs = found.get(name);
      if (blobs === undefined) found.set(name, [entry.id]);
      else blobs.push(entry.id);
    }
  };
  if (tree !== undefined) await visit(tree, "");
  if (count > noteCountLimit)
    problems.push(
      blocking("notes-limit", `There are more than ${noteCountLimit} notes; the rest was not read. Remove those of old trees.`),
    );
  return found;
}

/** The blobs with notes on one object. */
export async function noteBlobsOn(
  repository: Repository,
  tree: string | undefined,
  object: string,
  problems: Problem[],
): Promise<string[]> {
  const found: string[] = [];
  const visit = async (id: string, rest: string): Promise<void> => {
    for (const entry of await readTree(repository, id, problems)) {
      if (entry.mode !== treeMode && entry.name === rest) found.push(entry.id);
      if (entry.mode === treeMode && rest.length > 2 && entry.name === rest.slice(0, 2)) await visit(entry.id, rest.slice(2));
    }
  };
  if (tree !== undefined) await visit(tree, object);
  return found;
}

/** A tree like `tree`, with these blobs as the notes on these objects. Throws a `UserError` where `tree` cannot be read in full. */
export async function withNoteBlobs(
  repository: Repository,
  tree: string | undefined,
  changes: ReadonlyMap<string, string>,
): Promise<string> {
  const top = await readWhole(repository, tree);
  const groups = new Map<string, Map<string, string>>();
  for (const [object, blob] of changes) {
    top.delete(object);
    const folder = object.slice(0, 2);
    const group = groups.get(folder);
    if (group === undefined) groups.set(folder, new Map([[object.slice(2), blob]]));
    else group.set(object.slice(2), blob);
  }
  for (const [folder, blobs] of groups) {
    const there = top.get(folder);
    const entries = await readWhole(repository, there?.mode === treeMode ? there.id : undefined);
    for (const [name, blob] of blobs) entries.set(name, { mode: fileMode, name, id: blob });
    top.set(folder, { mode: treeMode, name: folder, id: await writeTree(repository, entries) });
  }
  return writeTree(repository, top);
}

/** The id of the new object. */
export async function writeObject(repository: Repository, type: ObjectType, bytes: Uint8Array): Promise<string> {
  const printed = await readGit(repository.root, ["hash-object", "-w", "-t", type, "--stdin"], "write to the object store", {
    input: bytes,
  });
  return printed.toString().trim();
}

async function readWhole(repository: Repository, tree: string | undefined): Promise<Map<string, Entry>> {
  const problems: Problem[] = [];
  const entries = tree === undefined ? [] : await readTree(repository, tree, problems);
  const [problem] = problems;
  if (problem === undefined) return new Map(entries.map((entry) => [entry.name, entry]));
  throw userError(
    "notes-unreadable",
    `The notes cannot be changed, because a part of them would be lost: ${problem.message}`,
    "Check the repository with `git fsck`.",
  );
}

async function readTree(repository: Repository, id: string, problems: Problem[]): Promise<Entry[]> {
  const read = await repository.objects.read(id, treeLimit);
  const entries = read.kind === "object" && read.type === "tree" ? parsed(read.bytes, id.length / 2) : undefined;
  if (entries !== undefined) return entries;
  const reason = read.kind === "object" ? "it is no sound tree" : read.kind === "corrupt" ? read.message : `it is ${read.kind}`;
  problems.push(blocking("notes-unreadable", `The tree ${id} of the notes cannot be read (${reason}), so signatures may be missing.`));
  return [];
}

function parsed(bytes: Buffer, idLength: number): Entry[] | undefined {
  const entries: Entry[] = [];
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(32, at);
    const end = bytes.indexOf(0, at);
    if (space < 0 || end < space || end + 1 + idLength > bytes.length) return undefined;
    const name = bytes.toString("latin1", space + 1, end);
    entries.push({ mode: bytes.toString("latin1", at, space), name, id: bytes.toString("hex", end + 1, end + 1 + idLength) });
    at = end + 1 + idLength;
  }
  return entries;
}

async function writeTree(repository: Repository, entries: ReadonlyMap<string, Entry>): Promise<string> {
  // Git sorts a folder as if its name ended with a slash.
  const key = ({ mode, name }: Entry): string => (mode === treeMode ? `${name}/` : name);
  const sorted = [...entries.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const parts = sorted.flatMap(({ mode, name, id }) => [Buffer.from(`${mode} ${name}\0`, "latin1"), Buffer.from(id, "hex")]);
  return writeObject(repository, "tree", Buffer.concat(parts));
}
