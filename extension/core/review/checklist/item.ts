/** One question of a checklist: what must be verified before a change merges, and what it takes to settle it. */
import type { Finding } from "../../base/finding.ts";
import type { Range } from "../../base/range.ts";
import type { ReviewedUnit } from "../reviewed-unit.ts";
import type { Risk } from "../risk.ts";

/**
 * `view`: every unit verified. `triage`: each finding decided, or the whole answered where it is no graver than medium. `answer`:
 * a sentence. `run`: a command that ended with 0 on the head's tree. `second-person`: an answer by somebody who is not an author of
 * the change. `role`: an answer by somebody whom the policy names for it. `link`: an answer that holds an address.
 */
export type Settling = "view" | "triage" | "answer" | "run" | "second-person" | "role" | "link";

export interface Place {
  readonly path: string;
  /** In the head's text. */
  readonly range?: Range;
}

export interface Item {
  /** Stable over pushes: `view:src/a.ts`, `finding:<key>`, `tests.missing`, `custom:<id>`. */
  readonly id: string;
  /** One question. */
  readonly text: string;
  /** What it rests on, a sentence each: shown below the question. */
  readonly details: readonly string[];
  readonly risk: Risk;
  readonly isRequired: boolean;
  readonly settling: Settling;
  /** What a `view` item asks to verify; for the others what they are about. */
  readonly units: readonly ReviewedUnit[];
  readonly findings: readonly Finding[];
  readonly places: readonly Place[];
  /** sha256 over what it is about: an answer holds for this and nothing else. */
  readonly binding: string;
  /** Of a `role` item, who may settle it: addresses. Of a `run` item: the command. */
  readonly role?: readonly string[];
  readonly command?: string;
  /** It is about this clone and not about the change: others cannot recompute it, so no signature speaks of it. */
  readonly isOfClone?: boolean;
  /** It rests on an agent's session alone: who has not the session cannot recompute it. */
  readonly isOfSession?: boolean;
}
