/** Reads YAML as settings, line by line: fast enough for lockfiles, and nothing in a text can make it expand. */
import { deepestSettings, longestSettings, mostSettings, type Setting, type Settings, Unreadable } from "./setting.ts";
import { readFlow } from "./yaml-flow.ts";

interface Open {
  /** Column of its keys or dashes. */
  readonly indent: number;
  readonly path: readonly string[];
  /** Entries so far, if it is a list. */
  count: number;
}

/**
 * Never throws. Documents of one text are numbered as the first key ("0", "1") where `isMany`. Anchors, aliases, tags and merged keys
 * are not followed: the result is not complete.
 */
export function readYamlSettings(text: string, { isMany = false }: { readonly isMany?: boolean } = {}): Settings {
  if (text.length > longestSettings) return { entries: [], isComplete: false };
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const entries: Setting[] = [];
  let isComplete = true;
  let document = 0;
  let open: Open[] = [];
  const top = (): readonly string[] => (isMany ? [String(document)] : []);
  /** A key or dash without a value on its line: what it holds follows, or nothing. */
  let pending: { readonly path: readonly string[]; readonly indent: number; readonly line: number; readonly column: number } | undefined;

  const add = (setting: Setting): void => {
    if (entries.length >= mostSettings) throw new Unreadable();
    entries.push(setting);
  };
  const settle = (indent: number, isDash: boolean): void => {
    if (pending === undefined) return;
    const isHolder = indent > pending.indent || (isDash && indent === pending.indent);
    if (!isHolder) {
      const { path, line, column } = pending;
      const end = (lines[line] ?? "").trimEnd().length;
      add({ path, value: "", kind: "empty", range: { start: { line, character: column }, end: { line, character: end } } });
      pending = undefined;
    }
  };
  /** The mapping or list whose entries stand at this column. */
  const holder = (indent: number, isDash: boolean): Open => {
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) > indent) open.pop();
    // A list may stand at the column of its key, so two of one column can be open.
    while (!isDash && open.length > 1 && open.at(-1)?.indent === indent && (open.at(-1)?.count ?? -1) >= 0) open.pop();
    const last = open.at(-1);
    if (pending === undefined && last?.indent === indent && last.count >= 0 === isDash) return last;
    const made = { indent, path: pending?.path ?? last?.path ?? top(), count: isDash ? 0 : -1 };
    pending = undefined;
    open.push(made);
    return made;
  };

  try {
    for (let number = 0; number < lines.length; number++) {
      const line = lines[number] ?? "";
      if (/^\s*(#|$)/.test(line) || /^%/.test(line)) continue;
      if (/^(---|\.\.\.)(\s|$)/.test(line)) {
        settle(-1, false);
        if (number > 0 && entries.length > 0 && line.startsWith("---")) document += 1;
        open = [];
        if (!/^(---|\.\.\.)\s*(#.*)?$/.test(line)) isComplete = false;
        continue;
      }
      let column = line.search(/\S/);
      if (line.slice(0, column).includes("\t")) isComplete = false;
      // Every dash of `- - a` and the key behind it opens something at its own column.
      for (;;) {
        const rest = line.slice(column);
        if (/^-(\s|$)/.test(rest)) {
          settle(column, true);
          const list = holder(column, true);
          const path = [...list.path, String(list.count)];
          list.count += 1;
          if (path.length > deepestSettings) throw new Unreadable();
          const gap = /^-\s*/.exec(rest)?.[0].length ?? 1;
          const inner = rest.slice(gap);
          if (inner === "" || inner.startsWith("#")) {
            pending = { path, indent: column, line: number, column };
            break;
          }
          column += gap;
          if (/^-(\s|$)/.test(inner) || keyOf(inner) !== undefined) {
            pending = { path, indent: column - 1, line: number, column };
            continue;
          }
          number = readScalar(path, number, column, column);
          break;
        }
        const key = keyOf(rest);
        if (key === undefined) {
          if (pending !== undefined && column > pending.indent) {
            // A scalar on the line after its key.
            const { path } = pending;
            pending = undefined;
            number = readScalar(path, number, column, column);
          } else if (open.length === 0 && /^[[{]/.test(rest)) number = readScalar(top(), number, column, column);
          else isComplete = false;
          break;
        }
        settle(column, false);
        const { path: parent } = holder(column, false);
        const path = [...parent, key.name];
        if (path.length > deepestSettings) throw new Unreadable();
        if (key.name === "<<" || key.name === "?") isComplete = false;
        const value = rest.slice(key.length);
        const start = column + key.length + (value.length - value.trimStart().length);
        if (value.trim() === "" || value.trimStart().startsWith("#")) pending = { path, indent: column, line: number, column };
        else number = readScalar(path, number, start, column);
        break;
      }
    }
    settle(-1, false);
    return { entries, isComplete };
  } catch (error) {
    if (error instanceof Unreadable) return { entries, isComplete: false };
    throw error;
  }

  /** Answers the last line that belongs to the value. `column`: where it starts, `from`: where its key does. */
  function readScalar(path: readonly string[], number: number, column: number, from: number): number {
    const line = lines[number] ?? "";
    let value = line.slice(column);
    const mark = /^([&*!])\S*\s*/.exec(value);
    if (mark !== null) {
      isComplete = false;
      if (mark[1] !== "*") {
        value = value.slice(mark[0].length);
        if (value === "") {
          pending = { path, indent: from, line: number, column: from };
          return number;
        }
      }
    }
    if (/^[|>][-+\d]*\s*(#.*)?$/.test(value)) return readBlock(path, number, from);
    const offset = line.length - value.length;
    if (/^["'[{]/.test(value)) {
      const flow = readFlow(lines, number, offset, path, { line: number, character: from });
      for (const setting of flow.entries) add(setting);
      if (!flow.isComplete) isComplete = false;
      return flow.lastLine;
    }
    const text = value.replace(/\s#.*$/, "").trimEnd();
    add({
      path,
      value: text,
      kind: "plain",
      range: { start: { line: number, character: from }, end: { line: number, character: offset + text.length } },
    });
    return number;
  }

  function readBlock(path: readonly string[], number: number, from: number): number {
    const parent = indentOf(lines[number] ?? "", from);
    let last = number;
    for (let next = number + 1; next < lines.length; next++) {
      const line = lines[next] ?? "";
      if (line.trim() === "") continue;
      if (line.search(/\S/) <= parent) break;
      last = next;
    }
    const value = lines.slice(number + 1, last + 1).join("\n");
    add({
      path,
      value,
      kind: "text",
      range: { start: { line: number, character: from }, end: { line: last, character: (lines[last] ?? "").length } },
    });
    return last;
  }
}

/** Behind a dash a block may stand anywhere right of the dash. */
function indentOf(line: string, from: number): number {
  const before = line.slice(0, from);
  return /^[\s-]*$/.test(before) && before.includes("-") && keyOf(line.slice(from)) === undefined ? before.lastIndexOf("-") : from;
}

/** `name:` at the start of a text, quoted or not; `length` counts the colon. */
function keyOf(text: string): { readonly name: string; readonly length: number } | undefined {
  const quoted = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')\s*:(?=\s|$)/.exec(text);
  if (quoted !== null) return { name: quoted[1] ?? quoted[2] ?? "", length: quoted[0].length };
  if (/^["'[{#|>@`]/.test(text)) return undefined;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === ":" && (at + 1 >= text.length || /\s/.test(text[at + 1] ?? ""))) {
      return { name: text.slice(0, at).trim(), length: at + 1 };
    }
    if (text[at] === "#" && /\s/.test(text[at - 1] ?? "")) return undefined;
  }
  return undefined;
}
