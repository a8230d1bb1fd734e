/** The unit that the person was last brought to, where it has no lines of its own: at its place the cursor stands on the text of another. */
import type { UnitView } from "../../core/report/checklist-view.ts";

/** The line where `revealUnit` puts the cursor for such a unit. */
const itsLine = 0;

export interface GoneTo {
  readonly note: (unit: UnitView) => void;
  /** What is meant at this 0-based line of this file of the change; undefined where the lines say it. */
  readonly at: (path: string, line: number) => UnitView | undefined;
}

export function goneTo(): GoneTo {
  let unit: UnitView | undefined;
  return {
    note: (one) => {
      unit = one.kind === "text" ? undefined : one;
    },
    at: (path, line) => (unit !== undefined && unit.path === path && line === itsLine ? unit : undefined),
  };
}
