/** The table of checks: what a rule may name with `check:`. */
import type { Check } from "./check.ts";
import { checkSwitchedOff } from "./check-switched-off.ts";
import { dependencyChecks } from "./dependencies/dependency-checks.ts";
import { exposureChecks } from "./exposure/exposure-checks.ts";

export const checks: ReadonlyMap<string, Check> = new Map<string, Check>([
  ["check-switched-off", checkSwitchedOff],
  ...dependencyChecks,
  ...exposureChecks,
]);

/** What the loader of rules asks, which knows nothing of changes. */
export const checkNames: ReadonlySet<string> = new Set(checks.keys());
