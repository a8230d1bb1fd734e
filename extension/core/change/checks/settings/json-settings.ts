/** Reads JSON as settings. Comments and trailing commas are let pass, as the tools do whose settings these are. */
import { lineIndex } from "../../../base/line-index.ts";
import { deepestSettings, longestSettings, mostSettings, type Setting, type Settings, Unreadable } from "./setting.ts";

/** Never throws; after the first mistake nothing more is read. */
export function readJsonSettings(text: string): Settings {
  if (text.length > longestSettings) return { entries: [], isComplete: false };
  const index = lineIndex(text);
  const entries: Setting[] = [];
  let at = 0;

  const skip = (): void => {
    for (;;) {
      while (at < text.length && " \t\r\n\uFEFF".includes(text[at] ?? "")) at += 1;
      if (text.startsWith("//", at)) {
        const end = text.indexOf("\n", at);
        at = end < 0 ? text.length : end;
      } else if (text.startsWith("/*", at)) {
        const end = text.indexOf("*/", at + 2);
        if (end < 0) throw new Unreadable();
        at = end + 2;
      } else return;
    }
  };
  const readText = (): string => {
    const start = at;
    for (at += 1; at < text.length; at++) {
      const character = text[at];
      if (character === "\\") at += 1;
      else if (character === "\n") break;
      else if (character === '"') {
        at += 1;
        return unescaped(text.slice(start + 1, at - 1));
      }
    }
    throw new Unreadable();
  };
  const add = (path: readonly string[], value: string, kind: Setting["kind"], start: number): void => {
    if (entries.length >= mostSettings) throw new Unreadable();
    entries.push({ path, value, kind, range: index.range({ start, end: at }) });
  };
  /** `start`: where its key begins. */
  const readValue = (path: readonly string[], start: number): void => {
    const first = text[at];
    if (first === '"') {
      add(path, readText(), "text", start);
      return;
    }
    if (first !== "{" && first !== "[") {
      const from = at;
      while (at < text.length && /[-+.\w]/.test(text[at] ?? "")) at += 1;
      if (at === from) throw new Unreadable();
      add(path, text.slice(from, at), "plain", start);
      return;
    }
    if (path.length >= deepestSettings) throw new Unreadable();
    const close = first === "{" ? "}" : "]";
    at += 1;
    let count = 0;
    for (skip(); text[at] !== close; skip()) {
      const from = at;
      let key = String(count);
      if (close === "}") {
        if (text[at] !== '"') throw new Unreadable();
        key = readText();
        skip();
        if (text[at] !== ":") throw new Unreadable();
        at += 1;
        skip();
      }
      readValue([...path, key], from);
      count += 1;
      skip();
      if (text[at] === ",") at += 1;
      else if (text[at] !== close) throw new Unreadable();
    }
    at += 1;
    if (count === 0) add(path, "", "empty", start);
  };

  try {
    skip();
    readValue([], at);
    skip();
    return { entries, isComplete: at >= text.length };
  } catch (error) {
    if (error instanceof Unreadable) return { entries, isComplete: false };
    throw error;
  }
}

const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f" };

function unescaped(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_, code: string | undefined, character: string | undefined) =>
    code === undefined ? (escapes[character ?? ""] ?? character ?? "") : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
