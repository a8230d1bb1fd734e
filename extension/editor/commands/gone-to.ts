/**
 * Where the person is being brought, and the unit they were last brought to where it has no lines of its own: at its place the cursor stands
 * on the text of another.
 */
import type { UnitView } from "../../core/report/checklist-view.ts";

/** The line where `revealUnit` puts the cursor for such a unit. */
const itsLine = 0;

export interface GoneTo {
  readonly note: (unit: UnitView) => void;
  /** What is meant at this 0-based line of this file of the change; undefined where the lines say it. */
  readonly at: (path: string, line: number) => UnitView | undefined;
  /** Brings the person elsewhere, after whatever brought them here. Gives what `work` gives. */
  readonly bring: <T>(work: () => Promise<T>) => Promise<T>;
  /** Resolves once nobody is on the way: a key that is pressed meanwhile means the place that opens, not the one that is left. */
  readonly arrived: () => Promise<void>;
}

export function goneTo(): GoneTo {
  let unit: UnitView | undefined;
  let way: Promise<void> = Promise.resolve();
  return {
    note: (one) => {
      unit = one.kind === "text" ? undefined : one;
    },
    at: (path, line) => (unit !== undefined && unit.path === path && line === itsLine ? unit : undefined),
    bring: (work) => {
      const brought = way.then(work);
      // Whoever asked for it hears why it failed; for all others the person then is where they were.
      way = brought.then(
        () => undefined,
        () => undefined,
      );
      return brought;
    },
    arrived: () => way,
  };
}
