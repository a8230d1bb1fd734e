/** Source that answers a special case with exactly what a test of the same change gives and expects. */
import { range } from "../../../base/range.ts";
import { addedLines } from "../added-lines.ts";
import type { Check, CheckInput, Sighting } from "../check.ts";
import { partsOf } from "../outlined-part.ts";

const literal = /(["'`])(?:\\.|(?!\1)[^\\]){1,200}\1|(?<![\w.])-?\d+(?:\.\d+)?(?![\w.])/g;
const compared = /(?:^|\b|\s)(?:if|elif|else if|case|when|unless)\b.*(?:===?|\bcase\b|\bwhen\b|\bin\b|\.equals?\(|\bis\b)/;
const answered = /\b(?:return|yield|=>|->|then)\b|=>|\?|=(?!=)/;

export const expectedValueInSource: Check = (input) => {
  const expectations = expected(input);
  if (expectations.length === 0) return [];
  return input.files.flatMap((file): Sighting[] => {
    if (file.area !== "source" || file.head === undefined) return [];
    const lines = addedLines(file);
    return lines.flatMap(({ line, text }, at): Sighting[] => {
      if (!compared.test(text)) return [];
      const next = lines[at + 1];
      const answer = answerIn(text) ?? (next?.line === line + 1 ? answerIn(next.text) : undefined);
      const asked = literals(text.split(/\breturn\b|:\s*return/)[0] ?? "");
      if (answer === undefined || asked.length === 0) return [];
      const hit = expectations.find(
        ({ values }) => asked.every((one) => values.has(one)) && values.has(answer) && isTelling(asked, answer),
      );
      if (hit === undefined) return [];
      const start = text.length - text.trimStart().length;
      return [
        {
          path: file.change.path,
          range: range(line, start, line, text.trimEnd().length),
          words: { given: asked.join(" and "), answer, test: hit.path },
          tokens: [text.trim(), answer],
        },
      ];
    });
  });
};

function answerIn(text: string): string | undefined {
  const match = /\breturn\b(.*)$/.exec(text);
  return match === null || !answered.test(text) ? undefined : literals(match[1] ?? "").at(0);
}

/** Small numbers, and single words (which name the cases of a program), are everywhere: one of them is a longer number or no word. */
function isTelling(asked: readonly string[], answer: string): boolean {
  const isOwn = (text: string): boolean => /^-?[\d.]{4,}$/.test(text) || (text.length >= 4 && !/^[\w.:/-]+$/.test(text));
  return [...asked, answer].some(isOwn) && asked.some((one) => one !== answer);
}

function literals(text: string): string[] {
  return [...text.matchAll(literal)].map(([found]) => found.replace(/^["'`]|["'`]$/g, "")).filter((found) => found !== "");
}

/** The literals of each assertion that stands in the tests of the change, as they are now. */
function expected({ files }: CheckInput): { values: ReadonlySet<string>; path: string }[] {
  return files.flatMap(({ head, change, area }) =>
    area === "test"
      ? partsOf(head, "assertion")
          .map((part) => ({ values: new Set(literals(part.text)), path: change.path }))
          .filter(({ values }) => values.size > 1)
      : [],
  );
}
