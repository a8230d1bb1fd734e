/** What in a repository could mislead its reader or git, and how the doctor's findings are told to programs. */
import type { Problem } from "../base/problem.ts";
import type { Verdict } from "../base/verdict.ts";

export interface TrapPlace {
  /** Relative to the top folder where it lies in there; else as git names it. */
  readonly path: string;
  /** 1-based. */
  readonly line?: number;
  /** Which state of the file, where it is not the one on disk. */
  readonly revision?: "HEAD" | "index";
  /** The key of a setting, or the name of a ref. */
  readonly key?: string;
}

/** `note`: ordinary and often wanted, good to know; it counts under `--strict` alone. */
export type TrapWeight = "trap" | "note";

export interface Trap {
  /** For machines: stable, kebab-case. */
  readonly code: string;
  readonly weight: TrapWeight;
  readonly place: TrapPlace;
  /** What it can do, in sentences. */
  readonly message: string;
  /** The way out. */
  readonly advice: string;
}

export interface Examination {
  readonly traps: readonly Trap[];
  /** What could not be looked at. */
  readonly problems: readonly Problem[];
}

export function trap(code: string, place: TrapPlace, message: string, advice: string, weight: TrapWeight = "trap"): Trap {
  return { code, weight, place, message, advice };
}

/** What could mislead comes before what could not be told. */
export function trapVerdict({ traps, problems }: Examination, isStrict: boolean): Verdict {
  if (traps.some((one) => isStrict || one.weight === "trap")) return "attention";
  return problems.some((problem) => isStrict || problem.weight === "blocking") ? "unknown" : "pass";
}

/** Ends with a line break; described by `doctor.json` among the schemas. */
export function trapsJson(examination: Examination, verdict: Verdict): string {
  return `${JSON.stringify({ version: 1, verdict, traps: examination.traps, problems: examination.problems }, undefined, 2)}\n`;
}
