/** Reads evaluation corpora: JSON Lines, plain or gzip, one row an object with a text and what is expected of it. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";

export const expectations = ["risky", "benign", "benign-looking"] as const;
export type Expectation = (typeof expectations)[number];

export interface Row {
  readonly id: string;
  readonly dataset: string;
  readonly language: string;
  readonly category: string;
  /** Other categories that are right as well. */
  readonly alt: readonly string[];
  readonly expected: Expectation;
  readonly isStrong: boolean;
  /** Rows cut from one template. */
  readonly family: string;
  readonly text: string;
}

export interface Corpus {
  readonly rows: readonly Row[];
  /** Lines that are no row, with their file and 1-based line number: counted, never dropped in silence. */
  readonly unread: readonly string[];
}

/** `paths`: files, or folders whose `*.jsonl` and `*.jsonl.gz` are read in the order of their names. */
export function readCorpus(paths: readonly string[]): Corpus {
  const rows: Row[] = [];
  const unread: string[] = [];
  for (const file of paths.flatMap(corpusFiles)) {
    const bytes = readFileSync(file);
    const text = file.endsWith(".gz") ? gunzipSync(bytes).toString("utf8") : bytes.toString("utf8");
    text.split("\n").forEach((line, i) => {
      if (line.trim() === "") return;
      const row = parseRow(line, basename(file).replace(/\.jsonl(\.gz)?$/, ""));
      if (row === undefined) unread.push(`${file}:${i + 1}`);
      else rows.push(row);
    });
  }
  return { rows, unread };
}

function corpusFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => /\.jsonl(\.gz)?$/.test(name))
    .sort()
    .map((name) => join(path, name));
}

function parseRow(line: string, dataset: string): Row | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  const row = value as Record<string, unknown>;
  const { id, text, language, expected } = row;
  const known = expectations.find((expectation) => expectation === expected);
  if (typeof id !== "string" || typeof text !== "string" || typeof language !== "string" || known === undefined) return undefined;
  return {
    id,
    text,
    language,
    expected: known,
    dataset: typeof row.dataset === "string" ? row.dataset : dataset,
    category: typeof row.category === "string" ? row.category : "",
    alt: Array.isArray(row.alt) ? row.alt.filter((category) => typeof category === "string") : [],
    isStrong: row.label_strength === "strong",
    family: typeof row.family === "string" && row.family !== "" ? row.family : id,
  };
}
