/** Where the lowering stands: the layer it reads, what names mean there, and what it is inside of. */
import type { Layer } from "./layer.ts";
import type { Dialect, Place } from "./program.ts";
import type { Scope, Target } from "./scope.ts";

export interface Frame {
  readonly layer: Layer;
  readonly scope: Scope;
  readonly via: readonly string[];
  readonly places: readonly Place[];
  readonly dialect: Dialect;
  /** Inside a stage of a pipeline: lines are kept back to be joined with the next stage's. Elsewhere each is printed as it comes. */
  readonly isStage: boolean;
  /** Descriptors that are open for one command alone (`sh 3<f`). */
  readonly descriptors?: ReadonlyMap<number, Target>;
  /** How many layers of code in code. */
  readonly depth: number;
  /** Functions being called, so that recursion ends. */
  readonly calls: readonly string[];
}

export function within(frame: Frame, place: Place): Frame {
  return frame.places.includes(place) ? frame : { ...frame, places: [...frame.places, place] };
}

export function behind(frame: Frame, wrapper: string): Frame {
  return { ...frame, via: [...frame.via, wrapper] };
}

/** What runs beside a pipeline rather than in a stage of it: substitutions, code that comes in through standard input. */
export function apart(frame: Frame): Frame {
  return frame.isStage ? { ...frame, isStage: false } : frame;
}

export function subshell(frame: Frame): Frame {
  return { ...frame, scope: frame.scope.child() };
}
