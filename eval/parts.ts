/** Figures of a part of a machine's code, and the file that holds them until all parts are there. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { asObject, member } from "../extension/core/base/json-value.ts";

export interface PartCount {
  files: number;
  lines: number;
  critical: number;
  high: number;
  medium: number;
  /** Files with a blocking problem: something in them could not be read, or not be finished. */
  unread: number;
}

/** One of `parts` shares: counts by language, and how often each rule spoke, by `severity rule`. */
export interface Part {
  readonly part: number;
  readonly parts: number;
  readonly seconds: number;
  readonly languages: Readonly<Record<string, PartCount>>;
  readonly rules: Readonly<Record<string, number>>;
}

export const none: PartCount = { files: 0, lines: 0, critical: 0, high: 0, medium: 0, unread: 0 };

/** The parts that a file holds, one a line as `writeParts` wrote them; none where there is no file. Throws on a line of another shape. */
export function readParts(path: string): Part[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.flatMap((line, i): Part[] => {
    if (line === "") return [];
    const one: unknown = JSON.parse(line);
    if (!isPart(one)) throw new Error(`${path}:${i + 1} holds no figures of a part; remove the file, or name another after --into`);
    return [one];
  });
}

export function writeParts(path: string, parts: readonly Part[]): void {
  writeFileSync(path, parts.map((part) => `${JSON.stringify(part)}\n`).join(""));
}

/** All parts as one. */
export function sum(parts: readonly Part[]): Pick<Part, "seconds" | "languages" | "rules"> {
  const languages: Record<string, PartCount> = {};
  const rules: Record<string, number> = {};
  for (const part of parts) {
    for (const [language, count] of Object.entries(part.languages)) languages[language] = add(languages[language] ?? none, count);
    for (const [rule, count] of Object.entries(part.rules)) rules[rule] = (rules[rule] ?? 0) + count;
  }
  return { seconds: parts.reduce((seconds, part) => seconds + part.seconds, 0), languages, rules };
}

export function add(a: PartCount, b: PartCount): PartCount {
  return {
    files: a.files + b.files,
    lines: a.lines + b.lines,
    critical: a.critical + b.critical,
    high: a.high + b.high,
    medium: a.medium + b.medium,
    unread: a.unread + b.unread,
  };
}

function isPart(one: unknown): one is Part {
  const [languages, rules] = [asObject(member(one, "languages")), asObject(member(one, "rules"))];
  return (
    languages !== undefined &&
    rules !== undefined &&
    ["part", "parts", "seconds"].every((key) => isCount(member(one, key))) &&
    Object.values(languages).every((count) => Object.keys(none).every((key) => isCount(member(count, key)))) &&
    Object.values(rules).every(isCount)
  );
}

function isCount(one: unknown): one is number {
  return typeof one === "number" && Number.isInteger(one) && one >= 0;
}
