/** Reads a change out of a repository: base and head chosen, trees compared, contents loaded within limits. */
import type { Digest } from "../../core/base/digest.ts";
import { blocking, note, type Problem } from "../../core/base/problem.ts";
import { userError } from "../../core/base/user-error.ts";
import { type Change, changeOf, type Entry, type Side, type Version } from "../../core/change/change.ts";
import { type Content, contentOf, startOf, tooLarge } from "../../core/change/content.ts";
import { largeFilePointer } from "../../core/change/large-file-pointer.ts";
import { pathName } from "../../core/change/path-name.ts";
import { type ChosenBase, emptyTree, headCommit, namedBase, pickedBase } from "./base.ts";
import { namedCommit, readCommit } from "./commits.ts";
import { ignoredFiles } from "./ignored-files.ts";
import type { Repository } from "./repository.ts";
import { compareTrees, isInTree, listTree, type RawPath, rawPath, shownPath, type TreeDifference, type TreeFile } from "./tree.ts";
import { readWorkingTree, type WorkingTree } from "./working-tree.ts";

export interface ChangeQuestion {
  /** As the user named them; without one it is picked, and the change says by which rule. */
  readonly base?: string;
  readonly head?: string;
  /** What the ends are called, where they stand for something else than the refs: a pull request that was fetched. */
  readonly called?: { readonly base?: Called; readonly head?: Called };
  /** The working tree even where nothing in it differs from HEAD. Not together with `head`. */
  readonly workingTree?: boolean;
  /** Repository-relative files and folders, with forward slashes; all where absent. */
  readonly paths?: readonly string[];
}

export interface Called {
  readonly name: string;
  /** Which rule chose it, as a sentence. */
  readonly chosen: string;
}

export interface ReadingOptions {
  readonly digest: Digest;
  readonly signal?: { readonly aborted: boolean };
  /** Files that were compared, of how many: first all of the working tree, where that is read, then those that differ. */
  readonly progress?: (done: number, total: number) => void;
  readonly limits?: Partial<ReadingLimits>;
  /** Whether analysis would read a file of this path: then it weighs that its content is not in git. */
  readonly isAnalysed?: (path: string) => boolean;
}

export interface ReadingLimits {
  /** Bytes of one file that is kept. */
  readonly file: number;
  /** Bytes of all files that are kept. */
  readonly total: number;
  /** Changed files. */
  readonly files: number;
  /** Files of the repository, when the working tree is read. */
  readonly tracked: number;
}

const defaultLimits: ReadingLimits = { file: 8 * 1024 * 1024, total: 512 * 1024 * 1024, files: 20_000, tracked: 2_000_000 };

/** Both ends of a change, before any of its files is compared. */
export interface ChangeEnds {
  readonly base: Side;
  readonly head: Side;
  readonly baseTree: string | undefined;
  readonly headTree: string | undefined;
  /** The commit that the head is, or that the working tree stands on; undefined before the first. */
  readonly tip: string | undefined;
  /** Where it was looked at, also if nothing in it differs. */
  readonly working: WorkingTree | undefined;
  /** Of the working tree that is the head: its paths that differ from `tip`. Undefined where the head is a commit. */
  readonly uncommitted: WorkingTree["changes"] | undefined;
  readonly problems: readonly Problem[];
}

/** Throws a `UserError` where base or head cannot be told. */
export async function readEnds(
  repository: Repository,
  question: ChangeQuestion,
  options: Omit<ReadingOptions, "digest">,
): Promise<ChangeEnds> {
  const problems: Problem[] = [];
  if (repository.redirectedTo !== undefined) {
    problems.push(
      note(
        "redirected-working-tree",
        `core.worktree of this repository points git at ${repository.redirectedTo}. The files that lie around .git in ${repository.root} were read instead.`,
      ),
    );
  }
  const ends = await endpoints(repository, question, options, { ...defaultLimits, ...options.limits }, problems);
  return { ...ends, uncommitted: ends.head.commit === undefined ? ends.working?.changes : undefined, problems };
}

/** Throws a `UserError` where base or head cannot be told; what cannot be read of single files is in the change. */
export async function readChange(repository: Repository, question: ChangeQuestion, options: ReadingOptions): Promise<Change> {
  return changeBetween(await readEnds(repository, question, options), repository, question, options);
}

