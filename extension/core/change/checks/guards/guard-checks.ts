/** The checks over what guards code: calls, conditions and handlers that are gone, tools that were told to look away. */
import type { Check } from "../check.ts";
import { checkSwitchedOff } from "./check-switched-off.ts";
import { duplicatedBlock } from "./duplicated-block.ts";
import { errorSwallowed } from "./error-swallowed.ts";
import { errorHandlingRemoved, guardRemoved } from "./guard-removed.ts";
import { safeguardRemoved } from "./safeguard-removed.ts";
import { stubLeft } from "./stub-left.ts";

export const guardChecks: readonly (readonly [name: string, check: Check])[] = [
  ["check-switched-off", checkSwitchedOff],
  ["duplicated-block", duplicatedBlock],
  ["error-handling-removed", errorHandlingRemoved],
  ["error-swallowed", errorSwallowed],
  ["guard-removed", guardRemoved],
  ["safeguard-removed", safeguardRemoved],
  ["stub-left", stubLeft],
];
