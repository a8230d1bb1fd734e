/** What is told of each unit of a change before it is read. It orders and folds; it hides nothing and settles nothing. */
import type { Problem } from "../base/problem.ts";
import type { TokenStream } from "../base/tokens.ts";
import { type Area, areaOf, areaOfFile } from "./area.ts";
import type { FileChange, Version } from "./change.ts";
import { formattingHunks } from "./formatting.ts";
import { type MovingUnit, movesOf, type Stretch } from "./moves.ts";
import { type SideLines, sideLines } from "./moving-lines.ts";
import { textTokens } from "./text-tokens.ts";
import type { Unit } from "./unit.ts";
import type { UnitLabel } from "./unit-label.ts";

/** One side of a file as analysis read it. */
export interface LabelledSide {
  /** Decoded by `core/base/decode.ts`. */
  readonly text: string;
  /** Absent where the text did not parse or nothing can tell its tokens: then its layout is not judged. */
  readonly tokens?: TokenStream;
  /** The language id that it was read as. */
  readonly language?: string;
}

export interface LabelledFile {
  readonly change: FileChange;
  /** Absent where the file is not on that side, or has no text there. */
  readonly base?: LabelledSide;
  readonly head?: LabelledSide;
}

export interface Labels {
  /** Of every unit of the files. */
  readonly labels: ReadonlyMap<Unit, UnitLabel>;
  /** Where a limit left units `written` that may be something else. */
  readonly problems: readonly Problem[];
}

export function labelUnits({ files }: { readonly files: readonly LabelledFile[] }): Labels {
  const labels = new Map<Unit, UnitLabel>();
  const moving: MovingUnit[] = [];
  const stays: Stretch[] = [];
  for (const file of files) {
    const { change, base, head } = file;
    const { area, reason } = areaOfFile(change, base?.text, head?.text);
    const formatting = formattingOf(file);
    const sides = {
      base: linesOfSide(change.before, change.oldPath ?? change.path, base),
      head: linesOfSide(change.after, change.path, head),
    };
    for (const unit of change.units) {
      labels.set(unit, { area, areaReason: reason, ...(formatting.get(unit) ?? ownNature(unit, file)) });
      if (unit.kind === "text" && !formatting.has(unit)) moving.push({ unit, ...sides });
    }
    stays.push(...staying(sides.base, change));
  }
  const { natures, problems } = movesOf(moving, stays);
  for (const [unit, nature] of natures) {
    const label = labels.get(unit);
    if (label !== undefined) labels.set(unit, { ...label, ...nature });
  }
  return { labels, problems };
}

function linesOfSide(version: Version | undefined, path: string, side: LabelledSide | undefined): SideLines | undefined {
  return version?.content.kind === "text" ? sideLines(path, version.content.verbatim, side?.tokens, meaningOf(path, side)) : undefined;
}

function meaningOf(path: string, side: LabelledSide | undefined): string | undefined {
  return side?.language === undefined ? undefined : `${areaOf(path, side.text).area} ${side.language}`;
}

/** The lines of the base that are there after the change as they were. */
function staying(side: SideLines | undefined, { hunks }: FileChange): Stretch[] {
  if (side === undefined) return [];
  const stretches: Stretch[] = [];
  let start = 0;
  for (const { removed } of [...hunks, { removed: { start: side.lines.length, end: side.lines.length } }]) {
    if (removed.start > start) stretches.push({ side, lines: { start, end: removed.start } });
    start = removed.end;
  }
  return stretches;
}

type Nature = Pick<UnitLabel, "nature" | "natureReason">;

/** A name is nothing but a name as long as it says the same of the file: as `.github/workflows/a.yml` the text of a note is run. */
function ownNature({ kind }: Unit, { change, base, head }: LabelledFile): Nature {
  const { oldPath, path } = change;
  if (kind !== "rename" || oldPath === undefined) return { nature: "written", natureReason: "" };
  const was = areaOf(oldPath, base?.text ?? "").area;
  const is = areaOf(path, head?.text ?? "").area;
  if (was !== is) return { nature: "written", natureReason: `by its name it was ${areaName[was]}, and is ${areaName[is]}` };
  if (is === "ci") return { nature: "written", natureReason: "what builds and guards a change goes by its name" };
  if (startedByName.test(path) && !startedByName.test(oldPath))
    return { nature: "written", natureReason: "programs start or load a file of this name by themselves" };
  if (ending(oldPath) !== ending(path)) return { nature: "written", natureReason: "what reads it goes by the end of its name" };
  return { nature: "rename", natureReason: `only its name, which was ${oldPath}` };
}

/** Files that an interpreter, a package manager, a test runner or a build loads for what they are called. */
const startedByName =
  /(?:^|\/)(?:setup|conftest|sitecustomize|usercustomize|noxfile|fabfile|tasks|manage|wsgi|asgi|__init__|__main__)\.py$|(?:^|\/)(?:index|main|server|app|gulpfile|gruntfile|setup(?:-?tests?)?|(?:pre|post)?(?:install|publish|pack|build|test|start)|[^/]+\.config)\.(?:[cm]?[jt]sx?|sh|py|rb)$|(?:^|\/)(?:spec_helper|rails_helper|extconf)\.rb$|(?:^|\/)(?:main|doc)\.go$/i;

const areaName: Readonly<Record<Area, string>> = {
  generated: "generated",
  vendored: "a copy of what others wrote",
  lockfile: "a lockfile",
  documentation: "documentation",
  test: "a test",
  configuration: "configuration",
  source: "source",
  ci: "what builds and guards a change",
};

function ending(path: string): string {
  return /(?:\.[^./]*)?$/.exec(path)?.[0].toLowerCase() ?? "";
}

/** The units that are proved to lay the same tokens out anew. */
function formattingOf({ change, base, head }: LabelledFile): ReadonlyMap<Unit, Nature> {
  const found = new Map<Unit, Nature>();
  if (base === undefined || head === undefined || base.language !== head.language || !isSameEncoding(change)) return found;
  const before = base.tokens ?? textTokens(change.oldPath ?? change.path, base.text);
  const after = head.tokens ?? textTokens(change.path, head.text);
  if (before === undefined || after === undefined) return found;
  const same = formattingHunks(change.hunks, before, after);
  const units = change.units.filter(({ kind }) => kind === "text");
  units.forEach((unit, at) => {
    const tokens = same[at]?.tokens;
    if (tokens === undefined) return;
    found.set(unit, { nature: "formatting", natureReason: tokens === 0 ? "blank lines only" : `the same ${tokens} tokens, laid out anew` });
  });
  return found;
}

/** What is analysed is the decoded text: where that does not show every byte, equal tokens are no equal files. */
function isSameEncoding({ before, after }: FileChange): boolean {
  if (before?.content.kind !== "text" || after?.content.kind !== "text") return false;
  if (before.content.hasInvalidBytes || after.content.hasInvalidBytes) return false;
  const hasMark = (verbatim: string): boolean => verbatim.startsWith("\uFEFF");
  return before.content.encoding === after.content.encoding && hasMark(before.content.verbatim) === hasMark(after.content.verbatim);
}
