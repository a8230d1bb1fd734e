/** Lines of which a change leaves everything but a number, or a word of a setting: thresholds, timeouts, switches. */
import { lineIndex } from "../../base/line-index.ts";
import type { CheckedFile } from "./check.ts";

export interface ChangedLine {
  /** 0-based, in the head. */
  readonly line: number;
  readonly was: string;
  readonly is: string;
}

const longestLine = 500;
const mostLines = 400;

/** Pairs of a removed and an added line of one hunk that are alike but for numbers, or for what `blank` also takes out. */
export function changedLines({ change, base, head }: CheckedFile, blank: RegExp): ChangedLine[] {
  if (base === undefined || head === undefined) return [];
  const olds = lineIndex(base.text);
  const news = lineIndex(head.text);
  const skeleton = (text: string): string =>
    text
      .trim()
      .replace(/\d[\d_.]*/g, "#")
      .replace(blank, "#")
      .replace(/,$/, "");
  return change.hunks.flatMap(({ removed, added }) => {
    if (removed.end - removed.start > mostLines || added.end - added.start > mostLines) return [];
    const waiting = new Map<string, string[]>();
    for (let line = removed.start; line < removed.end; line++) {
      const text = olds.line(line);
      if (text.length > longestLine) continue;
      const key = skeleton(text);
      const list = waiting.get(key);
      if (list === undefined) waiting.set(key, [text]);
      else list.push(text);
    }
    const found: ChangedLine[] = [];
    for (let line = added.start; line < added.end; line++) {
      const is = news.line(line);
      const was = is.length > longestLine ? undefined : waiting.get(skeleton(is))?.shift();
      if (was !== undefined && was.trim() !== is.trim()) found.push({ line, was, is });
    }
    return found;
  });
}

/** The first number in which two such lines differ. */
export function numberChange({ was, is }: ChangedLine): { readonly from: number; readonly to: number } | undefined {
  const olds = was.match(/\d[\d_.]*/g) ?? [];
  const news = is.match(/\d[\d_.]*/g) ?? [];
  const at = olds.findIndex((text, index) => text !== news[index]);
  const [from, to] = [numberOf(olds[at]), numberOf(news[at])];
  return from === undefined || to === undefined ? undefined : { from, to };
}

function numberOf(text: string | undefined): number | undefined {
  const value = text === undefined ? Number.NaN : Number(text.replaceAll("_", ""));
  return Number.isFinite(value) ? value : undefined;
}