/** `ends` are those of `question`. */
export async function changeBetween(
  { base, head, baseTree, headTree, working, problems: met }: ChangeEnds,
  repository: Repository,
  question: ChangeQuestion,
  options: ReadingOptions,
): Promise<Change> {
  const limits = { ...defaultLimits, ...options.limits };
  const problems: Problem[] = [...met];
  const includes = pathFilter(question.paths);
  const trees = await compareTrees(baseTree, headTree, { objects: repository.objects, problems, limit: limits.files });
  const differences = overlay(trees, working).filter(({ path }) => includes(path));
  problems.push(...(await unknownPaths(repository, question.paths ?? [], [baseTree, headTree], differences)));

  let kept = 0;
  const load = async (file: TreeFile | undefined): Promise<Version | undefined> => {
    if (file === undefined) return undefined;
    const limit = Math.min(limits.file, Math.max(0, limits.total - kept));
    const content = await storedContent(repository, file, limit, limit < limits.file);
    if (content.kind === "text") kept += content.text.length;
    return { mode: file.mode, id: file.id, content };
  };
  const entries: Entry[] = [];
  const group = 16;
  for (let at = 0; at < differences.length; at += group) {
    stopIfAborted(options);
    const loaded = differences.slice(at, at + group).map(async ({ path, before, after, disk }): Promise<Entry> => {
      const [old, young] = await Promise.all([load(before), disk ?? load(after)]);
      return { path: shownPath(path), ...(old === undefined ? {} : { before: old }), ...(young === undefined ? {} : { after: young }) };
    });
    entries.push(...(await Promise.all(loaded)));
    options.progress?.(entries.length, differences.length);
  }
  problems.push(...entries.flatMap((entry) => contentElsewhere(entry, options.isAnalysed)));
  const change = changeOf({ base, head, entries, problems }, options.digest);
  if (working === undefined) return change;
  const { isAnalysed = () => false } = options;
  const isWhole = (question.paths ?? []).length === 0;
  const ignored = await ignoredFiles(repository, { files: change.files, head: working.head, isAnalysed, isWhole });
  return { ...change, problems: [...change.problems, ...ignored] };
}

/** What a Git LFS pointer stands for is no object of git: a script behind one would be analysed as three lines of plain text. */
function contentElsewhere({ path, after }: Entry, isAnalysed: (path: string) => boolean = () => false): Problem[] {
  if (after?.content.kind !== "text") return [];
  const pointer = largeFilePointer(after.content.text);
  if (pointer === undefined) return [];
  const message = `Git LFS keeps the content of this file, ${pointer.size} bytes, outside of git, so it was not read. Fetch it, and audit it by its path.`;
  const weigh = after.mode === "executable" || isAnalysed(path) ? blocking : note;
  return [weigh("large-file", message, { path })];
}

async function endpoints(
  repository: Repository,
  question: ChangeQuestion,
  options: Omit<ReadingOptions, "digest">,
  limits: ReadingLimits,
  problems: Problem[],
): Promise<Omit<ChangeEnds, "uncommitted" | "problems">> {
  if (question.head !== undefined) {
    const id = await namedCommit(repository, question.head, "--head");
    const chosen = await baseOf(repository, question, question.head, id, true);
    problems.push(...chosen.problems);
    return {
      base: { ...chosen.side, ...question.called?.base },
      head: { name: question.head, commit: id, chosen: `--head ${question.head}.`, ...question.called?.head },
      ...(await treesOf(repository, chosen.side.commit, id)),
      tip: id,
      working: undefined,
    };
  }
  const id = await headCommit(repository);
  if (!repository.hasWorkingTree) {
    if (id === undefined)
      throw userError(
        "no-commits",
        "This repository has no commits and no working tree, so there is nothing to review.",
        "Push a commit to it first.",
      );
    const chosen = await baseOf(repository, question, "HEAD", id, true);
    problems.push(...chosen.problems);
    return {
      base: chosen.side,
      head: { name: "HEAD", commit: id, chosen: "HEAD: this repository has no working tree." },
      ...(await treesOf(repository, chosen.side.commit, id)),
      tip: id,
      working: undefined,
    };
  }
  const tree = id === undefined ? undefined : (await readCommit(repository, id)).tree;
  const files = await listTree(tree, { objects: repository.objects, problems, limit: limits.tracked });
  const working = await readWorkingTree(repository, files, {
    fileLimit: limits.file,
    includes: pathFilter(question.paths),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    ...(options.progress === undefined ? {} : { progress: options.progress }),
  });
  problems.push(...working.problems);
  const isClean = working.changes.size === 0;
  if (id === undefined) {
    if (question.base !== undefined)
      throw userError(
        "no-commits",
        `This repository has no commits yet, so there is no ${question.base} to compare with.`,
        "Leave out --base: everything in the working tree is then new.",
      );
    return {
      base: emptyTree,
      head: { name: "working tree", chosen: "The working tree: there is no commit yet." },
      baseTree: undefined,
      headTree: undefined,
      tip: undefined,
      working,
    };
  }
  const takesWorkingTree = question.workingTree === true || !isClean;
  const chosen = await baseOf(repository, question, "HEAD", id, !takesWorkingTree);
  problems.push(...chosen.problems);
  const trees = await treesOf(repository, chosen.side.commit, id);
  const count = working.changes.size;
  const head: Side = takesWorkingTree
    ? {
        name: "working tree",
        chosen: isClean
          ? "--working-tree; nothing in it differs from HEAD."
          : `The working tree: ${count === 1 ? "one file in it differs" : `${count} files in it differ`} from HEAD.`,
      }
    : { name: "HEAD", commit: id, chosen: "HEAD: nothing in the working tree differs from it." };
  return { base: chosen.side, head, ...trees, tip: id, working };
}

