/** Reads TOML as settings: the tables, values, lists and inline tables of package manifests and lockfiles. */
import { type LineIndex, lineIndex } from "../../../base/line-index.ts";
import { deepestSettings, longestSettings, mostSettings, type Setting, type Settings, Unreadable } from "./setting.ts";

/** Never throws. A line that is no TOML is left out, and the result is not complete. */
export function readTomlSettings(text: string): Settings {
  if (text.length > longestSettings) return { entries: [], isComplete: false };
  return new TomlReader(text).read();
}

class TomlReader {
  private readonly text: string;
  private readonly index: LineIndex;
  private readonly entries: Setting[] = [];
  /** How many tables of a `[[list]]` there are, by its path. */
  private readonly counts = new Map<string, number>();
  private at = 0;

  constructor(text: string) {
    this.text = text;
    this.index = lineIndex(text);
  }

  read(): Settings {
    let isComplete = true;
    let table: readonly string[] = [];
    for (this.skip(true); this.at < this.text.length; this.skip(true)) {
      const start = this.at;
      try {
        if (this.text[this.at] === "[") table = this.readHeader();
        else this.readPair(table);
        this.skip(false);
        if (this.at < this.text.length && !"\r\n".includes(this.text[this.at] ?? "")) throw new Unreadable();
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        if (this.entries.length >= mostSettings) return { entries: this.entries, isComplete: false };
        isComplete = false;
        const end = this.text.indexOf("\n", Math.max(start, this.at));
        this.at = end < 0 ? this.text.length : end;
      }
    }
    return { entries: this.entries, isComplete };
  }

  private skip(isOverLines: boolean): void {
    for (; this.at < this.text.length; this.at++) {
      const character = this.text[this.at] ?? "";
      if (character === "#") {
        const end = this.text.indexOf("\n", this.at);
        this.at = (end < 0 ? this.text.length : end) - 1;
      } else if (!(isOverLines ? " \t\r\n\uFEFF" : " \t").includes(character)) return;
    }
  }

  private readHeader(): readonly string[] {
    const isList = this.text.startsWith("[[", this.at);
    this.at += isList ? 2 : 1;
    const keys = this.readKeys();
    const close = isList ? "]]" : "]";
    if (!this.text.startsWith(close, this.at)) throw new Unreadable();
    this.at += close.length;
    const path: string[] = [];
    for (const [at, key] of keys.entries()) {
      path.push(key);
      const name = JSON.stringify(path);
      const count = this.counts.get(name);
      if (isList && at === keys.length - 1) {
        this.counts.set(name, (count ?? 0) + 1);
        path.push(String(count ?? 0));
      } else if (count !== undefined) path.push(String(count - 1));
    }
    return path;
  }

  private readPair(table: readonly string[]): void {
    const start = this.at;
    const keys = this.readKeys();
    if (this.text[this.at] !== "=") throw new Unreadable();
    this.at += 1;
    this.skip(false);
    this.readValue([...table, ...keys], start);
  }

  private readKeys(): string[] {
    const keys: string[] = [];
    for (;;) {
      this.skip(false);
      const quote = this.text[this.at];
      if (quote === '"' || quote === "'") keys.push(this.readText());
      else {
        const start = this.at;
        while (/[\w-]/.test(this.text[this.at] ?? "")) this.at += 1;
        if (this.at === start) throw new Unreadable();
        keys.push(this.text.slice(start, this.at));
      }
      if (keys.length > deepestSettings) throw new Unreadable();
      this.skip(false);
      if (this.text[this.at] !== ".") return keys;
      this.at += 1;
    }
  }

  private readValue(path: readonly string[], start: number): void {
    if (path.length > deepestSettings) throw new Unreadable();
    const first = this.text[this.at];
    if (first === '"' || first === "'") this.add(path, this.readText(), "text", start);
    else if (first === "[" || first === "{") this.readGroup(path, start, first === "[");
    else {
      const from = this.at;
      while (this.at < this.text.length && !/[,\]}#\r\n]/.test(this.text[this.at] ?? "")) this.at += 1;
      const value = this.text.slice(from, this.at).trimEnd();
      this.at = from + value.length;
      if (!/^[\w+.:-]+( [\d:.+-]+Z?)?$/.test(value)) throw new Unreadable();
      this.add(path, value, "plain", start);
    }
  }

  private readGroup(path: readonly string[], start: number, isList: boolean): void {
    const close = isList ? "]" : "}";
    let count = 0;
    this.at += 1;
    for (this.skip(true); this.text[this.at] !== close; this.skip(true)) {
      if (isList) this.readValue([...path, String(count)], this.at);
      else this.readPair(path);
      count += 1;
      this.skip(true);
      if (this.text[this.at] === ",") this.at += 1;
      else if (this.text[this.at] !== close) throw new Unreadable();
    }
    this.at += 1;
    if (count === 0) this.add(path, "", "empty", start);
  }

  private readText(): string {
    const quote = this.text[this.at] ?? "";
    const isLong = this.text.startsWith(quote.repeat(3), this.at);
    const close = isLong ? quote.repeat(3) : quote;
    const start = this.at + close.length;
    for (let at = start; at < this.text.length; at++) {
      const character = this.text[at];
      if (character === "\\" && quote === '"') at += 1;
      else if (character === "\n" && !isLong) break;
      else if (this.text.startsWith(close, at)) {
        this.at = at + close.length;
        const inner = this.text.slice(start, at);
        return quote === '"' ? inner.replace(/\\(["\\])/g, "$1") : inner;
      }
    }
    throw new Unreadable();
  }

  private add(path: readonly string[], value: string, kind: Setting["kind"], start: number): void {
    if (this.entries.length >= mostSettings) throw new Unreadable();
    this.entries.push({ path, value, kind, range: this.index.range({ start, end: this.at }) });
  }
}
