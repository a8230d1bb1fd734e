/** The texts of both sides of a change, as analysis reads them. */
import type { Analyse, DocumentRequest, DocumentResult } from "../analysis/request.ts";
import { blocking } from "../base/problem.ts";
import { userError } from "../base/user-error.ts";
import type { FileChange, Version } from "../change/change.ts";
import { type AnalysedFile, findingStates } from "./finding-states.ts";
import type { LanguageOf } from "./unread-content.ts";

export interface AnalysingPorts {
  readonly analyse: Analyse;
  readonly languageOf: LanguageOf;
  /** Milliseconds for one document. */
  readonly deadline?: number;
  /** Documents at a time. */
  readonly concurrency?: number;
  /** Documents that were analysed, of how many. */
  readonly progress?: (done: number, total: number) => void;
  readonly signal?: { readonly aborted: boolean };
}

const defaultDeadline = 10_000;

export interface AnalysedDocument extends DocumentResult {
  readonly text: string;
}

export interface AnalysedChange {
  readonly file: FileChange;
  /** Absent where that side has no text. */
  readonly base: AnalysedDocument | undefined;
  readonly head: AnalysedDocument | undefined;
}

/**
 * In the order of the files. `isWhole`: both sides are read in full, with what they can do. Else the base is read in full only where
 * what was found in the head is to be held against it, and as far as its parts and its layout go everywhere.
 */
export async function analysedFiles(files: readonly FileChange[], isWhole: boolean, ports: AnalysingPorts): Promise<AnalysedChange[]> {
  const total = files.reduce(
    (sum, { before, after }) => sum + [before, after].filter((version) => textOf(version) !== undefined).length,
    0,
  );
  let done = 0;
  const count = (): void => {
    done += 1;
    ports.progress?.(done, total);
  };
  const read = async (path: string, version: Version | undefined, wants: Wants): Promise<AnalysedDocument | undefined> => {
    const text = textOf(version);
    if (text === undefined) return undefined;
    if (ports.signal?.aborted)
      throw userError("cancelled", "The review was stopped before it was finished.", "Start it again for a result.");
    const isRun =
      version?.mode === "executable" && ports.languageOf(path, text.slice(0, 256)) === undefined && isNamelessScript(path, text);
    const result = await analyseSafely({ path, text, ...(isRun ? { language: "bash" } : {}), ...wants }, ports);
    return { ...result, text };
  };
  const counted = async (reading: Promise<AnalysedDocument | undefined>): Promise<AnalysedDocument | undefined> => {
    const result = await reading;
    if (result !== undefined) count();
    return result;
  };
  const readHead = (file: FileChange, wants: Wants) => read(file.path, file.after, wants);
  const readBase = async (file: FileChange, head: AnalysedDocument | undefined, wants: Wants): Promise<AnalysedDocument | undefined> => {
    const isSameText = file.oldPath === undefined && head !== undefined && textOf(file.before) === head.text;
    return isSameText ? head : await read(file.oldPath ?? file.path, file.before, wants);
  };
  const atOnce = ports.concurrency ?? 4;
  if (isWhole)
    return inTurns(files, atOnce, async (file) => {
      const head = await counted(readHead(file, everything));
      return { file, head, base: await counted(readBase(file, head, everything)) };
    });

  const heads = await inTurns(files, atOnce, async (file) => ({ file, head: await counted(readHead(file, risks)) }));
  const isLoud = ({ head }: { readonly head: AnalysedDocument | undefined }): boolean =>
    head !== undefined && (head.findings.length > 0 || head.problems.length > 0 || (head.ignores ?? []).length > 0);
  const first = await inTurns(heads, atOnce, async (one) => ({
    ...one,
    base: await counted(readBase(one.file, one.head, isLoud(one) ? risks : comparison)),
  }));
  // What none of them had in its own file may have come from another one.
  const isAllKnown = findingStates(first.filter(isLoud).map(comparable)).head.every((own) => own.every(({ state }) => state !== "new"));
  if (isAllKnown) return first;
  return inTurns(first, atOnce, async (one) => (isLoud(one) ? one : { ...one, base: await readBase(one.file, one.head, risks) }));
}

/** What is asked of one side. */
type Wants = Pick<DocumentRequest, "isCompared" | "wantsCapabilities" | "isOnlyCompared">;

const everything: Wants = { isCompared: true, wantsCapabilities: true };
const risks: Wants = { isCompared: true };
const comparison: Wants = { isCompared: true, isOnlyCompared: true };

/** In the order of what is given, so many at a time. */
async function inTurns<From, To>(given: readonly From[], atOnce: number, work: (one: From) => Promise<To>): Promise<To[]> {
  const results: { readonly made: To }[] = [];
  const waiting = given.entries();
  const run = async (): Promise<void> => {
    for (const [at, one] of waiting) results[at] = { made: await work(one) };
  };
  await Promise.all(Array.from({ length: Math.max(1, atOnce) }, run));
  return results.map(({ made }) => made);
}

/** What a shell takes for a script of its own: an executable text that names no interpreter. */
function isNamelessScript(path: string, text: string): boolean {
  return !text.startsWith("#!") && !path.slice(path.lastIndexOf("/") + 1).includes(".");
}

async function analyseSafely(request: DocumentRequest, ports: AnalysingPorts): Promise<DocumentResult> {
  const { path } = request;
  try {
    return await ports.analyse(request, ports.deadline ?? defaultDeadline);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      path,
      findings: [],
      problems: [blocking("analysis-failed", `This file could not be analysed: ${reason}. Read it yourself, and report this.`, { path })],
      coverage: "none",
    };
  }
}

/** The findings of both sides, for their states. */
export function comparable({ file, base, head }: AnalysedChange): AnalysedFile {
  return {
    isRenamed: file.oldPath !== undefined,
    addedLines: file.addedLines,
    removedLines: file.removedLines,
    // Equal texts share one result, and each finding needs a state of its own.
    base: base === head ? (base?.findings.map((finding) => ({ ...finding })) ?? []) : (base?.findings ?? []),
    head: head?.findings ?? [],
    isHeadKnown: isHeadKnown(file, head),
  };
}

function isHeadKnown(file: FileChange, head: AnalysedDocument | undefined): boolean {
  return file.after === undefined || (head !== undefined && isKnown(head));
}

/** Whether everything in a document was understood well enough that what was not found is not there. */
export function isKnown({ coverage, problems }: DocumentResult): boolean {
  return coverage !== "none" && !problems.some((problem) => problem.weight === "blocking");
}

/** Undefined where that side has no text. */
export function textOf(version: Version | undefined): string | undefined {
  return version?.content.kind === "text" ? version.content.text : undefined;
}
