/** Reads the front matter of `rule.md`: flat YAML, checked field by field. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { capabilities, categories, confidences, severities } from "../base/finding.ts";
import type { Problem } from "../base/problem.ts";
import type { Dialect } from "../shell/program.ts";
import type { RuleHead } from "./rule.ts";
import { problemAt } from "./text-place.ts";

export const longestFrontMatter = 8_192;

const dialects: readonly Dialect[] = ["posix", "powershell", "cmd", "arguments"];
const ruleId = /^[a-z0-9-]+\/[a-z0-9-]+$/;
const name = /^[a-z][a-z0-9-]*$/;
const mostIndicators = 200;
const longestTitle = 100;
const longestMessage = 240;

interface Entry {
  readonly values: readonly string[];
  readonly isList: boolean;
  /** 0-based, in the file. */
  readonly line: number;
}

/**
 * `text` is what stands between the `---` lines, `firstLine` its 0-based line in the file. Without `head` there is at least one
 * problem. `lineOf` answers the 0-based line of a key.
 */
export function readFrontMatter(
  path: string,
  text: string,
  firstLine: number,
): { head?: RuleHead; lineOf: (key: string) => number; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (line: number, message: string): void => {
    problems.push(problemAt("bad-rule", path, line, message));
  };
  const entries = text.length > longestFrontMatter ? undefined : readEntries(text, firstLine, report);
  if (entries === undefined) report(firstLine, `The front matter has more than ${longestFrontMatter} characters.`);
  const lineOf = (key: string): number => entries?.get(key)?.line ?? firstLine;
  if (entries === undefined || problems.length > 0) return { lineOf, problems };

  const known = new Set<string>();
  const list = (key: string, form: RegExp, example: string): readonly string[] | undefined => {
    known.add(key);
    const entry = entries.get(key);
    if (entry === undefined) return undefined;
    for (const value of entry.values)
      if (!form.test(value)) report(entry.line, `${key}: ${JSON.stringify(value)} is not of the form ${example}.`);
    if (entry.values.length === 0) report(entry.line, `${key}: leave it out where there is nothing to say.`);
    if (new Set(entry.values).size < entry.values.length) report(entry.line, `${key}: a value occurs twice.`);
    return entry.values;
  };
  const optional = (key: string): string | undefined => {
    known.add(key);
    const entry = entries.get(key);
    if (entry?.isList) report(entry.line, `${key}: one value, not a list.`);
    return entry?.values[0];
  };
  const required = (key: string): string => {
    const value = optional(key);
    if (value === undefined) report(firstLine, `${key}: is missing.`);
    return value ?? "";
  };
  const oneOf = <T extends string>(key: string, value: string | undefined, all: readonly T[]): T | undefined => {
    const found = all.find((item) => item === value);
    if (found === undefined && value !== undefined && value !== "")
      report(lineOf(key), `${key}: ${JSON.stringify(value)} is none of ${all.join(", ")}.`);
    return found;
  };
  const formed = (key: string, value: string | undefined, form: RegExp, example: string): string | undefined => {
    if (value !== undefined && value !== "" && !form.test(value))
      report(lineOf(key), `${key}: ${JSON.stringify(value)} is not of the form ${example}.`);
    return value;
  };
  const sentence = (key: string, longest: number): string => {
    const value = required(key);
    if (value.length > longest) report(lineOf(key), `${key}: has more than ${longest} characters.`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    if (/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/.test(value))
      report(lineOf(key), `${key}: one line of visible characters.`);
    return value;
  };

  const title = sentence("title", longestTitle);
  const category = oneOf("category", required("category"), categories);
  const severity = oneOf("severity", required("severity"), severities);
  const confidence = oneOf("confidence", required("confidence"), confidences);
  const message = sentence("message", longestMessage);
  const since = formed("since", required("since"), /^\d+\.\d+\.\d+$/, "0.1.0") ?? "";
  const attack = list("attack", /^T\d{4}(\.\d{3})?$/, "T1572 or T1021.004");
  const atlas = list("atlas", /^AML\.T\d{4}(\.\d{3})?$/, "AML.T0072");
  const owasp = list("owasp", /^(ASI|LLM)\d{2}$/, "ASI02 or LLM06");
  const cwe = list("cwe", /^CWE-\d{1,5}$/, "CWE-78");
  const spoken = list("dialects", new RegExp(`^(${dialects.join("|")})$`), dialects.join(" or "));
  const formerly = list("formerly", ruleId, "command/old-name");
  const capability = oneOf("capability", optional("capability"), capabilities);
  const object = list("object", /^.{1,100}$/u, "{operand:0}");
  if (object !== undefined && capability === undefined) report(lineOf("object"), "object: is for rules that name a capability.");
  const concept = formed("concept", optional("concept"), name, "lower-case-with-dashes");
  const check = formed("check", optional("check"), name, "lower-case-with-dashes");
  if (category === "capability" && capability === undefined)
    report(firstLine, `capability: a rule of this category says which: ${capabilities.join(", ")}.`);
  for (const [key, entry] of entries)
    if (!known.has(key)) report(entry.line, `${key}: there is no such key. There are ${[...known].join(", ")}.`);

  if (problems.length > 0 || category === undefined || severity === undefined || confidence === undefined) return { lineOf, problems };
  const head: RuleHead = {
    title,
    category,
    severity,
    confidence,
    message,
    since,
    labels: { ...(attack && { attack }), ...(atlas && { atlas }), ...(owasp && { owasp }), ...(cwe && { cwe }) },
    ...(spoken && { dialects: dialects.filter((dialect) => spoken.includes(dialect)) }),
    ...(capability && { capability }),
    ...(object && { object }),
    ...(concept && { concept }),
    ...(formerly && { formerly }),
    ...(check && { check }),
  };
  return { head, lineOf, problems };
}

/** Keys with text or lists of text; every other YAML is reported. The failsafe schema leaves every scalar a string. */
function readEntries(text: string, firstLine: number, report: (line: number, message: string) => void): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  // The YAML parser takes seconds for some thousand of these, and a rule may come from a stranger.
  if ((text.match(/[[{]|- |\? |: /g)?.length ?? 0) > mostIndicators) {
    report(firstLine, `The front matter has more than ${mostIndicators} keys, entries and brackets.`);
    return entries;
  }
  const counter = new LineCounter();
  const lineAt = (offset: number): number => firstLine + counter.linePos(offset).line - 1;
  let document: ReturnType<typeof parseDocument>;
  try {
    document = parseDocument(text, {
      schema: "failsafe",
      version: "1.2",
      strict: true,
      uniqueKeys: true,
      lineCounter: counter,
      prettyErrors: false,
    });
  } catch (error) {
    // The parser recurses: thousands of brackets exhaust the stack.
    if (!(error instanceof RangeError)) throw error;
    report(firstLine, "The front matter is nested too deep.");
    return entries;
  }
  for (const error of [...document.errors, ...document.warnings])
    report(lineAt(error.pos[0]), `The front matter is not valid YAML: ${error.message}`);
  if (document.errors.length > 0 || document.warnings.length > 0) return entries;
  if (!isMap(document.contents)) {
    report(firstLine, 'The front matter is a list of "key: value" lines.');
    return entries;
  }
  for (const pair of document.contents.items) {
    const key = pair.key;
    if (!isScalar(key) || !isPlain(key)) {
      report(firstLine, "A key is plain text.");
      continue;
    }
    const line = lineAt(key.range?.[0] ?? 0);
    const value = pair.value;
    const items: unknown[] = isSeq(value) && isPlain(value) ? value.items : [value];
    const values = items.map((item) => (isScalar(item) && isPlain(item) && typeof item.value === "string" ? item.value.trim() : ""));
    if (values.some((item) => item === ""))
      report(line, `${String(key.value)}: is text or a list of texts; quote what holds YAML's own characters.`);
    else entries.set(String(key.value), { values, isList: isSeq(value), line });
  }
  return entries;
}

function isPlain(node: Node): boolean {
  return !isAlias(node) && !("anchor" in node && node.anchor !== undefined) && node.tag === undefined;
}
