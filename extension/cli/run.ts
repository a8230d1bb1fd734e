/** What a command is given and what it answers. */
import type { Severity } from "../core/base/finding.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Output } from "./output.ts";
import type { Terminal } from "./terminal.ts";

export interface Invocation {
  readonly positionals: readonly string[];
  readonly format: string;
  readonly minSeverity: Severity;
  readonly isStrict: boolean;
  readonly isQuiet: boolean;
  /** Whether a flag of the command itself was given. */
  readonly has: (flag: string) => boolean;
  /** The value of a flag that takes one; the last, if it was repeated. */
  readonly value: (flag: string) => string | undefined;
  readonly values: (flag: string) => readonly string[];
}

/** The world that a command works in. */
export interface Surroundings {
  readonly output: Output;
  readonly terminal: Terminal;
  readonly version: () => string;
  /** `YYYY-MM-DD`, in UTC: ignore comments end with a day. */
  readonly today: () => string;
  /** The folder of the built program, with `assets/` in it. */
  readonly programFolder: string;
}

export type Run = (invocation: Invocation, surroundings: Surroundings) => Promise<ExitCode>;
