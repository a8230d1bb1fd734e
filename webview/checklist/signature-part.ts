/** What the signatures in this clone prove about the head: by whom, with which keys, and which of them do not count and why. */
import type { ToPage } from "../protocol.ts";
import type { Drawing } from "./drawing.ts";
import { dataTable, element, foreign } from "./element.ts";
import { sign } from "./picture.ts";
import { timeWords } from "./words.ts";

export type Signatures = Extract<ToPage, { kind: "signatures" }>;

/** One sentence: also what the live region says. */
export function signaturesLine({ isProved, reviewers, failures }: Signatures, { say }: Pick<Drawing, "say">): string {
  if (!isProved) return failures.length === 1 ? say("Not proved: 1 check failed.") : say("Not proved: {0} checks failed.", failures.length);
  return reviewers.length === 1
    ? say("Proved: 1 person has verified every unit, settled every item, and signed it.")
    : say("Proved: {0} people have verified every unit, settled every item, and signed it.", reviewers.length);
}

export function signaturePart(signatures: Signatures, drawing: Drawing): HTMLElement {
  const { say } = drawing;
  const { isProved, target, failures, reviewers, uncounted } = signatures;
  return element(
    "div",
    { class: "preview" },
    element("h3", { tabindex: "-1", "data-key": "signatures" }, sign(isProved ? "done" : "open"), signaturesLine(signatures, drawing)),
    element("p", {}, say("Held against "), foreign(target), "."),
    failures.length === 0 ? undefined : element("ul", { class: "details" }, ...failures.map((text) => element("li", {}, foreign(text)))),
    reviewers.length === 0
      ? undefined
      : dataTable(
          say("Signatures that count"),
          [say("Who"), say("What it says"), say("When"), say("Key")],
          reviewers.map(({ who, keys, at, isRejection }) => [
            foreign(who),
            isRejection ? say("must not be merged") : say("verified"),
            timeWords(at),
            foreign(keys),
          ]),
        ),
    uncounted.length === 0
      ? undefined
      : dataTable(
          say("Signatures that do not count"),
          [say("Who"), say("When"), say("Why not")],
          uncounted.map(({ by, at, reasons }) => [
            by === undefined ? say("cannot be read") : foreign(by),
            at === undefined ? "" : timeWords(at),
            foreign(reasons.join(" ")),
          ]),
        ),
  );
}
