/** What is told of each unit of a change before it is read. It orders and folds; it hides nothing and settles nothing. */
import type { Problem } from "../base/problem.ts";
import type { TokenStream } from "../base/tokens.ts";
import { areaOverChange } from "./area.ts";
import type { FileChange } from "./change.ts";
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
  for (const file of files) {
    const { area, reason } = areaOfFile(file);
    for (const unit of file.change.units) {
      const isName = unit.kind === "rename";
      labels.set(unit, {
        area,
        areaReason: reason,
        nature: isName ? "rename" : "written",
        natureReason: isName ? `only its name: it was ${file.change.oldPath ?? "another"}` : "",
      });
    }
  }
  return { labels, problems: [] };
}

function areaOfFile({ change, base, head }: LabelledFile): { readonly area: UnitLabel["area"]; readonly reason: string } {
  const { path, oldPath, before, after } = change;
  return areaOverChange(
    before === undefined ? undefined : { path: oldPath ?? path, beginning: base?.text ?? "" },
    after === undefined ? undefined : { path, beginning: head?.text ?? "" },
  );
}
