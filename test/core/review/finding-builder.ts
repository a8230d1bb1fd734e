/** A small analyser that is real: it finds words, and what it finds has the shape of what the engine finds. */
import { ignoreComments, lineComments } from "../../../extension/core/analysis/ignore-comments.ts";
import type { Analyse, DocumentResult } from "../../../extension/core/analysis/request.ts";
import type { Finding } from "../../../extension/core/base/finding.ts";
import { lineIndex } from "../../../extension/core/base/line-index.ts";
import { blocking, note, type Problem } from "../../../extension/core/base/problem.ts";

/**
 * A finding of `any/tunnel` for each `tunnel(…)`, its fingerprint from what is between the parentheses; `low(…)` is of low
 * severity. `$NAME …` is an unresolved name, `((` cannot be parsed, `?` is a note of another kind. Comments begin with `#`.
 */
export function findWords(path: string, text: string): DocumentResult {
  const index = lineIndex(text);
  const findings: Finding[] = [];
  const seen = new Map<string, number>();
  for (const match of text.matchAll(/\b(tunnel|low|other)\(([^)]*)\)/g)) {
    const key = `1:${match[1]}-${match[2]}`;
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    findings.push({
      rule: `any/${match[1]}`,
      category: "tunnel",
      severity: match[1] === "low" ? "low" : "high",
      confidence: "high",
      message: `opens a tunnel to ${match[2]}`,
      path,
      range: index.range({ start: match.index, end: match.index + match[0].length }),
      related: [],
      via: [],
      labels: {},
      fingerprint: `${key}:${ordinal}`,
    });
  }
  const problems: Problem[] = [];
  for (const match of text.matchAll(/\$[A-Z]+|\(\(|\?/g)) {
    const range = index.range({ start: match.index, end: match.index + match[0].length });
    if (match[0] === "((") problems.push(blocking("unparsed", "This cannot be parsed.", { path, range }));
    else
      problems.push(
        match[0] === "?" ? note("unresolved-argument", "Unknown.", { path, range }) : note("unresolved-name", "Unknown.", { path, range }),
      );
  }
  const coverage = problems.length > 0 ? "partial" : "full";
  const said = ignoreComments({ text, lines: index, language: "bash", comments: lineComments(text, "#"), ruleId: (name) => name });
  for (const problem of said.problems) problems.push({ ...problem, path });
  return { path, language: "bash", findings, ignores: said.ignores, problems, coverage };
}

export const analyse: Analyse = async ({ path, text }) => findWords(path, text);

/** Scripts by their name or first line, as the engine does. */
export function languageOf(path: string, start: string): string | undefined {
  return path.endsWith(".sh") || start.startsWith("#!") ? "bash" : undefined;
}
