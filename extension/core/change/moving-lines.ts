/** Lines as a search for moved blocks compares them: without the indentation that they may lose or gain together. */
import type { TokenStream } from "../base/tokens.ts";
import { linesOf } from "./lines.ts";

/** The text of one side of a file in lines, and which of them must be equal to the last blank. */
export interface SideLines {
  readonly path: string;
  /** Verbatim, with their line breaks. */
  readonly lines: readonly string[];
  /** Whether the beginning of a line may be inside of a string: then its indentation is content. */
  readonly isInside: (line: number) => boolean;
  /** What a line is taken for: equal where the same line means the same. Undefined where nobody knows. */
  readonly meaning: string | undefined;
}

/** A line that is not blank, or is inside of a string. */
export interface MovingLine {
  readonly side: SideLines;
  /** 0-based. */
  readonly line: number;
  /** Two lines can be the same moved line where these are equal. */
  readonly key: string;
  readonly indentation: string;
  /** Characters that say something: 0 where such a line stands in any code (`}`, `else`, `return`). */
  readonly weight: number;
}

/** Where no tokens tell, these say that there may be strings of several lines. */
const opensLongString = /"""|'''|`|<<|\[\[|@"|R"/;

/** `meaning` counts only with tokens: a text that did not parse means nothing that is known. */
export function sideLines(path: string, verbatim: string, tokens: TokenStream | undefined, meaning?: string): SideLines {
  const lines = linesOf(verbatim);
  if (tokens === undefined) {
    const isDoubtful = opensLongString.test(verbatim);
    return { path, lines, isInside: () => isDoubtful, meaning: undefined };
  }
  const inside = new Set<number>();
  const { places } = tokens;
  for (let at = 0; at < places.length; at += 3) {
    const last = places[at + 2] ?? 0;
    for (let line = (places[at + 1] ?? 0) + 1; line <= last; line++) inside.add(line);
  }
  return { path, lines, isInside: (line) => inside.has(line), meaning };
}

/** The lines from `start` up to `end` that can be paired, in order. */
export function movingLines(side: SideLines, start: number, end: number): MovingLine[] {
  const found: MovingLine[] = [];
  for (let line = start; line < end; line++) {
    // The last line may have no line break; Windows line ends are content, for a shell takes them for it.
    const whole = (side.lines[line] ?? "").replace(/\n$/, "");
    const isInside = side.isInside(line);
    const indentation = isInside ? "" : (/^[ \t]*/.exec(whole)?.[0] ?? "");
    const text = whole.slice(indentation.length);
    if (!isInside && /^\s*$/.test(text)) continue;
    found.push({ side, line, key: isInside ? `=${text}` : ` ${text}`, indentation, weight: weightOf(text) });
  }
  return found;
}

const commonWords =
  /^(?:else|end|fi|done|esac|then|do|begin|ensure|rescue|try|finally|return|pass|break|continue|next|default|in|null|nil|None|true|false|import|export)$/;

function weightOf(text: string): number {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  if (words.every((word) => commonWords.test(word))) return 0;
  return text.replace(/\s+/g, "").length;
}

/** By how much a pair of lines differs in indentation, to be compared with that of other pairs; undefined where blanks became tabs. */
export function shift(from: MovingLine, to: MovingLine): string | undefined {
  const [was, is] = [from.indentation, to.indentation];
  if (was === is) return "";
  const all = was + is;
  const sign = all[0] ?? "";
  return all === sign.repeat(all.length) ? `${sign}${is.length - was.length}` : undefined;
}
