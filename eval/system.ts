/**
 * What the rules say about code that nobody wrote to harm: everything of ours that a machine has installed.
 *
 *   npm run eval:system -- [PATH…] [--findings] [--part K/N] [--into FILE]      (default: /usr, /etc, /opt and node_modules)
 *
 * Prints findings per thousand files, by language and severity, and the rules that speak most. A rule that speaks here needs a
 * very good reason; `--findings` prints each of medium and above with its place. A large machine takes a while: `--part 2/8` looks at the
 * second eighth, every eighth file of all of it, and `--into FILE` adds the figures of a part to FILE and prints those of all parts in it.
 */
import { createHash } from "node:crypto";
import { closeSync, type Dirent, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { auditBatch } from "./batch.ts";
import { speaks } from "./measure.ts";
import { add, none, type Part, type PartCount, readParts, sum, writeParts } from "./parts.ts";
import { table } from "./table.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { findings: { type: "boolean" }, part: { type: "string" }, into: { type: "string" } },
});
const [, k = "1", n = "1"] = /^(\d+)\/(\d+)$/.exec(values.part ?? "1/1") ?? [];
const part = Number(k);
const parts = Number(n);
if (part < 1 || part > parts || (values.part !== undefined && `${k}/${n}` !== values.part)) {
  console.error(`--part ${values.part} names no part: write 1/8 for the first eighth, 8/8 for the last.`);
  process.exit(64);
}
const ownModules = fileURLToPath(new URL("../node_modules", import.meta.url));
const folders = positionals.length > 0 ? positionals : ["/usr", "/etc", "/opt", ownModules].filter((folder) => existsSync(folder));
// Read before the work is done: a file that is of no use says so at once.
const before = values.into === undefined ? [] : readParts(values.into);

const largest = 512 * 1024;

interface Source {
  readonly id: string;
  readonly language: string;
  readonly text: string;
}

const sources: Source[] = [];
const seen = new Set<string>();
for (const folder of folders) collect(folder);

const { answers, seconds } = await auditBatch(sources);
const languages: Record<string, PartCount> = {};
const rules: Record<string, number> = {};
answers.forEach((answer, i) => {
  const source = sources[i];
  if (source === undefined) return;
  const count = languages[source.language] ?? { ...none };
  languages[source.language] = count;
  count.files++;
  count.lines += source.text.split("\n").length;
  if (answer.problems.some(({ weight }) => weight === "blocking")) count.unread++;
  for (const finding of answer.findings) {
    const { severity } = finding;
    if (!speaks(finding, "medium") || (severity !== "critical" && severity !== "high" && severity !== "medium")) continue;
    count[severity]++;
    const key = `${severity} ${finding.rule}`;
    rules[key] = (rules[key] ?? 0) + 1;
    if (values.findings === true)
      console.log(`${severity}\t${finding.rule}\t${source.id}:${finding.range.start.line + 1}\t${finding.canonical ?? finding.message}`);
  }
});

const here: Part = { part, parts, seconds: Math.round(seconds), languages, rules };
const all = [...before.filter((one) => one.part !== part || one.parts !== parts), here];
if (values.into !== undefined) writeParts(values.into, all);
const total = sum(all);
const rows = Object.entries(total.languages).sort(([a], [b]) => (a < b ? -1 : 1));
const files = rows.reduce((many, [, count]) => many + count.files, 0);
const lines = rows.reduce((many, [, count]) => many + count.lines, 0);
const which = all.map((one) => `${one.part}/${one.parts}`).join(" ");
console.log(`\n${files} files, ${(lines / 1e6).toFixed(2)} million lines in ${folders.join(" ")} (parts ${which}), ${total.seconds} s\n`);
console.log(
  table(
    ["language", "files", "lines", "critical", "high", "medium", "critical per thousand files", "high", "medium", "not read in full"],
    [...rows, ["all", rows.map(([, count]) => count).reduce(add, none)] as const].map(([language, found]) => {
      const rate = (number: number) => (found.files === 0 ? "–" : ((1e3 * number) / found.files).toFixed(2));
      const { critical, high, medium } = found;
      const counts = [found.files, found.lines, critical, high, medium].map(String);
      return [language, ...counts, rate(critical), rate(high), rate(medium), String(found.unread)];
    }),
  ),
);
console.log("\nRules that speak most");
const loudest = Object.entries(total.rules).sort(([, a], [, b]) => b - a);
for (const [rule, count] of loudest.slice(0, 40)) console.log(`${String(count).padStart(6)}  ${rule}`);

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
    else if (entry.isFile()) take(path);
  }
}

function take(path: string): void {
  const language = languageOf(path);
  if (language === undefined || statSync(path).size > largest) return;
  const text = readFileSync(path, "utf8");
  // The same file lies in many packages: once is enough.
  const digest = createHash("sha256").update(text).digest("base64");
  if (text.includes("\0") || seen.has(digest)) return;
  seen.add(digest);
  if (seen.size % parts === part % parts) sources.push({ id: path, language, text });
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
