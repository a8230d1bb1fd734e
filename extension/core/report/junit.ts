/** JUnit's XML, which GitLab, Jenkins and Azure show as tests: one case for each question. */
import { assertNever } from "../base/assert-never.ts";
import { visible } from "./visible.ts";

export interface JunitCase {
  readonly name: string;
  /** Groups the cases. */
  readonly group: string;
  readonly outcome:
    | { readonly kind: "passed" }
    | { readonly kind: "failed" | "skipped" | "broken"; readonly message: string; readonly text: string };
}

/** Ends with a line break. */
export function junitReport(suite: string, cases: readonly JunitCase[]): string {
  const count = (kind: JunitCase["outcome"]["kind"]): number => cases.filter(({ outcome }) => outcome.kind === kind).length;
  const counts = `tests="${cases.length}" failures="${count("failed")}" errors="${count("broken")}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="Countersign" ${counts}>`,
    `  <testsuite name="${escaped(suite)}" ${counts} skipped="${count("skipped")}">`,
    ...cases.map(caseText),
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n");
}

function caseText({ name, group, outcome }: JunitCase): string {
  const head = `    <testcase classname="${escaped(group)}" name="${escaped(name)}"`;
  switch (outcome.kind) {
    case "passed":
      return `${head}/>`;
    case "skipped":
      return `${head}><skipped message="${escaped(outcome.message)}"/></testcase>`;
    case "failed":
    case "broken": {
      const element = outcome.kind === "failed" ? "failure" : "error";
      return `${head}><${element} message="${escaped(outcome.message)}">${escaped(outcome.text)}</${element}></testcase>`;
    }
    default:
      return assertNever(outcome);
  }
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** XML has no spelling at all for most control characters; `visible` leaves none. Our own line breaks stay. */
function escaped(text: string): string {
  return text
    .split("\n")
    .map((line) => visible(line).replace(/[&<>"']/g, (character) => entities[character] ?? ""))
    .join("&#10;");
}
