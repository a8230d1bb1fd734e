/** The table of checks: what a rule may name with `check:`. */
import type { Check } from "./check.ts";
import { checkSwitchedOff } from "./check-switched-off.ts";

export const checks: ReadonlyMap<string, Check> = new Map<string, Check>([["check-switched-off", checkSwitchedOff]]);

/** What the loader of rules asks, which knows nothing of changes. */
export const checkNames: ReadonlySet<string> = new Set(checks.keys());
