/** What a report says of a rule, from the rule's page. */
import type { RuleSummary } from "../core/report/result.ts";
import { rulePage } from "../core/report/rule-page.ts";
import type { Catalogue } from "../core/rules/catalogue.ts";
import type { CompiledRule } from "../core/rules/rule.ts";

export function ruleSummaries(catalogue: Catalogue): (id: string) => RuleSummary | undefined {
  return (id) => {
    const rule = catalogue.rule(id);
    return rule === undefined ? undefined : summaryOf(rule);
  };
}

function summaryOf(rule: CompiledRule): RuleSummary {
  return { title: rule.title, why: firstSentence(rule.doc.matters), advice: firstSentence(rule.doc.remedy), page: rulePage(rule) };
}

/** Of a markdown text, as plain words. */
export function firstSentence(markdown: string): string {
  const paragraph = markdown.trim().split(/\n\s*\n/, 1)[0] ?? "";
  const plain = paragraph
    .replace(/\s+/g, " ")
    .replace(/`([^`]*)`/g, "$1")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
  // A full stop inside a name or a number (`e.g.`, `203.0.113.7`) is not followed by a blank and a capital letter.
  return /^.*?[.!?](?=\s+\p{Lu}|$)/u.exec(plain)?.[0] ?? plain;
}
