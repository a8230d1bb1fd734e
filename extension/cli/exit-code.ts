/** What the process says to the shell: the contract of the command line. */
import { assertNever } from "../core/base/assert-never.ts";
import type { Verdict } from "../core/base/verdict.ts";

/** 0 pass, 1 attention, 2 unknown or could not run, 64 misuse. */
export type ExitCode = 0 | 1 | 2 | 64;

export function exitCode(verdict: Verdict): ExitCode {
  switch (verdict) {
    case "pass":
      return 0;
    case "attention":
      return 1;
    case "unknown":
      return 2;
    default:
      return assertNever(verdict);
  }
}
