/** An explanation as a person reads it: top down, as the engine goes. */
import { noPaint, type Paint } from "../core/report/paint.ts";
import { pageSections } from "../core/report/rule-page.ts";
import { visible } from "../core/report/visible.ts";
import { wrap } from "../core/report/wrap.ts";
import { titledLabel } from "../core/rules/label-titles.ts";
import type { CompiledRule } from "../core/rules/rule.ts";
import type { ExplainedCommand, ExplainedLine, Explanation } from "./explained-command.ts";

const closestShown = 3;

/** Without the findings and problems, which the audit's own report tells. Ends with a line break. */
export function explanationText(explanation: Explanation, paint: Paint): string {
  const plain = explanation.lines.filter((line) => !line.isEffect);
  const effects = explanation.lines.filter((line) => line.isEffect);
  const sections = [
    section(
      "What is executed",
      plain.flatMap((line) => lineText(line, paint)),
      paint,
    ),
    section(
      "What follows from it",
      effects.map((line) => `  ${visible(line.canonical)}`),
      paint,
    ),
    section(
      "Code in other languages inside it",
      explanation.nested.map(({ language, via, code }) => `  ${visible(language)} (via ${via.map(visible).join(" › ")}): ${visible(code)}`),
      paint,
    ),
    section("What came near, and what it lacks", nearText(explanation), paint),
  ];
  if (plain.length === 0) sections.unshift(`${paint.strong("What is executed")}\n  nothing: no command was recognised in it`);
  return `${sections.filter((one) => one !== "").join("\n\n")}\n\n`;
}

function section(title: string, lines: readonly string[], paint: Paint): string {
  return lines.length === 0 ? "" : [paint.strong(title), ...lines].join("\n");
}

function lineText(line: ExplainedLine, paint: Paint): string[] {
  return [`  ${visible(line.canonical)}`, ...line.commands.flatMap((command) => commandText(command, paint))];
}

function commandText(command: ExplainedCommand, paint: Paint): string[] {
  const row = (label: string, text: string): string => `      ${paint.faint(label.padEnd(12))}${text}`;
  const words = command.words.map(({ role, value, written }) =>
    row(role, `${visible(value)}${written === undefined ? "" : paint.faint(`  written ${visible(written)}`)}`),
  );
  return [
    ...words,
    ...(command.via.length === 0 ? [] : [row("via", command.via.map(visible).join(" › "))]),
    ...(command.places.length === 0 ? [] : [row("stands in", command.places.join(", "))]),
    ...(command.hasTable ? [] : [row("", paint.faint("no option table: every word is taken as an operand"))]),
  ];
}

function nearText({ near, lines }: Explanation): string[] {
  if (near.length === 0) {
    const names = [...new Set(lines.flatMap((line) => line.commands.flatMap((command) => command.words[0]?.value ?? [])))];
    return names.length === 0 ? [] : [`  no other rule asks for ${names.map(visible).join(", ")} by name`];
  }
  const shown = near
    .slice(0, closestShown)
    .map(({ rule, name, missing }) => `  ${rule} asks of ${visible(name)}: ${missing.map(visible).join(", and ")}`);
  return near.length > closestShown ? [...shown, `  and ${near.length - closestShown} more rules ask for it by name`] : shown;
}

/** A rule's page. Ends with a line break. */
export function ruleText(rule: CompiledRule, titles: Readonly<Record<string, string>>, width: number, paint: Paint = noPaint): string {
  const { attack = [], atlas = [], owasp = [], cwe = [] } = rule.labels;
  const labels = [...attack, ...atlas, ...owasp, ...cwe];
  const facts = [rule.id, rule.category, `${rule.confidence} confidence`, `since ${rule.since}`].map(visible).join(", ");
  const head = [`${paint.strong(visible(rule.title))}  ${paint.severity(rule.severity, rule.severity)}`, paint.faint(facts)];
  const formerly = rule.formerly === undefined ? [] : [paint.faint(`formerly ${rule.formerly.map(visible).join(", ")}`)];
  const sections = pageSections.map(([key, title]) => `${paint.strong(title)}\n${markdownText(rule.doc[key], Math.min(width, 100))}`);
  if (labels.length > 0)
    sections.push(`${paint.strong("What others call it")}\n${labels.map((id) => `  ${visible(titledLabel(id, titles))}`).join("\n")}`);
  return `${[...head, ...formerly].join("\n")}\n\n${sections.join("\n\n")}\n`;
}

/** Markdown is made to be read as it is: paragraphs and list items are wrapped, code is left alone. */
function markdownText(markdown: string, width: number): string {
  const lines: string[] = [];
  let paragraph: string[] = [];
  let isCode = false;
  const flush = (): void => {
    if (paragraph.length === 0) return;
    const [, indent = "", marker = ""] = /^(\s*)([-*]\s+|\d+\.\s+)?/.exec(paragraph[0] ?? "") ?? [];
    const hang = indent.length + marker.length;
    const text = paragraph
      .map((line) => line.trim())
      .join(" ")
      .slice(marker.length);
    for (const [at, line] of wrap(visible(text), width - 2 - hang).entries())
      lines.push(`  ${at === 0 ? indent + marker : " ".repeat(hang)}${line}`);
    paragraph = [];
  };
  for (const line of markdown.trim().split(/\r?\n/)) {
    const isFence = /^\s*(```|~~~)/.test(line);
    if (isFence || isCode) {
      flush();
      if (isFence) isCode = !isCode;
      else lines.push(`    ${visible(line)}`);
    } else if (line.trim() === "") {
      flush();
      lines.push("");
    } else {
      if (/^\s*([-*]|\d+\.)\s/.test(line)) flush();
      paragraph.push(line);
    }
  }
  flush();
  return lines.join("\n");
}
