/**
 * Which recorded action wrote a unit: by its recorded edit, else by content, line by line, the last action first. What no
 * action's text holds stays unattributed; nothing is guessed from times or file names alone.
 */
import { note, type Problem } from "../../base/problem.ts";
import type { Change, FileChange } from "../change.ts";
import { lineDiff } from "../diff.ts";
import { linesOf } from "../lines.ts";
import type { Unit } from "../unit.ts";

/** The text of one action, as `core/session/written-text.ts` takes it from a session. In the order of the session. */
export interface WrittenText {
  readonly action: string;
  readonly session: string;
  readonly agent: string;
  readonly kind: "write" | "edit" | "command" | "delete";
  /** Relative to the session's folder where it lies in it, else as recorded, with forward slashes; of a command none. */
  readonly path?: string;
  /** What an edit takes away, or the whole file before a write, where the session shows it. */
  readonly before?: string;
  readonly after: string;
  /** Whether the record says that it was done, not only asked for. */
  readonly isDone: boolean;
}

export type LinkMethod = "recorded-edit" | "content" | "command-content" | "recorded-deletion";
export type LinkConfidence = "high" | "medium" | "low";

export interface UnitLink {
  readonly action: string;
  readonly session: string;
  readonly agent: string;
  readonly method: LinkMethod;
  readonly confidence: LinkConfidence;
  /** Added lines of the unit that this action wrote. */
  readonly lines: number;
}

export interface LinkedUnit {
  /** Those with the most lines first. */
  readonly links: readonly UnitLink[];
  /** Added lines that no action wrote. */
  readonly unattributed: number;
  readonly total: number;
}

export interface Linked {
  readonly units: ReadonlyMap<Unit, LinkedUnit>;
  readonly problems: readonly Problem[];
}

/** In UTF-16 units, over all actions; the rest is not searched. */
const maximumText = 64_000_000;
/** Actions that are compared with one unit's edit. */
const maximumCompared = 2000;

export function linkWritten(change: Change, written: readonly WrittenText[]): Linked {
  const { searched, problems } = withinLimit(written);
  const sources = searched.map(sourceOf);
  const units = new Map<Unit, LinkedUnit>();
  for (const file of change.files) {
    const near = sources.flatMap((source, order) => {
      const closeness = closenessOf(source.text, file);
      return closeness === undefined ? [] : [{ ...source, closeness, order }];
    });
    const oldLines = file.before?.content.kind === "text" ? linesOf(file.before.content.verbatim) : [];
    const newLines = file.after?.content.kind === "text" ? linesOf(file.after.content.verbatim) : [];
    for (const unit of file.units) {
      const added = newLines.slice(unit.added.start, unit.added.end).map(bare);
      const removed = oldLines.slice(unit.removed.start, unit.removed.end).map(bare);
      units.set(unit, linkUnit(file, added, removed, near));
    }
  }
  return { units, problems };
}

interface TextSource {
  readonly text: WrittenText;
  readonly lines: ReadonlySet<string>;
}

interface Near extends TextSource {
  /** `same`: the very path. `end`: the recorded path ends with it, as on another machine. `named`: a command speaks of the file. */
  readonly closeness: "same" | "end" | "named";
  readonly order: number;
}

function sourceOf(text: WrittenText): TextSource {
  return { text, lines: new Set(linesOf(text.after).map(bare)) };
}

/** Without its line break and the space before it: formatters and editors change both. */
function bare(line: string): string {
  return line.replace(/^\uFEFF/, "").trimEnd();
}

function closenessOf({ path, after, kind }: WrittenText, file: FileChange): Near["closeness"] | undefined {
  const names = file.oldPath === undefined ? [file.path] : [file.path, file.oldPath];
  if (kind === "command") {
    return names.some((name) => after.includes(name.slice(name.lastIndexOf("/") + 1))) ? "named" : undefined;
  }
  if (path === undefined) return undefined;
  if (names.includes(path)) return "same";
  return names.some((name) => path.endsWith(`/${name}`)) ? "end" : undefined;
}

