/** What signatures prove, for a person at a terminal: yes or no, each check that failed, and each signature that did not count. */
import type { SignatureVerdict } from "../attest/verify-signatures.ts";
import type { Paint } from "./paint.ts";
import { plural } from "./plural.ts";
import { visible } from "./visible.ts";
import { wrap } from "./wrap.ts";

export interface SignaturesTextOptions {
  readonly width: number;
  readonly paint: Paint;
  readonly isQuiet: boolean;
  /** The branch that the change goes to, and why that is thought. */
  readonly target: { readonly ref: string; readonly rule: string };
}

/** Ends with a line break. */
export function signaturesText(verdict: SignatureVerdict, { width, paint, isQuiet, target }: SignaturesTextOptions): string {
  const head = verdict.isProved
    ? `${paint.verdict("pass", "PROVED")}  ${plural(verdict.reviewers.length, "person has", "people have")} verified every unit and settled every item, and signed it.`
    : `${paint.verdict("attention", "NOT PROVED")}  ${plural(verdict.failures.length, "check")} failed.`;
  if (isQuiet) return `${head}\n`;
  const indented = (text: string, name: string): string[] =>
    wrap(visible(text), Math.max(30, width - 16)).map((line, at) => `  ${(at === 0 ? name : "").padEnd(12)}  ${line}`);
  const unsound = verdict.envelopes.filter(({ failures }) => failures.length > 0);
  const sections = [
    [paint.strong("Signatures"), `  ${paint.faint(`for ${visible(target.ref)}: ${visible(target.rule)}`)}`].join("\n"),
    verdict.reviewers
      .flatMap(({ principals, fingerprints, reviewedAt, result }) =>
        indented(`${principals.join(", ")}, ${reviewedAt}, ${fingerprints.join(", ")}`, result === "rejected" ? "rejected" : "signed"),
      )
      .join("\n"),
    unsound
      .flatMap(({ failures, statement }) => [
        ...indented(
          statement === undefined ? "a signature that cannot be read" : `by ${statement.reviewer.principal}, ${statement.reviewedAt}`,
          "not counted",
        ),
        ...failures.flatMap(({ check, message }) => indented(message, check)),
      ])
      .join("\n"),
    verdict.failures.flatMap(({ check, message }) => indented(message, check)).join("\n"),
    verdict.problems.flatMap(({ message }) => indented(message, "problem")).join("\n"),
    head,
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}
