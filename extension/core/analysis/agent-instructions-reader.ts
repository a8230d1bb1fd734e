/**
 * Texts that a coding agent takes as its instructions (AGENTS.md, rules of editors, skills). Prints each paragraph as `:instruct TEXT`; what a person who looks
 * at the page does not see as `:hidden comment|style|characters TEXT`; and lowers what a command file has run before the agent reads it.
 */
import { documentSpan, segmentsIn } from "../shell/layer.ts";
import { lowerScript } from "../shell/lower.ts";
import type { Line, Program, ProgramProblem } from "../shell/program.ts";
import type { TableIndex } from "../shell/table-index.ts";
import { grantLine } from "./grant.ts";
import type { Reading, ReadRequest } from "./reading.ts";

const most = { grants: 2_000, programs: 200, text: 4_000 } as const;

/** Characters that have no ink and mean nothing in prose; the letters of the block of tags spell whole sentences. */
const unseen = /[\u{e0020}-\u{e007e}]{3,}|(?:[\u200b\u200c\u2060-\u2064]|\p{Variation_Selector}){4,}|[\u202d\u202e]/gu;

/** A flag of a region ends what its tags spell. */
const flag = /\u{1f3f4}[\u{e0020}-\u{e007e}]{1,8}\u{e007f}/gu;

const styled =
  /<(\w{1,12})\b[^>]{0,200}\b(?:hidden\b|style\s*=\s*["'][^"']{0,120}(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0(?:\D|$)|color\s*:\s*(?:white|#fff(?:fff)?\b|transparent)))[^>]{0,200}>([\s\S]{0,4000}?)<\/\1>/giu;

export function readAgentInstructions({ layer, via }: ReadRequest, tables: TableIndex): Reading {
  const { text } = layer;
  const grants: Line[] = [];
  const programs: Program[] = [];
  const problems: ProgramProblem[] = [];
  const grant = (name: string, words: readonly string[], start: number, end: number): void => {
    if (grants.length < most.grants) grants.push(grantLine(name, words, documentSpan(layer, start, end), via));
  };

  for (const match of text.matchAll(/<!--([\s\S]*?)(?:-->|$(?![\s\S]))|^\[(?:\/\/|comment)\]: *# *(.{1,4000})$/gimu))
    grant(":hidden", ["comment", shortened(match[1] ?? match[2] ?? "")], match.index, match.index + match[0].length);
  for (const match of text.matchAll(styled))
    grant(":hidden", ["style", shortened(match[2] ?? "")], match.index, match.index + match[0].length);
  const withoutFlags = text.replace(flag, (found) => " ".repeat(found.length));
  for (const match of withoutFlags.matchAll(unseen))
    grant(":hidden", ["characters", shortened(spelled(match[0]))], match.index, match.index + match[0].length);
  for (const [start, end] of paragraphs(text)) grant(":instruct", [shortened(text.slice(start, end))], start, end);

  for (const match of text.matchAll(/(^|\s)!`([^`\n]{1,2000})`/g)) {
    if (programs.length >= most.programs) break;
    const code = match[2] ?? "";
    const start = match.index + (match[1] ?? "").length + 2;
    const segments = segmentsIn(layer, start, start + code.length, 0, true);
    programs.push(lowerScript(code, { tables, dialect: "posix", via: [...via, "agent-instructions:command"], segments }));
  }
  if (grants.length >= most.grants || programs.length >= most.programs)
    problems.push({
      code: "too-large",
      message: "Only the beginning of these instructions was read. Review the rest by hand.",
      weight: "blocking",
      ...documentSpan(layer, 0, 1),
    });
  // A heading begins with the sign of comments.
  return { programs, nested: [], problems, matches: [], grants, comments: [] };
}

/** Of the text without comments: stretches between blank lines. */
function* paragraphs(text: string): Generator<readonly [start: number, end: number]> {
  const seen = text.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, " "));
  for (const match of seen.matchAll(/\S[^\n]*(?:\n(?![ \t]*\n)[^\n]*)*/g)) yield [match.index, match.index + match[0].trimEnd().length];
}

/** What the block of tags spells, in letters; other characters by their code points. */
function spelled(text: string): string {
  return [...text]
    .map((character) => {
      const point = character.codePointAt(0) ?? 0;
      return point >= 0xe0020 && point <= 0xe007e ? String.fromCodePoint(point - 0xe0000) : `U+${point.toString(16)}`;
    })
    .join("");
}

function shortened(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, most.text);
}
