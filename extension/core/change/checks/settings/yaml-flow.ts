/** Reads what YAML writes in quotes or brackets (`"a"`, `[a, b]`, `{ a: b }`), over as many lines as it takes. */
import type { Position } from "../../../base/range.ts";
import { deepestSettings, mostSettings, type Setting } from "./setting.ts";

interface Flow {
  readonly entries: readonly Setting[];
  readonly isComplete: boolean;
  /** 0-based. */
  readonly lastLine: number;
}

/** `column`: where it starts in line `number`; `from`: where its key starts. A group that never ends ends with its first line. */
export function readFlow(lines: readonly string[], number: number, column: number, path: readonly string[], from: Position): Flow {
  const entries: Setting[] = [];
  let line = number;
  let at = column;
  let isBroken = false;

  const peek = (): string => lines[line]?.[at] ?? "";
  const skip = (): void => {
    while (line < lines.length) {
      const text = lines[line] ?? "";
      while (at < text.length && /\s/.test(text[at] ?? "")) at += 1;
      if (at < text.length && text[at] !== "#") return;
      line += 1;
      at = 0;
    }
  };
  const readQuoted = (): string => {
    const quote = peek();
    at += 1;
    let value = "";
    for (; line < lines.length; line++, at = 0) {
      const text = lines[line] ?? "";
      for (; at < text.length; at++) {
        const character = text[at] ?? "";
        if (quote === '"' && character === "\\") {
          at += 1;
          value += text[at] ?? "";
        } else if (quote === "'" && text.startsWith("''", at)) {
          at += 1;
          value += "'";
        } else if (character === quote) {
          at += 1;
          return value;
        } else value += character;
      }
      value += " ";
    }
    isBroken = true;
    return value;
  };
  const readPlain = (isInGroup: boolean): string => {
    const text = lines[line] ?? "";
    const start = at;
    while (at < text.length) {
      const character = text[at] ?? "";
      if (isInGroup && ",[]{}".includes(character)) break;
      if (character === ":" && (at + 1 >= text.length || /[\s,[\]{}]/.test(text[at + 1] ?? ""))) break;
      if (character === "#" && /\s/.test(text[at - 1] ?? "")) break;
      at += 1;
    }
    return text.slice(start, at).trim();
  };
  const add = (keys: readonly string[], value: string, kind: Setting["kind"], start: Position): void => {
    if (entries.length >= mostSettings) isBroken = true;
    else entries.push({ path: keys, value, kind, range: { start, end: { line: Math.min(line, lines.length - 1), character: at } } });
  };
  const readValue = (keys: readonly string[], start: Position): void => {
    const first = peek();
    if (first === '"' || first === "'") {
      add(keys, readQuoted(), "text", start);
      return;
    }
    if (first !== "[" && first !== "{") {
      const value = readPlain(true);
      if (/^[&*!]/.test(value)) isBroken = true;
      add(keys, value, "plain", start);
      return;
    }
    if (keys.length >= deepestSettings) {
      isBroken = true;
      return;
    }
    const close = first === "[" ? "]" : "}";
    at += 1;
    let count = 0;
    for (skip(); !isBroken && line < lines.length && peek() !== close; skip()) {
      const place = { line, character: at };
      let key = String(count);
      if (close === "}") {
        key = peek() === '"' || peek() === "'" ? readQuoted() : readPlain(true);
        skip();
        if (peek() === ":") {
          at += 1;
          skip();
        }
      }
      if (peek() === "," || peek() === close) add([...keys, key], "", "empty", place);
      else readValue([...keys, key], place);
      count += 1;
      skip();
      if (peek() === ",") at += 1;
      // A pair within a list, or what is no YAML: nothing was read, so nothing more will be.
      else if (peek() !== close) isBroken = true;
    }
    if (peek() !== close) isBroken = true;
    at += 1;
    if (count === 0) add(keys, "", "empty", start);
  };

  readValue(path, from);
  const isUnended = line >= lines.length;
  const rest = isUnended ? "" : (lines[line] ?? "").slice(at);
  const isComplete = !isBroken && !isUnended && /^\s*(#.*)?$/.test(rest);
  return { entries, isComplete, lastLine: isUnended || isBroken ? number : line };
}
