/** Git's trees, read and compared by us: no attribute, filter or index has a say. */
import { blocking, type Problem } from "../../core/base/problem.ts";
import type { FileMode } from "../../core/change/change.ts";
import { pathName } from "../../core/change/path-name.ts";
import type { ObjectStore } from "./objects.ts";

/** A path as git has it, one character a byte; `shownPath` makes it presentable. */
export type RawPath = string;

export interface TreeFile {
  readonly mode: FileMode;
  readonly id: string;
}

export interface TreeDifference {
  readonly path: RawPath;
  readonly before?: TreeFile;
  readonly after?: TreeFile;
}

interface TreeEntry {
  readonly name: RawPath;
  readonly kind: FileMode | "tree";
  readonly id: string;
}

const treeLimit = 64 * 1024 * 1024;
const depthLimit = 256;

export function shownPath(path: RawPath): string {
  return pathName(Buffer.from(path, "latin1"));
}

/** The other way; a path that git has in bytes which are no UTF-8 does not come back as it was. */
export function rawPath(path: string): RawPath {
  return Buffer.from(path).toString("latin1");
}

export interface TreeReader {
  readonly objects: ObjectStore;
  readonly problems: Problem[];
  /** How many files may be met before reading stops with a blocking problem. */
  readonly limit: number;
}

/** Paths whose mode or content differ, in no particular order; undefined stands for the empty tree. */
export async function compareTrees(before: string | undefined, after: string | undefined, reader: TreeReader): Promise<TreeDifference[]> {
  const found: TreeDifference[] = [];
  const visit = async (oldTree: string | undefined, newTree: string | undefined, prefix: RawPath, depth: number): Promise<void> => {
    if (oldTree === newTree || found.length >= reader.limit) return;
    const [olds, news] = await Promise.all([readTree(oldTree, prefix, depth, reader), readTree(newTree, prefix, depth, reader)]);
    const subtrees: (() => Promise<void>)[] = [];
    for (const name of new Set([...olds.keys(), ...news.keys()])) {
      const old = olds.get(name);
      const young = news.get(name);
      if (old?.id === young?.id && old?.kind === young?.kind) continue;
      const path = prefix + name;
      const oldFile = fileOf(old);
      const newFile = fileOf(young);
      if (oldFile !== undefined || newFile !== undefined) {
        found.push({ path, ...(oldFile === undefined ? {} : { before: oldFile }), ...(newFile === undefined ? {} : { after: newFile }) });
      }
      const oldInner = old?.kind === "tree" ? old.id : undefined;
      const newInner = young?.kind === "tree" ? young.id : undefined;
      if (oldInner !== undefined || newInner !== undefined) subtrees.push(() => visit(oldInner, newInner, `${path}/`, depth + 1));
    }
    // One after the other: a hostile tree of trees must meet the limit before it has filled the memory.
    for (const subtree of subtrees) await subtree();
  };
  await visit(before, after, "", 0);
  if (found.length >= reader.limit) {
    reader.problems.push(
      blocking(
        "change-too-large",
        `More than ${reader.limit} files differ, so the rest of them was not read and could hold anything. Review the change in smaller steps, with --base.`,
      ),
    );
    found.length = reader.limit;
  }
  return found;
}

/** All files of a tree. */
export async function listTree(tree: string | undefined, reader: TreeReader): Promise<Map<RawPath, TreeFile>> {
  const files = new Map<RawPath, TreeFile>();
  for (const { path, after } of await compareTrees(undefined, tree, reader)) {
    if (after !== undefined) files.set(path, after);
  }
  return files;
}

/**
 * The files with one of the wanted names in the folders that are above the paths, the top one included; each tree is read once. Folders
 * that cannot be read have none.
 */
export async function filesAbove(
  tree: string | undefined,
  paths: readonly RawPath[],
  objects: ObjectStore,
  isWanted: (name: RawPath) => boolean,
): Promise<RawPath[]> {
  const above = new Set(paths.flatMap(foldersAbove));
  const found: RawPath[] = [];
  const visit = async (id: string | undefined, prefix: RawPath, depth: number): Promise<void> => {
    for (const entry of (await readTree(id, prefix, depth, { objects, problems: [], limit: 0 })).values()) {
      const path = prefix + entry.name;
      if (entry.kind !== "tree") {
        if (isWanted(entry.name)) found.push(path);
      } else if (above.has(`${path}/`)) await visit(entry.id, `${path}/`, depth + 1);
    }
  };
  await visit(tree, "", 0);
  return found;
}

/** `a/b/c` lies in `a/` and `a/b/`. */
function foldersAbove(path: RawPath): RawPath[] {
  return [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index + 1));
}

