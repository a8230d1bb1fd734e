/** Parts of a text that functions take apart themselves, by the names that slots give them. */
import { sliceWord } from "../../shell/folded.ts";
import { textValue, type Value } from "./abstract-value.ts";

/** The part from the first group of the pattern; where the pattern does not fit there is none. */
const parts: Readonly<Record<string, RegExp>> = {
  /** Of `host:port`. */
  "host-part": /^(.*?):[^:/]*$/s,
  "port-part": /:([^:/]*)$/,
  /** What stands behind a bar, which makes a name a command: `open("|ls")`. */
  piped: /^\s*\|(.*)$/s,
  "not-piped": /^(?!\s*\|)(?![a-z][a-z+.-]*:\/\/)(.*)$/s,
  address: /^(?=[a-z][a-z+.-]*:\/\/)(.*)$/s,
};

/** Undefined for a name that is none, and where the text has no such part. */
export function textPart({ word, items, entries }: Value, name: string): Value | undefined {
  const pattern = Object.hasOwn(parts, name) ? parts[name] : undefined;
  const match = pattern === undefined || items !== undefined || entries !== undefined ? null : pattern.exec(word.value);
  const part = match?.[1];
  if (match === null || part === undefined) return undefined;
  const start = match.index + match[0].indexOf(part);
  return textValue(sliceWord(word, start, start + part.length));
}
