/** Figures over answers: recall by row and by family, false positives per thousand, coverage. Pure functions. */
import { categories, type Finding, isAtLeast, type Severity } from "../extension/core/base/finding.ts";
import type { Answer } from "./batch.ts";
import type { Row } from "./corpus.ts";

export interface Judged {
  readonly row: Row;
  readonly answer: Answer;
  /** A finding of medium and above, whatever its category. */
  readonly isFound: boolean;
  /** One of the row's category or its alternatives. */
  readonly isRight: boolean;
}

// What the sets call things that the product files elsewhere.
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  "file-transfer": ["exfil", "download-exec"],
  collection: ["credential-theft", "exfil"],
  "lateral-movement": ["tunnel", "credential-theft"],
  c2: ["tunnel", "reverse-shell", "download-exec"],
  "cloud-abuse": ["resource-abuse", "destructive"],
  execution: ["download-exec", "obfuscation", "defense-evasion"],
};

export function judge(row: Row, answer: Answer): Judged {
  const speaking = answer.findings.filter((finding) => speaks(finding, "medium"));
  const wanted = [row.category, ...row.alt].flatMap((category) => elsewhere[category] ?? [category]);
  return { row, answer, isFound: speaking.length > 0, isRight: speaking.some((finding) => wanted.includes(finding.category)) };
}

export function speaks(finding: Finding, floor: Severity): boolean {
  return finding.category !== "capability" && isAtLeast(finding.severity, floor);
}

export interface Recall {
  readonly rows: number;
  readonly found: number;
  readonly right: number;
  readonly families: number;
  /** A family counts as found by the share of its rows that are. */
  readonly foundFamilies: number;
}

export function recall(judged: readonly Judged[]): Recall {
  const families = new Map<string, Judged[]>();
  for (const one of judged) {
    const key = `${one.row.dataset} ${one.row.family}`;
    const family = families.get(key);
    if (family === undefined) families.set(key, [one]);
    else family.push(one);
  }
  let foundFamilies = 0;
  for (const family of families.values()) foundFamilies += family.filter((one) => one.isFound).length / family.length;
  return {
    rows: judged.length,
    found: judged.filter((one) => one.isFound).length,
    right: judged.filter((one) => one.isRight).length,
    families: families.size,
    foundFamilies,
  };
}

export function byKey(judged: readonly Judged[], key: (row: Row) => string): Map<string, Judged[]> {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) {
    const name = key(one.row);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [one]);
    else group.push(one);
  }
  return new Map([...groups].sort(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1)));
}

function order(name: string): number {
  const names: readonly string[] = categories;
  const at = names.indexOf(name);
  return at < 0 ? categories.length : at;
}

export interface FalsePositives {
  readonly rows: number;
  readonly high: number;
  readonly medium: number;
}

export function falsePositives(judged: readonly Judged[]): FalsePositives {
  const speaking = (floor: Severity) => judged.filter((one) => one.answer.findings.some((finding) => speaks(finding, floor))).length;
  return { rows: judged.length, high: speaking("high"), medium: speaking("medium") };
}

export function perThousand(count: number, rows: number): string {
  return rows === 0 ? "–" : ((1000 * count) / rows).toFixed(1);
}

export function percent(count: number, rows: number): string {
  return rows === 0 ? "–" : `${((100 * count) / rows).toFixed(1)} %`;
}

/** The mean of the categories' recalls: a large category does not outvote a small one. Only those with enough rows. */
export function macroAverage(
  judged: readonly Judged[],
  leastRows: number,
): { readonly value: number | undefined; readonly families: number | undefined; readonly categories: number } {
  const groups = [...byKey(judged, (row) => row.category).values()].filter((group) => group.length >= leastRows).map(recall);
  const mean = (share: (one: Recall) => number) =>
    groups.length === 0 ? undefined : groups.reduce((sum, one) => sum + share(one), 0) / groups.length;
  return {
    value: mean((one) => one.found / one.rows),
    families: mean((one) => one.foundFamilies / one.families),
    categories: groups.length,
  };
}
