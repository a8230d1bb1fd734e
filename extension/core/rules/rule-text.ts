/** Reads `rule.md`: front matter, then what the rule finds, why it matters, what to do, when it is fine. */
import type { Problem } from "../base/problem.ts";
import { readFrontMatter } from "./front-matter.ts";
import type { RuleDoc, RuleHead } from "./rule.ts";
import { problemAt } from "./text-place.ts";

export const longestRuleText = 65_536;

const sections: readonly (readonly [heading: string, key: keyof RuleDoc])[] = [
  ["What it finds", "finds"],
  ["Why it matters", "matters"],
  ["What to do", "remedy"],
  ["When it is fine", "fine"],
];

export interface RuleText {
  readonly head: RuleHead;
  readonly doc: RuleDoc;
  /** The 0-based line of a key of the front matter. */
  readonly lineOf: (key: string) => number;
}

/** Without `rule` there is at least one problem. */
export function readRuleText(path: string, text: string): { readonly rule?: RuleText; readonly problems: readonly Problem[] } {
  if (text.length > longestRuleText)
    return { problems: [problemAt("bad-rule", path, 0, `The file has more than ${longestRuleText} characters.`)] };
  const lines = text.split(/\r\n|\n/);
  if (lines[0]?.trimEnd() !== "---")
    return { problems: [problemAt("bad-rule", path, 0, 'The first line is "---": front matter comes first.')] };
  const close = lines.findIndex((line, index) => index > 0 && line.trimEnd() === "---");
  if (close < 0) return { problems: [problemAt("bad-rule", path, 0, 'The front matter is not closed by a "---" line.')] };
  const front = readFrontMatter(path, lines.slice(1, close).join("\n"), 1);
  const body = readSections(path, lines, close + 1);
  const problems = [...front.problems, ...body.problems];
  if (front.head === undefined || body.doc === undefined) return { problems };
  return { rule: { head: front.head, doc: body.doc, lineOf: front.lineOf }, problems };
}

function readSections(path: string, lines: readonly string[], from: number): { doc?: RuleDoc; problems: Problem[] } {
  const problems: Problem[] = [];
  const found: { heading: string; line: number; text: string[] }[] = [];
  let isFenced = false;
  for (let line = from; line < lines.length; line++) {
    const text = lines[line] ?? "";
    if (/^\s*(```|~~~)/.test(text)) isFenced = !isFenced;
    const heading = isFenced ? undefined : /^#{1,2}\s+(.*?)\s*#*\s*$/.exec(text)?.[1];
    if (heading !== undefined) found.push({ heading, line, text: [] });
    else if (found.length > 0) found.at(-1)?.text.push(text);
    else if (text.trim() !== "")
      problems.push(problemAt("bad-rule", path, line, `Text before the first section: begin with "## ${sections[0]?.[0]}".`));
  }
  if (isFenced) problems.push(problemAt("bad-rule", path, lines.length - 1, "A code fence is not closed."));
  const wanted = sections.map(([heading]) => heading);
  for (const [index, section] of found.entries()) {
    const isKnown = wanted.includes(section.heading);
    if (!isKnown)
      problems.push(
        problemAt("bad-rule", path, section.line, `There is no section "${section.heading}". There are "## ${wanted.join('", "## ')}".`),
      );
    else if (section.heading !== wanted[index])
      problems.push(
        problemAt("bad-rule", path, section.line, `The sections come in this order, each once: "## ${wanted.join('", "## ')}".`),
      );
    if (section.text.every((line) => line.trim() === ""))
      problems.push(problemAt("bad-rule", path, section.line, `The section "${section.heading}" is empty.`));
  }
  for (const heading of wanted) {
    if (!found.some((section) => section.heading === heading))
      problems.push(problemAt("bad-rule", path, lines.length - 1, `The section "## ${heading}" is missing.`));
  }
  if (problems.length > 0) return { problems };
  const textOf = (heading: string): string =>
    found
      .find((section) => section.heading === heading)
      ?.text.join("\n")
      .trim() ?? "";
  const [finds, matters, remedy, fine] = wanted.map(textOf);
  return { doc: { finds: finds ?? "", matters: matters ?? "", remedy: remedy ?? "", fine: fine ?? "" }, problems };
}
