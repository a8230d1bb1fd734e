/** The checks over what guards code: calls, conditions and handlers that are gone, tools that were told to look away. */
import type { Check } from "../check.ts";
import { checkSwitchedOff } from "./check-switched-off.ts";
import { conditionDisabled } from "./condition-disabled.ts";
import { duplicatedBlock } from "./duplicated-block.ts";
import { assertionSwallowed, errorSwallowed } from "./error-swallowed.ts";
import { errorHandlingRemoved, guardRemoved } from "./guard-removed.ts";
import { safeguardHollowed } from "./safeguard-hollowed.ts";
import { safeguardRemoved } from "./safeguard-removed.ts";
import { stubLeft } from "./stub-left.ts";

export const guardChecks: readonly (readonly [name: string, check: Check])[] = [
  ["assertion-swallowed", assertionSwallowed],
  ["check-switched-off", checkSwitchedOff],
  ["condition-disabled", conditionDisabled],
  ["duplicated-block", duplicatedBlock],
  ["error-handling-removed", errorHandlingRemoved],
  ["error-swallowed", errorSwallowed],
  ["guard-removed", guardRemoved],
  ["safeguard-hollowed", safeguardHollowed],
  ["safeguard-removed", safeguardRemoved],
  ["stub-left", stubLeft],
];
