/** A review or an audit as Markdown, for a comment or the summary of a job. */
import { fitting, longestComment, markdownText } from "./markdown.ts";
import { plural } from "./plural.ts";
import type { Remark } from "./remark.ts";
import type { Result } from "./result.ts";

const words = { pass: "✅ pass", attention: "⚠️ attention", unknown: "❓ unknown" } as const;

/** `remarks` are those of `result`, the gravest first. Ends with a line break. */
export function remarksMarkdown(result: Result, remarks: readonly Remark[]): string {
  const { stats } = result;
  const head = [
    `### Countersign: ${words[result.verdict]}`,
    "",
    ...("change" in result
      ? [
          `${markdownText(result.change.base.name)} → ${markdownText(result.change.head.name)}, ${plural(result.change.files.length, "file")} changed.`,
        ]
      : []),
    `Read ${plural(stats.files, "text")}: ${stats.coverage.full} in full, ${stats.coverage.partial} in part, ${stats.coverage.none} not understood.`,
    "",
  ];
  const rows = remarks.map(({ severity, message, check, place }) => {
    const where = place === undefined ? "" : `${place.path}${place.range === undefined ? "" : `:${place.range.start.line + 1}`} `;
    return `- **${severity}** ${markdownText(`${where}${message} (${check})`)}`;
  });
  const used = head.reduce((sum, line) => sum + line.length + 1, 0);
  return `${[...head, ...fitting(rows, longestComment - used, (left) => `- … and ${left} more.`)].join("\n")}\n`;
}