/** One file of a tree; undefined where it is not there, or a folder on the way cannot be read. */
export async function treeFile(tree: string | undefined, path: RawPath, objects: ObjectStore): Promise<TreeFile | undefined> {
  return fileOf(await treeEntry(tree, path, objects));
}

/** Whether a tree has a file or a folder of this name. */
export async function isInTree(tree: string | undefined, path: RawPath, objects: ObjectStore): Promise<boolean> {
  return (await treeEntry(tree, path, objects)) !== undefined;
}

async function treeEntry(tree: string | undefined, path: RawPath, objects: ObjectStore): Promise<TreeEntry | undefined> {
  let at = tree;
  const names = path.split("/");
  for (const [depth, name] of names.entries()) {
    const entry = (await readTree(at, names.slice(0, depth).join("/"), depth, { objects, problems: [], limit: 0 })).get(name);
    if (depth === names.length - 1) return entry;
    if (entry?.kind !== "tree") return undefined;
    at = entry.id;
  }
  return undefined;
}

async function readTree(id: string | undefined, prefix: RawPath, depth: number, reader: TreeReader): Promise<Map<RawPath, TreeEntry>> {
  const entries = new Map<RawPath, TreeEntry>();
  if (id === undefined) return entries;
  const place = prefix === "" ? "the top folder" : shownPath(prefix);
  const fail = (code: string, what: string): Map<RawPath, TreeEntry> => {
    reader.problems.push(
      blocking(
        code,
        `${what}, so what changed in ${place} is not known. Check the repository with \`git fsck\`.`,
        prefix === "" ? {} : { path: shownPath(prefix.slice(0, -1)) },
      ),
    );
    return entries;
  };
  if (depth > depthLimit) return fail("tree-depth", `Folders are nested more than ${depthLimit} deep`);
  const read = await reader.objects.read(id, treeLimit);
  if (read.kind === "missing") return fail("missing-object", `The tree object ${id} is not in this repository`);
  if (read.kind === "too-large") return fail("tree-too-large", `The tree object ${id} has ${read.size} bytes`);
  if (read.kind === "corrupt") return fail("corrupt-object", `The tree object ${id} cannot be read (${read.message})`);
  if (read.type !== "tree") return fail("corrupt-object", `The object ${id} is a ${read.type} where a tree belongs`);
  const parsed = parseTree(read.bytes, id.length / 2);
  if (parsed === undefined) return fail("corrupt-object", `The tree object ${id} is malformed`);
  for (const entry of parsed) {
    const path = shownPath(prefix + entry.name);
    if (entries.has(entry.name)) {
      reader.problems.push(
        blocking("malformed-tree", `${path} is twice in one tree, and git may check out either. Have the commit made again.`, { path }),
      );
    }
    if (!isHarmlessName(entry.name)) {
      reader.problems.push(
        blocking(
          "malformed-tree",
          `A tree has an entry named ${path}, which no ordinary commit can have: it would write outside its folder. Do not check it out.`,
          { path },
        ),
      );
    }
    entries.set(entry.name, entry);
  }
  return entries;
}

/** Whether a name stays in its folder; git itself refuses such names, but a tree object can be made by hand. */
export function isHarmlessName(name: RawPath): boolean {
  return name !== "" && name !== "." && name !== ".." && !name.includes("/") && name.toLowerCase() !== ".git";
}

function parseTree(bytes: Buffer, idLength: number): TreeEntry[] | undefined {
  const entries: TreeEntry[] = [];
  let at = 0;
  while (at < bytes.length) {
    const space = bytes.indexOf(32, at);
    const end = bytes.indexOf(0, space);
    if (space < 0 || end < 0 || end + 1 + idLength > bytes.length) return undefined;
    const kind = entryKind(bytes.toString("latin1", at, space));
    if (kind === undefined) return undefined;
    entries.push({ name: bytes.toString("latin1", space + 1, end), kind, id: bytes.toString("hex", end + 1, end + 1 + idLength) });
    at = end + 1 + idLength;
  }
  return entries;
}

function entryKind(mode: string): TreeEntry["kind"] | undefined {
  const bits = Number.parseInt(mode, 8);
  switch (bits & 0o170000) {
    case 0o040000:
      return "tree";
    case 0o120000:
      return "symlink";
    case 0o160000:
      return "submodule";
    case 0o100000:
      return (bits & 0o100) === 0 ? "file" : "executable";
    default:
      return undefined;
  }
}

function fileOf(entry: TreeEntry | undefined): TreeFile | undefined {
  return entry === undefined || entry.kind === "tree" ? undefined : { mode: entry.kind, id: entry.id };
}
