/**
 * Which recorded action wrote a unit: by its recorded edit, else by content, line by line, the last action first. What no
 * action's text holds stays unattributed; nothing is guessed from times or file names alone.
 */

import { note, type Problem } from "../../base/problem.ts";
import type { WrittenText } from "../../base/written-text.ts";
import type { Change, FileChange } from "../change.ts";
import { lineDiff } from "../diff.ts";
import { linesOf } from "../lines.ts";
import type { Unit } from "../unit.ts";

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
/** Actions whose edits are compared with one file's units: the last ones. */
const maximumCompared = 2000;
/** Of commands, in UTF-16 units: lines in quotes are searched for in the last ones. */
const maximumCommands = 1_000_000;

export function linkWritten(change: Change, written: readonly WrittenText[]): Linked {
  const { searched, problems } = withinLimit(written);
  const sources = searched.map(sourceOf);
  const units = new Map<Unit, LinkedUnit>();
  for (const file of change.files) {
    const near = sources.flatMap((source): readonly Near[] => {
      const closeness = closenessOf(source.text, file);
      return closeness === undefined ? [] : [{ ...source, closeness }];
    });
    const index = indexed(near);
    const oldLines = file.before?.content.kind === "text" ? linesOf(file.before.content.verbatim) : [];
    const newLines = file.after?.content.kind === "text" ? linesOf(file.after.content.verbatim) : [];
    for (const unit of file.units) {
      const added = newLines.slice(unit.added.start, unit.added.end).map(bare);
      const removed = oldLines.slice(unit.removed.start, unit.removed.end).map(bare);
      units.set(unit, linkUnit(file, added, removed, index));
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
}

/** What was written near one file, the last writer first in all of it. */
interface NearIndex {
  readonly byEdit: ReadonlyMap<string, Near>;
  readonly byLine: ReadonlyMap<string, Near>;
  readonly deletion: Near | undefined;
  readonly commands: readonly Near[];
}

function indexed(near: readonly Near[]): NearIndex {
  const byEdit = new Map<string, Near>();
  const byLine = new Map<string, Near>();
  for (const source of near) for (const line of source.lines) byLine.set(line, source);
  for (const source of near.filter(({ text }) => text.kind === "write" || text.kind === "edit").slice(-maximumCompared)) {
    for (const edit of editsOf(source.text)) byEdit.set(edit, source);
  }
  const commands: Near[] = [];
  let size = 0;
  for (const source of near.toReversed()) {
    if (source.text.kind !== "command") continue;
    size += source.text.after.length;
    if (size > maximumCommands) break;
    commands.push(source);
  }
  return { byEdit, byLine, deletion: near.findLast(({ text }) => text.kind === "delete"), commands };
}

/** Each stretch of lines that an action changed, as what it took away and what it added. A write without its past adds all. */
function editsOf({ before = "", after }: WrittenText): readonly string[] {
  const old = linesOf(before).map(bare);
  const young = linesOf(after).map(bare);
  return lineDiff(old, young, 200_000).hunks.map(({ removed, added }) =>
    editKey(old.slice(removed.start, removed.end), young.slice(added.start, added.end)),
  );
}

function editKey(removed: readonly string[], added: readonly string[]): string {
  return JSON.stringify([removed, added]);
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
    return names.some((name) => hasWord(after, name.slice(name.lastIndexOf("/") + 1))) ? "named" : undefined;
  }
  if (path === undefined) return undefined;
  if (names.includes(path)) return "same";
  return names.some((name) => path.endsWith(`/${name}`)) ? "end" : undefined;
}

/** Whether a file's name stands in a command by itself, not inside of a longer one. */
function hasWord(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    if (!/[\w.-]/.test(text.charAt(at - 1)) && !/[\w-]/.test(text.charAt(at + name.length))) return true;
  }
  return false;
}

function linkUnit(file: FileChange, added: readonly string[], removed: readonly string[], near: NearIndex): LinkedUnit {
  const total = added.length;
  const edit = total + removed.length === 0 ? undefined : near.byEdit.get(editKey(removed, added));
  if (edit !== undefined) return { links: [linkTo(edit, "recorded-edit", sureness(edit), total)], unattributed: 0, total };
  const { deletion } = near;
  if (file.status === "deleted" && deletion !== undefined) {
    return { links: [linkTo(deletion, "recorded-deletion", sureness(deletion), 0)], unattributed: 0, total };
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

/** Of a record of this very edit or deletion. */
function sureness({ text, closeness }: Near): LinkConfidence {
  return closeness === "same" && text.isDone ? "high" : "medium";
}

function confidenceOf({ text, closeness }: Near): LinkConfidence {
  if (!text.isDone) return "low";
  return closeness === "same" ? "high" : closeness === "end" ? "medium" : "low";
}

/** For each added line the last action whose text has it; a line that stands everywhere goes with its neighbours or stays alone. */
function writersOf(added: readonly string[], near: NearIndex): readonly (Near | undefined)[] {
  const writers = added.map((line) => (isTelling(line) ? (near.byLine.get(line) ?? quotedIn(line, near.commands)) : undefined));
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
function quotedIn(line: string, commands: readonly Near[]): Near | undefined {
  const text = line.trim();
  return text.length < 12 ? undefined : commands.find((command) => command.text.after.includes(text));
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
