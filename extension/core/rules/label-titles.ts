/** What the numbers of ATT&CK, ATLAS, OWASP and CWE are called that rules carry: `grammars/labels.json`. */
import { asObject, member } from "../base/json-value.ts";
import type { Problem } from "../base/problem.ts";
import { jsonLine, parsedJson } from "./json-place.ts";
import { problemAt } from "./text-place.ts";

const catalogues = ["attack", "atlas", "owasp", "cwe"] as const;

/**
 * Titles by number, of all four in one: no two spell a number alike. A number that a newer edition gave up (`formerly`) is titled
 * `now T1685`, and must lead to one that has a title.
 */
export function readLabelTitles(
  path: string,
  text: string,
): { readonly titles: Readonly<Record<string, string>>; readonly problems: readonly Problem[] } {
  const parsed = parsedJson(text);
  if ("error" in parsed) return { titles: {}, problems: [problemAt("bad-catalogue", path, parsed.line, parsed.error)] };
  const titles: Record<string, string> = {};
  const problems: Problem[] = [];
  const report = (keys: readonly string[], what: string) => problems.push(problemAt("bad-catalogue", path, jsonLine(text, keys), what));
  for (const name of catalogues) {
    const group = asObject(member(parsed.value, name));
    if (group === undefined) report([name], `${name}: is missing, or no object.`);
    for (const [id, title] of Object.entries(group ?? {})) {
      if (typeof title !== "string" || title.trim() === "") report([name, id], `${id}: has no title.`);
      else titles[id] = title;
    }
  }
  for (const [old, id] of Object.entries(asObject(member(parsed.value, "formerly")) ?? {})) {
    if (typeof id !== "string" || !Object.hasOwn(titles, id))
      report(["formerly", old], `formerly: ${old} leads to no number that has a title.`);
    else titles[old] = `now ${id}`;
  }
  return { titles, problems };
}

/** `T1105 Ingress Tool Transfer`; the number alone where nothing is known of it, as in a team's own rules. */
export function titledLabel(id: string, titles: Readonly<Record<string, string>>): string {
  return Object.hasOwn(titles, id) ? `${id} ${titles[id]}` : id;
}