function linkUnit(file: FileChange, added: readonly string[], removed: readonly string[], near: readonly Near[]): LinkedUnit {
  const total = added.length;
  const edit = near.slice(-maximumCompared).findLast((source) => isRecordedEdit(source, added, removed));
  if (edit !== undefined) {
    const confidence = edit.closeness === "same" && edit.text.isDone ? "high" : "medium";
    return { links: [linkTo(edit, "recorded-edit", confidence, total)], unattributed: 0, total };
  }
  if (file.status === "deleted") {
    const deletion = near.findLast(({ text, closeness }) => text.kind === "delete" && closeness !== "named");
    if (deletion !== undefined) {
      const confidence = deletion.closeness === "same" && deletion.text.isDone ? "high" : "medium";
      return { links: [linkTo(deletion, "recorded-deletion", confidence, 0)], unattributed: 0, total };
    }
  }
  const writers = writersOf(added, near);
  const counts = new Map<Near, number>();
  for (const writer of writers) if (writer !== undefined) counts.set(writer, (counts.get(writer) ?? 0) + 1);
  const links = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([source, lines]) => linkTo(source, source.text.kind === "command" ? "command-content" : "content", confidenceOf(source), lines));
  return { links, unattributed: writers.filter((writer) => writer === undefined).length, total };
}

function linkTo({ text }: Near, method: LinkMethod, confidence: LinkConfidence, lines: number): UnitLink {
  return { action: text.action, session: text.session, agent: text.agent, method, confidence, lines };
}

function confidenceOf({ text, closeness }: Near): LinkConfidence {
  if (!text.isDone) return "low";
  return closeness === "same" ? "high" : closeness === "end" ? "medium" : "low";
}

/** Whether one stretch of what the action changed took away and added exactly these lines. */
function isRecordedEdit({ text, closeness }: Near, added: readonly string[], removed: readonly string[]): boolean {
  if (closeness === "named" || text.kind === "delete" || (added.length === 0 && removed.length === 0)) return false;
  const before = linesOf(text.before ?? "").map(bare);
  const after = linesOf(text.after).map(bare);
  const { hunks } = lineDiff(before, after, 200_000);
  return hunks.some(
    (hunk) =>
      isSame(after.slice(hunk.added.start, hunk.added.end), added) && isSame(before.slice(hunk.removed.start, hunk.removed.end), removed),
  );
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, at) => line === b[at]);
}

/** For each added line the last action whose text has it; a line that stands everywhere goes with its neighbours or stays alone. */
function writersOf(added: readonly string[], near: readonly Near[]): readonly (Near | undefined)[] {
  const latest = [...near].reverse();
  const writers: (Near | undefined)[] = added.map((line) =>
    isTelling(line)
      ? latest.find((source) => (source.text.kind === "command" ? hasInCommand(source, line) : source.lines.has(line)))
      : undefined,
  );
  const isKnown = writers.map((writer) => writer !== undefined);
  added.forEach((line, at) => {
    if (isTelling(line)) return;
    const [before, behind] = [nearest(writers, isKnown, added, at, -1), nearest(writers, isKnown, added, at, 1)];
    const writer = [before, behind].find((one) => one !== undefined && (line === "" || one.lines.has(line)));
    if (writer !== undefined) writers[at] = writer;
  });
  return writers;
}

/** The writer of the next telling line in a direction. */
function nearest(
  writers: readonly (Near | undefined)[],
  isKnown: readonly boolean[],
  added: readonly string[],
  at: number,
  step: 1 | -1,
): Near | undefined {
  for (let next = at + step; next >= 0 && next < added.length; next += step) {
    if (isTelling(added[next] ?? "")) return isKnown[next] === true ? writers[next] : undefined;
  }
  return undefined;
}

/** Enough letters or digits that two people would not have written it by chance. */
function isTelling(line: string): boolean {
  return line.replace(/[^\p{L}\p{N}]/gu, "").length >= 6;
}

/** A here-document holds the line as it is, `echo` and `printf` hold it in quotes. */
function hasInCommand({ text, lines }: Near, line: string): boolean {
  return lines.has(line) || (line.trim().length >= 12 && text.after.includes(line.trim()));
}

function withinLimit(written: readonly WrittenText[]): { searched: readonly WrittenText[]; problems: readonly Problem[] } {
  let size = 0;
  const searched: WrittenText[] = [];
  // The youngest are kept: they had the last word.
  for (const text of [...written].reverse()) {
    size += text.after.length + (text.before?.length ?? 0);
    if (size > maximumText) {
      const message = `The sessions wrote more than ${maximumText} characters; the earlier part was not searched for who wrote the changed lines, so some of them may show as unattributed.`;
      return { searched: searched.reverse(), problems: [note("link-limit", message)] };
    }
    searched.push(text);
  }
  return { searched: searched.reverse(), problems: [] };
}
