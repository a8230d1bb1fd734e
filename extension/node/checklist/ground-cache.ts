/**
 * The grounds of checklists, kept in the git directory beside the ledger, so that to look at a checklist again does not analyse the
 * change again. What is kept is found by everything that it was made from, and a file that is not whole, or of another form, is none.
 *
 * Whoever may write to the ledger may write here as well, and can make a checklist look like any other: what is kept is as good as the
 * ledger, a notebook, and no better. So only what rests on the ledger anyway is told from it; whatever shows code to be verified, is
 * signed, or is to prove something computes anew. Policy, authors and trees are never taken from here.
 */
import { createHash, randomUUID } from "node:crypto";
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { ChecklistGround } from "../../core/review/checklist/ground.ts";
import { groundText, readGround } from "../../core/review/checklist/ground-text.ts";
import { branchName, notesCommit } from "../git/provenance.ts";
import type { ChangeEnds } from "../git/read-change.ts";
import type { Repository } from "../git/repository.ts";
import { reasonOf } from "../reason-of.ts";
import type { AssessedChange } from "./assessed-change.ts";

/** What a ground depends on beside the repository. */
export interface GroundMaker {
  /** Of the program with its rules: another one may find something else. */
  readonly program: string;
  /** `YYYY-MM-DD`: ignore comments end with a day. */
  readonly today: string;
}

export interface GroundCache {
  /** Undefined where none is kept that can be read whole. */
  read(): ChecklistGround | undefined;
  /** Gives the reason, as a clause, where it is not kept. */
  keep(assessed: AssessedChange): string | undefined;
}

/** In bytes of one ground and of all; how many grounds; for how long a half-written one is left alone, in milliseconds. */
const limits = { one: 16 * 1024 * 1024, all: 64 * 1024 * 1024, count: 32, writing: 60_000 } as const;

/** Part of what a ground is found by: another way to write it down is another ground. */
const scheme = 1;

/** For a change without sessions. Undefined where nothing tells for certain that the change is the same again. */
export async function groundCache(repository: Repository, ends: ChangeEnds, maker: GroundMaker): Promise<GroundCache | undefined> {
  const { base, head, tip, uncommitted, problems } = ends;
  const edits = [...(uncommitted ?? [])].map(([path, version]) => [path, version?.id ?? null, version?.mode ?? null]);
  // What could not be read has no id, and is another content each time.
  if (tip === undefined || edits.some(([, id]) => id === "")) return undefined;
  const key = sha256(
    JSON.stringify([
      scheme,
      maker.program,
      maker.today,
      base.commit ?? null,
      head.commit ?? null,
      tip,
      edits.sort(),
      problems,
      (await branchName(repository, { head })) ?? null,
      (await notesCommit(repository)) ?? null,
      repository.isShallow,
    ]),
  );
  const folder = join(repository.commonDirectory, "countersign", "cache");
  const path = join(folder, `${key}.json`);
  return {
    read: () => {
      const kept = textIfAny(path);
      const body = kept === undefined ? undefined : bodyIn(kept, key);
      const ground = body === undefined ? undefined : readGround(body);
      if (ground !== undefined) touch(path);
      return ground;
    },
    keep: (assessed) => {
      if (!isRepeatable(assessed)) return "part of it could not be read this time";
      const body = groundText(assessed.ground);
      if (body === undefined) return "its units are in no order";
      const text = `${header(key, body)}${body}\n`;
      if (Buffer.byteLength(text) > limits.one) return "it is too large";
      try {
        write(folder, path, text);
        prune(folder);
        return undefined;
      } catch (error) {
        return reasonOf(error);
      }
    },
  };
}

/** Codes of problems that another try may not have: time was short, a worker died, an object was not there. */
const passing: ReadonlySet<string> = new Set([
  "deadline",
  "analysis-crashed",
  "analysis-failed",
  "engine-died",
  "missing-object",
  "corrupt-object",
  "unreadable",
  "unreadable-commit",
  "unreadable-notes",
  "unreadable-trace",
  "lines-not-followed",
]);

function isRepeatable({ review, ground, sessionFindings, labels }: AssessedChange): boolean {
  return (
    sessionFindings.length === 0 &&
    ground.sessionProblems === undefined &&
    labels === undefined &&
    !review.problems.some(({ code }) => passing.has(code))
  );
}

function header(key: string, body: string): string {
  return `countersign ground ${key} ${sha256(body)}\n`;
}

function bodyIn(kept: string, key: string): string | undefined {
  const start = kept.indexOf("\n") + 1;
  const body = kept.slice(start, -1);
  return start > 0 && kept.endsWith("\n") && kept.slice(0, start) === header(key, body) ? body : undefined;
}

/** Never through a link, and never waiting for a pipe. */
function textIfAny(path: string): string | undefined {
  let file: number | undefined;
  try {
    if (lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const { size } = fstatSync(file);
    if (size > limits.one) return undefined;
    const bytes = Buffer.allocUnsafe(size);
    return readSync(file, bytes, 0, size, 0) === size ? bytes.toString("utf8") : undefined;
  } catch {
    // It is a convenience: without it the change is analysed again.
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** What was of use last goes last. */
function touch(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // Then it goes sooner, and is made again.
  }
}

/** Under another name first: nobody ever sees half of it. */
function write(folder: string, path: string, text: string): void {
  for (const one of [dirname(folder), folder]) {
    if (lstatSync(one, { throwIfNoEntry: false }) === undefined) mkdirSync(one, { mode: 0o700 });
    if (!lstatSync(one).isDirectory()) throw new Error(`${one} is not a plain folder`);
  }
  const draft = `${path}.${randomUUID()}`;
  try {
    writeFileSync(draft, text, { mode: 0o600, flag: "wx" });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Leaves the last used ones. Only names that are given here are touched. */
function prune(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => /^[0-9a-f]{64}\.json(\.[0-9a-f-]{36})?$/.test(name))
    .flatMap((name) => {
      const stats = lstatSync(join(folder, name), { throwIfNoEntry: false });
      return stats === undefined ? [] : [{ name, size: stats.size, used: stats.mtimeMs, isDraft: !name.endsWith(".json") }];
    })
    .sort((a, b) => b.used - a.used);
  let size = 0;
  let count = 0;
  for (const { name, size: own, used, isDraft } of files) {
    size += own;
    count += 1;
    const isLeft = isDraft ? Date.now() - used < limits.writing : count <= limits.count && size <= limits.all;
    if (!isLeft) rmSync(join(folder, name), { force: true });
  }
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
