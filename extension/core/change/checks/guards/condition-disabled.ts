/** Conditions that a change makes always or never true, without taking them away. */
import { range } from "../../../base/range.ts";
import { addedLines, removedLines } from "../added-lines.ts";
import type { Check, Sighting } from "../check.ts";
import { isGuarding } from "./guarded-functions.ts";

const condition = /(?:^|[\s;{}(])(?:if|elif|unless|while|assert|return|when)\b/;
/** What decides a condition by itself. */
const constant: Readonly<Record<string, RegExp>> = {
  python: /\b(?:or\s+True|and\s+False|or\s+1|and\s+0)\b|\b(?:if|elif)\s+(?:False|0)\s*(?::|and\b)|\b(?:if|elif)\s+True\s+or\b/,
  ruby: /\|\|\s*true\b|&&\s*false\b|\b(?:if|unless)\s+(?:false|true)\s*(?:$|&&|\|\|)/,
  javascript: /\|\|\s*true\b|&&\s*false\b|\(\s*(?:false\s*&&|true\s*\|\|)|\b(?:if|while)\s*\(\s*(?:0|false)\s*\)/,
  go: /\|\|\s*true\b|&&\s*false\b|\bif\s+(?:false\b|true\s*\|\|)/,
};

export const conditionDisabled: Check = ({ files }) =>
  files.flatMap((file) => {
    const { head, change } = file;
    const language = head?.language === "typescript" || head?.language === "tsx" ? "javascript" : head?.language;
    const pattern = language !== undefined && Object.hasOwn(constant, language) ? constant[language] : undefined;
    if (pattern === undefined || !(isGuarding(file) || file.area === "test")) return [];
    const gone = new Set(removedLines(file).map(({ text }) => text.trim()));
    return addedLines(file).flatMap(({ line, text }): Sighting[] => {
      const code = withoutTexts(text);
      const match = condition.test(code) ? pattern.exec(code) : null;
      if (match === null || gone.has(text.trim())) return [];
      const start = text.length - text.trimStart().length;
      return [
        {
          path: change.path,
          range: range(line, start, line, text.trimEnd().length),
          words: { condition: text.trim(), why: match[0].trim() },
          tokens: [text.trim()],
        },
      ];
    });
  });

/** Texts and comments blanked out, each to its length. */
function withoutTexts(line: string): string {
  return line
    .replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`/g, (text) => "_".repeat(text.length))
    .replace(/(?:\/\/|(?:^|\s)#|^\s*\*).*$/, (text) => " ".repeat(text.length));
}
