/** What is told of each unit of a change before it is read. It orders and folds; it hides nothing and settles nothing. */
import type { Problem } from "../base/problem.ts";
import type { TokenStream } from "../base/tokens.ts";
import { areaOfFile } from "./area.ts";
import type { FileChange } from "./change.ts";
import { formattingHunks } from "./formatting.ts";
import { textTokens } from "./text-tokens.ts";
import type { Unit } from "./unit.ts";
import type { Nature, UnitLabel } from "./unit-label.ts";

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
  for (const file of files) {
    const { area, reason } = areaOfFile(file.change, file.base?.text, file.head?.text);
    const natures = formattingOf(file);
    for (const unit of file.change.units) {
      const { nature, reason: natureReason } = natures.get(unit) ?? ownNature(unit, file.change);
      labels.set(unit, { area, areaReason: reason, nature, natureReason });
    }
  }
  return { labels, problems: [] };
}

interface NatureAndReason {
  readonly nature: Nature;
  readonly reason: string;
}

function ownNature({ kind }: Unit, { oldPath }: FileChange): NatureAndReason {
  return kind === "rename"
    ? { nature: "rename", reason: `only its name, which was ${oldPath ?? "another"}` }
    : { nature: "written", reason: "" };
}

/** The units that are proved to lay the same tokens out anew. */
function formattingOf({ change, base, head }: LabelledFile): ReadonlyMap<Unit, NatureAndReason> {
  const found = new Map<Unit, NatureAndReason>();
  if (base === undefined || head === undefined || base.language !== head.language || !isSameEncoding(change)) return found;
  const before = base.tokens ?? textTokens(change.oldPath ?? change.path, base.text);
  const after = head.tokens ?? textTokens(change.path, head.text);
  if (before === undefined || after === undefined) return found;
  const same = formattingHunks(change.hunks, before, after);
  const units = change.units.filter(({ kind }) => kind === "text");
  units.forEach((unit, at) => {
    const tokens = same[at]?.tokens;
    if (tokens === undefined) return;
    found.set(unit, { nature: "formatting", reason: tokens === 0 ? "blank lines only" : `the same ${tokens} tokens, laid out anew` });
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
