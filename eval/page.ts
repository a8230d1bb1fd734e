/** A measurement as a page of Markdown: the sections, the adjudicated rows with their reasons, and what was missed. A pure function. */
import type { Judged } from "./measure.ts";
import { missedSections } from "./missed.ts";
import { type Section, sections } from "./sections.ts";

const introduction = `# What the rules find, and what they get wrong

Written by \`npm run eval -- PATH… --page\`; do not edit. The sets are commands, scripts and manifests that nobody in this project wrote and
no rule was written from. They are not part of the repository, and no row is quoted here.

\`expected\` and the strength of each label are the sets' own. Recall is of rows that are risky by a label that somebody read; what
we say about the others stands beside it.
`;

export function page(judged: readonly Judged[], adjudicated: ReadonlyMap<string, string>): string {
  const strong = judged.filter((one) => one.row.expected === "risky" && one.row.isStrong);
  const known = judged.filter((one) => adjudicated.has(one.row.id));
  const parts = [...sections(judged, adjudicated), ...missedSections(strong), adjudicatedSection(known, adjudicated)].map(markdown);
  return `${introduction}\n${judged.length} rows.\n\n${parts.join("\n")}`;
}

function adjudicatedSection(known: readonly Judged[], adjudicated: ReadonlyMap<string, string>): Section {
  return {
    title: "Benign rows judged to be genuine risks",
    note: "Each was read; the reason is what a reviewer would want to know of it",
    head: ["row", "reason"],
    rows: known.map(({ row }) => [row.id, adjudicated.get(row.id) ?? ""]),
  };
}

function markdown({ title, note, head, rows, after }: Section): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
  const table = `${line(head.map((cell) => cell || " "))}|${head.map(() => "---|").join("")}\n${rows.map(line).join("")}`;
  return `## ${title}\n\n${note === undefined ? "" : `${note}.\n\n`}${table}${(after ?? []).map((text) => `\n${text.charAt(0).toUpperCase()}${text.slice(1)}\n`).join("")}`;
}