function baseOf(repository: Repository, question: ChangeQuestion, headName: string, head: string, isClean: boolean): Promise<ChosenBase> {
  return question.base === undefined ? pickedBase(repository, headName, head, isClean) : namedBase(repository, question.base, head);
}

async function treesOf(
  repository: Repository,
  base: string | undefined,
  head: string,
): Promise<{ baseTree: string | undefined; headTree: string }> {
  const [old, young] = await Promise.all([base === undefined ? undefined : readCommit(repository, base), readCommit(repository, head)]);
  return { baseTree: old?.tree, headTree: young.tree };
}

interface Difference extends TreeDifference {
  /** In place of `after`: read from the disk already. */
  readonly disk?: Version;
}

/** What the base has against what lies on the disk; without a working tree, against the head's tree. */
function overlay(trees: readonly TreeDifference[], working: WorkingTree | undefined): Difference[] {
  if (working === undefined) return [...trees];
  const differences: Difference[] = [];
  const seen = new Set<RawPath>();
  for (const difference of trees) {
    const { path, before } = difference;
    seen.add(path);
    if (!working.changes.has(path)) {
      differences.push(difference);
      continue;
    }
    const disk = working.changes.get(path);
    // Changed by the commits, and changed back on the disk.
    if (disk === undefined ? before === undefined : before !== undefined && disk.id === before.id && disk.mode === before.mode) continue;
    differences.push({ path, ...(before === undefined ? {} : { before }), ...(disk === undefined ? {} : { disk }) });
  }
  for (const [path, disk] of working.changes) {
    if (seen.has(path)) continue;
    const before = working.head.get(path);
    differences.push({ path, ...(before === undefined ? {} : { before }), ...(disk === undefined ? {} : { disk }) });
  }
  return differences;
}

async function storedContent(repository: Repository, file: TreeFile, limit: number, isBudgetLow: boolean): Promise<Content> {
  if (file.mode === "submodule") return { kind: "submodule", commit: file.id };
  const read = await repository.objects.read(file.id, limit);
  switch (read.kind) {
    case "object":
      if (read.type !== "blob") return { kind: "unread", reason: "corrupt-object", message: `its object is a ${read.type}`, start: "" };
      return file.mode === "symlink" ? { kind: "link", target: pathName(read.bytes) } : contentOf(read.bytes);
    case "too-large":
      return isBudgetLow
        ? {
            kind: "unread",
            reason: "change-too-large",
            message: "the change as a whole has more content than is read at once",
            start: startOf(read.start),
          }
        : { kind: "unread", reason: "too-large", message: tooLarge(read.size, limit), start: startOf(read.start) };
    case "missing":
      return { kind: "unread", reason: "missing-object", message: "its content is not in this clone", start: "" };
    case "corrupt":
      return { kind: "unread", reason: "corrupt-object", message: read.message, start: "" };
  }
}

function pathFilter(paths: readonly string[] | undefined): (path: RawPath) => boolean {
  if (paths === undefined || paths.length === 0) return () => true;
  const wanted = paths.map(plainPath);
  return (path) => wanted.some((one) => liesUnder(path, one));
}

function plainPath(path: string): string {
  const plain = path.replace(/^(\.\/)+/, "").replace(/\/+$/, "");
  return plain === "." ? "" : plain;
}

function liesUnder(path: RawPath, folder: string): boolean {
  const name = shownPath(path);
  return folder === "" || name === folder || name.startsWith(`${folder}/`);
}

/** A mistyped path would otherwise be a review of nothing, which passes. */
async function unknownPaths(
  repository: Repository,
  wanted: readonly string[],
  trees: readonly (string | undefined)[],
  differences: readonly Difference[],
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const path of wanted.map(plainPath)) {
    if (path === "" || differences.some((one) => liesUnder(one.path, path))) continue;
    const raw = rawPath(path);
    const found = await Promise.all(trees.map((tree) => isInTree(tree, raw, repository.objects)));
    if (found.includes(true)) continue;
    problems.push(
      blocking(
        "no-such-path",
        "There is no file or folder of this name on either side of the change, so nothing was looked at here. Check the path; what git ignores is not part of a change, and `countersign audit` reads it.",
        { path },
      ),
    );
  }
  return problems;
}

function stopIfAborted({ signal }: ReadingOptions): void {
  if (signal?.aborted) throw userError("cancelled", "The review was stopped before it was finished.", "Start it again for a result.");
}
