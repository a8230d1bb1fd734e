/** How far the lowering goes before it says so in a problem. */
export interface Limits {
  /** Code in code in code. */
  readonly depth: number;
  /** Simple commands lowered in one program, function calls and nested code included. */
  readonly commands: number;
  /** Values tried for one word, and lines printed for one command. */
  readonly values: number;
  /** Stages of one printed pipeline. */
  readonly stages: number;
  /** Derived lines in one program. */
  readonly derived: number;
  /** UTF-16 units of one nested code. */
  readonly nestedLength: number;
  /** Expressions evaluated in one program, for languages that compute (PowerShell); a long text counts for many. */
  readonly steps: number;
}

export const standardLimits: Limits = {
  depth: 12,
  commands: 100_000,
  values: 8,
  stages: 32,
  derived: 256,
  nestedLength: 1_000_000,
  steps: 400_000,
};
