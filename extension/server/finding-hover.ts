/** What a person reads when pointing at a finding: what the rule saw, then why it matters. */
import type { Finding } from "../core/base/finding.ts";
import type { RulePage } from "./protocol.ts";

/**
 * Markdown. The finding's own words come from the document, which may be hostile: they stand in code only, where nothing of
 * them is markup. The page comes from the catalogue.
 * @param beside titles of other findings at the same place
 */
export function findingHover(finding: Finding, page: RulePage | undefined, beside: readonly string[] = []): string {
  const parts = [findingTitle(finding, page)];
  if (finding.canonical !== undefined) parts.push(`What the rule saw${via(finding.via)}:`, fenced(finding.canonical));
  const labels = Object.values(finding.labels).flat();
  if (labels.length > 0) parts.push(labels.map(inline).join(" · "));
  if (beside.length > 0) parts.push("Here as well:", beside.map((title) => `- ${title}`).join("\n"));
  if (page !== undefined) parts.push("---", ofHoverSize(page.markdown));
  return parts.join("\n\n");
}

/** One line of Markdown: what was found, how grave it is and how sure the rule. */
export function findingTitle({ rule, severity, confidence }: Finding, page: RulePage | undefined): string {
  return `**${page?.title ?? rule}** — ${severity} severity, ${confidence} confidence`;
}

/** The page without its title, which stands above already; headings would shout in a hover. */
function ofHoverSize(page: string): string {
  return page.replace(/^# .*\n+/, "").replaceAll(/^#+ (.+)$/gm, "**$1**");
}

function via(layers: readonly string[]): string {
  return layers.length === 0 ? "" : `, inside ${layers.map(inline).join(" › ")}`;
}

/** A block of code that nothing inside can close. */
export function fenced(text: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}shellscript\n${text.replaceAll("\r", "\n")}\n${fence}`;
}

/** Code within a line that nothing inside can close. */
export function inline(text: string): string {
  const fence = "`".repeat(longestRun(text) + 1);
  return `${fence} ${text.replaceAll(/[\r\n]+/g, " ")} ${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
