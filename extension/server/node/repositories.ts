/** Git repositories for the server: reviews, texts at the base of a change, blobs. One open repository for each root. */
import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Analyse } from "../../core/analysis/request.ts";
import type { Digest } from "../../core/base/digest.ts";
import { UserError, userError } from "../../core/base/user-error.ts";
import type { Change } from "../../core/change/change.ts";
import { contentOf } from "../../core/change/content.ts";
import type { LanguageOf } from "../../core/review/unread-content.ts";
import type { Catalogue } from "../../core/rules/catalogue.ts";
import { headCommit, pickedBase } from "../../node/git/base.ts";
import { readCommit } from "../../node/git/commits.ts";

import { openRepository, type Repository } from "../../node/git/repository.ts";
import { rawPath, treeFile } from "../../node/git/tree.ts";
import { type ReviewingPorts, reviewChange } from "../../node/review-change.ts";
import type { AtBase, Progress, Repositories } from "../ports.ts";
import { reviewAnswerOf } from "./review-answer.ts";

/** In bytes of one file, as a review reads them. */
const fileLimit = 8 * 1024 * 1024;

export interface RepositoriesPorts {
  readonly analyse: Analyse;
  readonly digest: Digest;
  readonly languageOf: () => Promise<LanguageOf>;
  readonly catalogue: () => Promise<Catalogue>;
  readonly today: () => string;
}

/** What a review asks of the world, for one request. */
export async function reviewingPorts(ports: RepositoriesPorts, progress: Progress, signal: AbortSignal): Promise<ReviewingPorts> {
  return {
    analyse: ports.analyse,
    languageOf: await ports.languageOf(),
    catalogue: await ports.catalogue(),
    digest: ports.digest,
    today: ports.today(),
    now: Date.now(),
    signal,
    progress: (task, done, total) => progress(task === "compare" ? "Comparing files" : "Reading what changed", done, total),
  };
}

export interface NodeRepositories extends Repositories {
  /** Throws a `UserError` where the folder, a uri, is in no repository. */
  readonly repositoryAt: (uri: string) => Promise<Repository>;
  /** A file's path in the repository it lies in, told without git; undefined outside one. */
  readonly pathOf: (uri: string) => string | undefined;
  /** From now on open documents are compared with the base of this change, which ends at what lies on the disk. */
  readonly remember: (repository: Repository, change: Change) => void;
  readonly dispose: () => void;
}

/** What is measured from: the last review's base while HEAD stays, else the one a review would pick. */
interface Opened {
  readonly repository: Repository;
  tree: Promise<string | undefined> | undefined;
  /** What that tree has at a path, for the documents that are being typed in. */
  atBase: Map<string, Promise<AtBase>>;
  /** Old paths of what the last review saw renamed. */
  oldPaths: ReadonlyMap<string, string>;
}

