/**
 * What the rules say about code that nobody wrote to harm: everything of ours that a machine has installed.
 *
 *   npm run eval:system -- [PATH…] [--findings]      (default: /usr, /etc, /opt and node_modules)
 *
 * Prints findings per million lines, by language and severity, and the rules that speak most. A rule that speaks here needs a
 * very good reason; `--findings` prints each with its place.
 */
import { closeSync, type Dirent, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Severity } from "../extension/core/base/finding.ts";
import { auditBatch } from "./batch.ts";
import { speaks } from "./measure.ts";
import { table } from "./table.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { findings: { type: "boolean" } } });
const ownModules = fileURLToPath(new URL("../node_modules", import.meta.url));
const folders = positionals.length > 0 ? positionals : ["/usr", "/etc", "/opt", ownModules].filter((folder) => existsSync(folder));

const largest = 512 * 1024;
/** Enough to say something about a rule, and no more than a few minutes of work. */
const mostFilesOfALanguage = 6000;

interface Source {
  readonly id: string;
  readonly language: string;
  readonly text: string;
}

const perLanguage = new Map<string, number>();
const sources: Source[] = [];
const seen = new Set<string>();
for (const folder of folders) collect(folder);

const { answers, seconds } = await auditBatch(sources);
const lines = new Map<string, number>();
const counts = new Map<string, Record<"critical" | "high" | "medium", number>>();
const rules = new Map<string, number>();
answers.forEach((answer, i) => {
  const source = sources[i];
  if (source === undefined) return;
  lines.set(source.language, (lines.get(source.language) ?? 0) + source.text.split("\n").length);
  const count = counts.get(source.language) ?? { critical: 0, high: 0, medium: 0 };
  counts.set(source.language, count);
  for (const finding of answer.findings.filter((one) => speaks(one, "medium"))) {
    if (isCounted(finding.severity)) count[finding.severity]++;
    rules.set(`${finding.severity} ${finding.rule}`, (rules.get(`${finding.severity} ${finding.rule}`) ?? 0) + 1);
    if (values.findings === true)
      console.log(
        `${finding.severity}\t${finding.rule}\t${source.id}:${finding.range.start.line + 1}\t${finding.canonical ?? finding.message}`,
      );
  }
});

const total = [...lines.values()].reduce((sum, count) => sum + count, 0);
console.log(`\n${sources.length} files, ${(total / 1e6).toFixed(2)} million lines in ${folders.join(" ")}, ${seconds.toFixed(0)} s\n`);
console.log(
  table(
    ["language", "files", "lines", "critical", "high", "medium", "critical per million lines", "high", "medium"],
    [...lines].map(([language, count]) => {
      const found = counts.get(language) ?? { critical: 0, high: 0, medium: 0 };
      const rate = (number: number) => ((1e6 * number) / count).toFixed(1);
      return [
        language,
        String(perLanguage.get(language)),
        String(count),
        String(found.critical),
        String(found.high),
        String(found.medium),
        rate(found.critical),
        rate(found.high),
        rate(found.medium),
      ];
    }),
  ),
);
console.log("\nRules that speak most");
for (const [rule, count] of [...rules].sort((a, b) => b[1] - a[1]).slice(0, 25)) console.log(`${String(count).padStart(6)}  ${rule}`);

function isCounted(severity: Severity): severity is "critical" | "high" | "medium" {
  return severity === "critical" || severity === "high" || severity === "medium";
}

function collect(folder: string): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    console.error(`not read: ${folder}: ${error instanceof Error ? error.message : String(error)}`);
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) collect(path);
    else if (entry.isFile()) add(path);
  }
}

function add(path: string): void {
  const language = languageOf(path);
  if (language === undefined || (perLanguage.get(language) ?? 0) >= mostFilesOfALanguage) return;
  if (statSync(path).size > largest) return;
  const text = readFileSync(path, "utf8");
  // The same file lies in many packages: once is enough.
  if (text.includes("\0") || seen.has(text)) return;
  seen.add(text);
  perLanguage.set(language, (perLanguage.get(language) ?? 0) + 1);
  sources.push({ id: path, language, text });
}

function languageOf(path: string): string | undefined {
  if (path.endsWith(".py")) return "python";
  if (/\.(?:c|m)?js$/.test(path)) return path.includes(".min.") ? undefined : "javascript";
  if (/\.ts$/.test(path)) return path.endsWith(".d.ts") ? undefined : "typescript";
  if (/\.(?:sh|bash)$/.test(path)) return "bash";
  if (/\.ps1$/.test(path)) return "powershell";
  if (/(?:^|\/)Dockerfile$/.test(path)) return "dockerfile";
  if (/\/[^/.]*$|\.(?:postinst|preinst|prerm|postrm)$/.test(path)) return firstLineLanguage(path);
  return undefined;
}

function firstLineLanguage(path: string): string | undefined {
  const start = Buffer.alloc(64);
  let file: number;
  try {
    file = openSync(path, "r");
  } catch {
    // Not ours to read: nothing that a user's audit would read either.
    return undefined;
  }
  try {
    const length = readSync(file, start, 0, start.length, 0);
    const line = start.toString("latin1", 0, length).split("\n")[0] ?? "";
    if (/^#! ?\/\S*?(?:env )?\/?(?:ba|da|k|a)?sh\b/.test(line)) return "bash";
    if (/^#!.*\bpython/.test(line)) return "python";
    return undefined;
  } finally {
    closeSync(file);
  }
}
