/** Reads a settings file in YAML key by key: every key known, every value checked, every problem with its line. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from "yaml";
import { blocking, type Problem } from "../../base/problem.ts";
import { range } from "../../base/range.ts";

export const longestSettings = 65_536;
const deepest = 8;

/** A mapping of the file. Each question about a key makes it a known one; `end` reports the keys that nobody asked about. */
export interface Settings {
  has(key: string): boolean;
  text(key: string): string | undefined;
  /** One text, or a list of them. */
  texts(key: string): readonly string[];
  oneOf<T extends string>(key: string, all: readonly T[]): T | undefined;
  whole(key: string, least: number, most: number): number | undefined;
  flag(key: string): boolean | undefined;
  map(key: string): Settings | undefined;
  maps(key: string): readonly Settings[];
  /** Reports something that the caller found wrong, at the key or where the mapping begins. */
  report(message: string, key?: string): void;
  end(): void;
}

/** Undefined where the text is no mapping at all; then there is a problem. An empty file is an empty mapping. */
export function readSettings(path: string, text: string): { readonly settings: Settings | undefined; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const counter = new LineCounter();
  const reportAt = (offset: number, message: string): void => {
    const line = Math.max(0, counter.linePos(offset).line - 1);
    problems.push(blocking("bad-settings", `${path}:${line + 1}: ${message}`, { path, range: range(line, 0, line + 1, 0) }));
  };
  if (text.length > longestSettings) {
    problems.push(
      blocking("bad-settings", `${path} has more than ${longestSettings} characters, so it was not read. Shorten it.`, { path }),
    );
    return { settings: undefined, problems };
  }
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true, merge: false, schema: "core", logLevel: "silent" });
  for (const error of [...document.errors, ...document.warnings]) reportAt(error.pos[0], error.message.split("\n", 1)[0] ?? "");
  if (problems.length > 0) return { settings: undefined, problems };
  const root = document.contents;
  if (root === null || (isScalar(root) && root.value === null)) return { settings: settingsOf([], 0, reportAt, 0), problems };
  if (!isMap(root)) {
    reportAt(root.range?.[0] ?? 0, "The file must be a mapping of keys to values.");
    return { settings: undefined, problems };
  }
  return { settings: settingsOf(root.items, root.range?.[0] ?? 0, reportAt, 0), problems };
}

function settingsOf(pairs: readonly Pair[], offset: number, reportAt: (offset: number, message: string) => void, depth: number): Settings {
  const values = new Map<string, { readonly at: number; readonly value: Node | undefined }>();
  const asked = new Set<string>();
  for (const { key, value } of pairs) {
    const at = startOf(key) ?? offset;
    if (!isScalar(key) || typeof key.value !== "string") reportAt(at, "A key must be a word.");
    else values.set(key.value, { at, value: isNode(value) ? value : undefined });
  }
  const placeOf = (key?: string): number => (key === undefined ? offset : (values.get(key)?.at ?? offset));
  const complain = (key: string, message: string): undefined => {
    reportAt(placeOf(key), `${key}: ${message}`);
    return undefined;
  };
  const scalar = (key: string): unknown => {
    asked.add(key);
    const found = values.get(key);
    if (found === undefined) return undefined;
    const { value } = found;
    if (value === undefined || isAlias(value) || !isScalar(value)) return complain(key, "one value is asked for here.");
    return value.value ?? undefined;
  };
  const text = (key: string): string | undefined => {
    const value = scalar(key);
    if (value === undefined) return undefined;
    if (typeof value === "string" && value.trim() !== "") return value;
    return complain(key, "a text is asked for here.");
  };
  const nested = (key: string, node: Node | undefined): Settings | undefined => {
    if (node === undefined || !isMap(node)) return complain(key, "a mapping of keys to values is asked for here.");
    if (depth >= deepest) return complain(key, "it is nested too deeply.");
    return settingsOf(node.items, node.range?.[0] ?? offset, reportAt, depth + 1);
  };
  return {
    has: (key) => values.has(key),
    text,
    texts: (key) => {
      asked.add(key);
      const value = values.get(key)?.value;
      if (value === undefined) return [];
      if (!isSeq(value)) {
        const one = text(key);
        return one === undefined ? [] : [one];
      }
      return value.items.flatMap((item): string[] => {
        if (isScalar(item) && typeof item.value === "string" && item.value.trim() !== "") return [item.value];
        complain(key, "a list of texts is asked for here.");
        return [];
      });
    },
    oneOf: (key, all) => {
      const value = text(key);
      if (value === undefined) return undefined;
      return all.find((one) => one === value) ?? complain(key, `${JSON.stringify(value)} is none of ${all.join(", ")}.`);
    },
    whole: (key, least, most) => {
      const value = scalar(key);
      if (value === undefined) return undefined;
      if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most) return value;
      return complain(key, `a whole number from ${least} to ${most} is asked for here.`);
    },
    flag: (key) => {
      const value = scalar(key);
      if (value === undefined || typeof value === "boolean") return value;
      return complain(key, "true or false is asked for here.");
    },
    map: (key) => {
      asked.add(key);
      return values.has(key) ? nested(key, values.get(key)?.value) : undefined;
    },
    maps: (key) => {
      asked.add(key);
      const found = values.get(key);
      if (found === undefined) return [];
      if (found.value === undefined || !isSeq(found.value)) {
        complain(key, "a list is asked for here.");
        return [];
      }
      return found.value.items.flatMap((item) => nested(key, isNode(item) ? item : undefined) ?? []);
    },
    report: (message, key) => reportAt(placeOf(key), key === undefined ? message : `${key}: ${message}`),
    end: () => {
      for (const [key, { at }] of values) {
        if (!asked.has(key)) reportAt(at, `${key}: this key is not known. Known here: ${[...asked].join(", ")}.`);
      }
    },
  };
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value);
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
