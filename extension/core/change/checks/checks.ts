/** The table of checks: what a rule may name with `check:`. */
import type { Check } from "./check.ts";
import { dependencyChecks } from "./dependencies/dependency-checks.ts";
import { exposureChecks } from "./exposure/exposure-checks.ts";
import { guardChecks } from "./guards/guard-checks.ts";
import { testChecks } from "./tests/test-checks.ts";

export const checks: ReadonlyMap<string, Check> = new Map<string, Check>([
  ...testChecks,
  ...guardChecks,
  ...dependencyChecks,
  ...exposureChecks,
]);

/** What the loader of rules asks, which knows nothing of changes. */
export const checkNames: ReadonlySet<string> = new Set(checks.keys());
