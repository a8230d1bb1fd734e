/** `-replace` and `-split` over constants. Patterns are regular expressions by whoever wrote the script: only harmless ones are run. */
import { decoded, mergeSources, revalued, sliceWord } from "../folded.ts";
import { isKnown } from "../value.ts";
import { itemsOf, knownText, list, longestList, segmentsOf, sourcesOf, text, textOf, unknown, type Value } from "./value.ts";

/** Texts that a pattern with a quantifier may be run over. */
const longestSearched = 4096;

/** A pattern that runs in time linear in a short text: no group is repeated, at most two parts are. */
export function harmlessPattern(source: string, textLength: number, flags: string): RegExp | undefined {
  if (source.length > 256) return undefined;
  const bare = source.replace(/\\./gs, "x").replace(/\[(?:[^\]\\]|\\.)*\]/g, "c");
  const quantifiers = bare.match(/[*+]|\{\d*,?\d*\}|(?<!\()\?/g)?.length ?? 0;
  if (/\)\s*[*+?{]/.test(bare) || /\\[1-9]/.test(source) || quantifiers > 2 || (quantifiers > 0 && textLength > longestSearched))
    return undefined;
  try {
    return new RegExp(source, flags);
  } catch (error) {
    // Another dialect of regular expressions than ours: the result is unknown.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function unknownFrom(item: Value, operand: Value): Value {
  return unknown(segmentsOf(item), mergeSources(sourcesOf(item), sourcesOf(operand)));
}

export function replaced(item: Value, operand: Value, ignoresCase: boolean): Value {
  const [pattern, replacement] = itemsOf(operand);
  const word = textOf(item);
  const source = knownText(pattern);
  const by = replacement === undefined ? "" : knownText(replacement);
  if (!isKnown(word.value) || source === undefined || by === undefined) return unknownFrom(item, operand);
  const expression = harmlessPattern(source, word.value.length, ignoresCase ? "gi" : "g");
  if (expression === undefined || (by.includes("$") && /\$(?![0-9&$])/.test(by))) return unknownFrom(item, operand);
  if (by.length * word.value.length > 10_000_000) return unknownFrom(item, operand);
  const changed = word.value.replace(expression, by.replace(/\$0/g, "$$&"));
  return text(revalued(word, changed));
}

export function splitText(item: Value, operand: Value, ignoresCase: boolean): Value {
  const [pattern] = itemsOf(operand);
  const word = textOf(item);
  const source = knownText(pattern);
  if (!isKnown(word.value) || source === undefined || word.value.length > 100_000) return unknownFrom(item, operand);
  const expression = harmlessPattern(source, word.value.length, ignoresCase ? "gi" : "g");
  if (expression === undefined) return unknownFrom(item, operand);
  const parts: Value[] = [];
  let at = 0;
  for (const match of word.value.matchAll(expression)) {
    if (parts.length >= longestList) return unknownFrom(item, operand);
    if (match[0] === "" && (match.index === 0 || match.index >= word.value.length)) continue;
    parts.push(text(sliceWord(word, at, match.index)));
    at = match.index + match[0].length;
  }
  parts.push(text(sliceWord(word, at)));
  return list(parts);
}

/** The text from its end to its beginning. */
export function reversed(word: ReturnType<typeof textOf>): Value {
  return text(decoded(revalued(word, [...word.value].reverse().join("")), "rev"));
}
