/** A tree of scripts audited by us and searched by the ast-grep command line with as many rules. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../scripts/root.mjs";
import { shellScripts } from "../scripts/shell-scripts.ts";
import { type Bench, interleave, ratios, spread } from "./bench.ts";
import { generatedScripts } from "./commands.ts";

const cli = join(root, "dist", "cli.js");

export const bench: Bench = {
  title: "`audit` of a tree of shell scripts with the whole catalogue, against `ast-grep scan` with as many rules",
  async run() {
    const astGrep = astGrepProgram();
    if (!existsSync(cli)) return { notRun: "dist/cli.js is not built" };
    if (astGrep === undefined) return { notRun: `@ast-grep/cli has no program for ${process.platform}-${process.arch}` };
    const folder = mkdtempSync(join(tmpdir(), "countersign-bench-"));
    try {
      const { files, bytes } = writeTree(join(folder, "tree"));
      const rules = countRules();
      const config = writeAstGrepRules(join(folder, "rules"), rules);
      const [ours = [], theirs = []] = await interleave(
        [
          () => audit(join(folder, "tree"), join(folder, "result.json"), files),
          () => run(astGrep, ["scan", "--config", config, "--json=compact", join(folder, "tree")], [0, 1]),
        ],
        5,
        1,
      );
      const seconds = (times: readonly number[]): string => `${(spread(times).median / 1000).toFixed(2)} s`;
      const detail = `${files} scripts, ${(bytes / 1e6).toFixed(1)} MB, ${rules} rules: ${seconds(ours)} against ${seconds(theirs)}; we keep no cache yet`;
      return [
        { name: "audit of a tree / ast-grep scan, cold", unit: "×", spread: spread(ratios(ours, theirs)), budget: { atMost: 1.5 }, detail },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Throws where it did not read every file: work that is not done is quick. */
function audit(tree: string, result: string, files: number): void {
  rmSync(result, { force: true });
  run(process.execPath, [cli, "audit", tree, "--format", "json", "--output", result], [0, 1, 2]);
  const { stats }: { stats: { files: number } } = JSON.parse(readFileSync(result, "utf8"));
  if (stats.files !== files) throw new Error(`audit read ${stats.files} of ${files} files`);
}

function run(program: string, args: readonly string[], mayEndWith: readonly number[]): void {
  const ended = spawnSync(program, args, { encoding: "utf8", maxBuffer: 1 << 30 });
  if (ended.error !== undefined) throw ended.error;
  if (!mayEndWith.includes(ended.status ?? -1))
    throw new Error(`${program} ${args.join(" ")} ended with ${ended.status}: ${ended.stderr.slice(-2000)}`);
}

/** Generated scripts and the machine's own, all named `.sh` so that both tools take them for what they are. */
function writeTree(folder: string): { files: number; bytes: number } {
  const own = [...shellScripts(["/usr"].filter(existsSync), () => undefined)].map(({ text }) => text);
  const texts = [...generatedScripts(1000), ...own];
  let bytes = 0;
  for (const [number, text] of texts.entries()) {
    const sub = join(folder, String(number % 50));
    mkdirSync(sub, { recursive: true });
    writeFileSync(join(sub, `script-${number}.sh`), text);
    bytes += Buffer.byteLength(text);
  }
  return { files: texts.length, bytes };
}

function countRules(): number {
  const rules = readdirSync(join(root, "grammars"), { recursive: true, encoding: "utf8" });
  return rules.filter((path) => /[\\/]rules[\\/][^\\/]+[\\/]rule\.md$/.test(path)).length;
}

/** Rules of the usual shape: a command of one name with one option among its words. */
function writeAstGrepRules(folder: string, count: number): string {
  const programs = ["ssh", "curl", "nc", "socat", "xmrig", "crontab", "iptables", "docker", "chmod", "nmap"];
  mkdirSync(join(folder, "bash"), { recursive: true });
  for (let number = 0; number < count; number++) {
    const name = programs[number % programs.length] ?? "ssh";
    const rule = [
      `id: rule-${number}`,
      "language: bash",
      "severity: warning",
      `message: ${name} with option ${number}`,
      "rule:",
      "  kind: command",
      "  all:",
      `    - has: { field: name, regex: '^(.*/)?${name}$' }`,
      `    - has: { field: argument, regex: '^-[A-Za-z]*${String.fromCharCode(97 + (number % 26))}' }`,
    ];
    writeFileSync(join(folder, "bash", `rule-${number}.yml`), `${rule.join("\n")}\n`);
  }
  const config = join(folder, "sgconfig.yml");
  writeFileSync(config, "ruleDirs:\n  - bash\n");
  return config;
}

/** The program itself: the package's own starter would add the cost of finding it to every run. */
function astGrepProgram(): string | undefined {
  const folder = join(root, "node_modules", "@ast-grep");
  const ending = process.platform === "win32" ? "ast-grep.exe" : "ast-grep";
  const platform = readdirSync(folder).find((name) => name.startsWith(`cli-${process.platform}-${process.arch}`));
  return platform === undefined ? undefined : join(folder, platform, ending);
}