export function nodeRepositories(ports: RepositoriesPorts): NodeRepositories {
  const opened = new Map<string, Promise<Opened | undefined>>();
  const roots = new Map<string, Opened>();

  const open = (folder: string): Promise<Opened | undefined> => {
    const known = opened.get(folder) ?? openedAt(folder, roots);
    opened.set(folder, known);
    // A failure is not kept: git may be found, or the folder be readable, by the next time.
    known.catch(() => opened.delete(folder));
    return known;
  };
  const needed = async (uri: string): Promise<Opened> => {
    const folder = fileURLToPath(uri);
    const found = await open(folder);
    if (found !== undefined) return found;
    opened.delete(folder);
    throw userError(
      "no-repository",
      `${folder} is not inside a git repository, so there is no change to review.`,
      "Audit the workspace, or open the folder of a repository.",
    );
  };

  return {
    review: async ({ folder, base, head }, progress, signal) => {
      const found = await needed(folder);
      const { repository } = found;
      const question = { ...(base === undefined ? {} : { base }), ...(head === undefined ? {} : { head }) };
      const reviewed = await reviewChange(repository, question, await reviewingPorts(ports, progress, signal));
      if (head === undefined) remember(found, reviewed.change);
      return reviewAnswerOf(repository, reviewed, { ...(head === undefined ? {} : { head }) });
    },
    repositoryAt: async (uri) => (await needed(uri)).repository,
    atBase: async (uri) => {
      if (!uri.startsWith("file:")) return { kind: "no-repository" };
      const file = fileURLToPath(uri);
      const found = await open(dirname(file));
      return found === undefined ? { kind: "no-repository" } : atBase(found, file);
    },
    blob: async (folder, id) => {
      const { repository } = await needed(folder);
      const read = await repository.objects.read(id, fileLimit);
      if (read.kind !== "object" || read.type !== "blob") {
        throw userError(
          "no-blob",
          `The content ${id.slice(0, 12)} cannot be read from the repository (${read.kind}).`,
          "Check the repository with `git fsck`.",
        );
      }
      const content = contentOf(read.bytes);
      return content.kind === "text" ? content.text : "";
    },
    pathOf: (uri) => {
      if (!uri.startsWith("file:")) return undefined;
      const file = fileURLToPath(uri);
      const root = repositoryAround(dirname(file));
      return root === undefined ? undefined : relative(root, file).replaceAll("\\", "/");
    },
    remember: ({ root }, change) => {
      const found = roots.get(root);
      if (found !== undefined) remember(found, change);
    },
    refresh: () => {
      // What was no repository may be one by now.
      opened.clear();
      for (const found of roots.values()) {
        found.tree = undefined;
        found.atBase = new Map();
        found.oldPaths = new Map();
      }
    },
    dispose: () => {
      for (const { repository } of roots.values()) repository.dispose();
    },
  };
}

async function openedAt(folder: string, roots: Map<string, Opened>): Promise<Opened | undefined> {
  try {
    const repository = await openRepository(folder);
    const known = roots.get(repository.root);
    if (known !== undefined) {
      repository.dispose();
      return known;
    }
    const found: Opened = { repository, tree: undefined, atBase: new Map(), oldPaths: new Map() };
    roots.set(repository.root, found);
    return found;
  } catch (error) {
    if (error instanceof UserError && error.code === "no-repository") return undefined;
    throw error;
  }
}

function remember(found: Opened, { base, files }: Change): void {
  found.tree = base.commit === undefined ? Promise.resolve(undefined) : readCommit(found.repository, base.commit).then(({ tree }) => tree);
  found.atBase = new Map();
  found.oldPaths = new Map(files.flatMap(({ path, oldPath }) => (oldPath === undefined ? [] : [[path, oldPath]])));
}

/** Documents whose text at the base is kept; the one that was not asked for longest goes first. */
const mostAtBase = 16;

/** Asked at each keystroke: git is asked once for each document, until another tree is the base. */
function atBase(found: Opened, file: string): Promise<AtBase> {
  const { repository, atBase: kept } = found;
  const path = file.slice(repository.root.length + 1).replaceAll("\\", "/");
  const asked = kept.get(path) ?? readAtBase(found, path);
  kept.delete(path);
  kept.set(path, asked);
  // What failed is asked for again.
  asked.catch(() => kept.delete(path));
  const [oldest] = kept.keys();
  if (kept.size > mostAtBase && oldest !== undefined) kept.delete(oldest);
  return asked;
}

async function readAtBase(found: Opened, path: string): Promise<AtBase> {
  const { repository } = found;
  found.tree ??= pickedTree(repository);
  const version = await treeFile(await found.tree, rawPath(found.oldPaths.get(path) ?? path), repository.objects);
  if (version === undefined || version.mode === "submodule") return { kind: "added" };
  const read = await repository.objects.read(version.id, fileLimit);
  if (read.kind !== "object") return { kind: "added" };
  const content = contentOf(read.bytes);
  return content.kind === "text" ? { kind: "text", id: version.id, text: content.text } : { kind: "added" };
}

/** The tree that a review of what is being written would start from; undefined before the first commit. */
async function pickedTree(repository: Repository): Promise<string | undefined> {
  const head = await headCommit(repository);
  if (head === undefined) return undefined;
  const { side } = await pickedBase(repository, "HEAD", head, false);
  return side.commit === undefined ? undefined : (await readCommit(repository, side.commit)).tree;
}

function repositoryAround(folder: string): string | undefined {
  for (let here = folder; ; here = dirname(here)) {
    if (existsSync(join(here, ".git"))) return here;
    if (dirname(here) === here) return undefined;
  }
}
