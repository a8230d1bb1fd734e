/** The checks over tests: what is no longer tested, what is tested less, and what makes a failure count for nothing. */
import type { Check } from "../check.ts";
import { assertionWithoutEffect } from "./assertion-without-effect.ts";
import { assertionsRemoved, testEmptied } from "./assertions-removed.ts";
import { checkLoosened } from "./check-loosened.ts";
import { expectedValueChanged, snapshotRewritten } from "./expected-value-changed.ts";
import { expectedValueInSource } from "./expected-value-in-source.ts";
import { matcherWeakened } from "./matcher-weakened.ts";
import { testDeleted, testUncollected } from "./test-deleted.ts";
import { testFailureIgnored } from "./test-failure-ignored.ts";
import { testFocused, testSkipped } from "./test-skipped.ts";
import { testSuccessForced } from "./test-success-forced.ts";
import { testsLeftOut } from "./tests-left-out.ts";
import { timeoutRaised } from "./timeout-raised.ts";
import { toleranceWidened } from "./tolerance-widened.ts";

export const testChecks: readonly (readonly [name: string, check: Check])[] = [
  ["assertion-without-effect", assertionWithoutEffect],
  ["assertions-removed", assertionsRemoved],
  ["check-loosened", checkLoosened],
  ["expected-value-changed", expectedValueChanged],
  ["expected-value-in-source", expectedValueInSource],
  ["matcher-weakened", matcherWeakened],
  ["snapshot-rewritten", snapshotRewritten],
  ["test-deleted", testDeleted],
  ["test-emptied", testEmptied],
  ["test-failure-ignored", testFailureIgnored],
  ["test-focused", testFocused],
  ["test-skipped", testSkipped],
  ["test-success-forced", testSuccessForced],
  ["test-uncollected", testUncollected],
  ["tests-left-out", testsLeftOut],
  ["timeout-raised", timeoutRaised],
  ["tolerance-widened", toleranceWidened],
];
