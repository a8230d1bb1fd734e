/** A rule's page, as markdown: what it finds, why it matters, what to do, when it is fine. */
import type { CompiledRule } from "../rules/rule.ts";

export const pageSections = [
  ["finds", "What it finds"],
  ["matters", "Why it matters"],
  ["remedy", "What to do"],
  ["fine", "When it is fine"],
] as const;

/** Ends with a line break. */
export function rulePage(rule: CompiledRule): string {
  const sections = pageSections.map(([key, title]) => `## ${title}\n\n${rule.doc[key].trim()}\n`);
  return `# ${rule.title}\n\n${sections.join("\n")}`;
}
