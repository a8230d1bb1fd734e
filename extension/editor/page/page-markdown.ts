/** The checklist as Markdown, to be pasted into a pull request. What others wrote stays text there: no links, no mentions, no markup. */
import { capabilityWords } from "../../../webview/capability-words.ts";
import type { PageModel } from "../../../webview/page-model.ts";
import { sayer } from "../../../webview/say.ts";
import { isOpenItem } from "../views/gate-words.ts";

/** What goes into a pull request is for all of its readers, whatever language this editor speaks. */
const english = sayer({});

/** Ends with a line break. */
export function pageMarkdown(model: PageModel): string {
  const { base, head, isGateOpen, items, allItems, debt, capabilities, allCapabilities } = model;
  const left = allItems - items.length;
  const open = items.filter((item) => item.isRequired && isOpenItem(item)).length;
  const lines = [
    `## Countersign: ${escaped(base)} → ${escaped(head)}`,
    "",
    isGateOpen ? "**The gate is open.** Nothing required is left." : `**The gate is closed.** Required and open: ${open}.`,
    "",
    ...items.map(
      (item) => `- [${isOpenItem(item) ? " " : "x"}] ${escaped(item.text)} (${item.state}, ${item.risk} risk): ${escaped(item.why)}`,
    ),
    ...(left > 0 ? [`- and ${left} more`] : []),
    "",
    `Verified: ${Math.floor(debt.coverage * 100)} %. Not verified: ${debt.unverifiedLines} of ${debt.lines} lines. Debt: ${Math.round(debt.weighted)}.`,
  ];
  const added = capabilities.filter(({ change }) => change === "added");
  if (added.length > 0) {
    lines.push("", "New capabilities:", "");
    for (const { kind, object, places } of added) {
      const [place] = places;
      const where = place === undefined ? "" : `, ${escaped(place.path)}${place.line === undefined ? "" : `:${place.line}`}`;
      lines.push(`- ${capabilityWords(kind, english)}: ${object === undefined ? "the code does not say" : escaped(object)}${where}`);
    }
    if (allCapabilities > capabilities.length) lines.push(`- and ${allCapabilities - capabilities.length} more`);
  }
  return `${lines.join("\n")}\n`;
}

/** An invisible word joiner keeps hosts from making links and mentions of it. */
const joiner = "\u2060";

function escaped(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[\\`*_{}[\]()<>#+\-.!|~&$^=:"']/g, (character) => (/[.:\-"'()=+!]/.test(character) ? character : `\\${character}`))
    .replaceAll("@", `@${joiner}`)
    .replaceAll("://", `:${joiner}//`)
    .replaceAll(/\bwww\./gi, (found) => `${found.slice(0, -1)}${joiner}.`)
    .replaceAll(/(#)(?=\d)/g, `$1${joiner}`);
}
