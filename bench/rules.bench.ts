/** How many commands one core judges in a second. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CompiledCatalogue } from "../extension/core/rules/rule.ts";
import { root } from "../scripts/root.mjs";
import { type Bench, interleave, spread } from "./bench.ts";
import { builtEngine } from "./built-engine.ts";
import { generatedScripts } from "./commands.ts";

const compiledFile = join(root, "dist", "assets", "catalogue.json");

export const bench: Bench = {
  title: "commands a second through lowering and all rules",
  async run() {
    if (!existsSync(compiledFile)) return { notRun: "dist/assets/catalogue.json is not built" };
    const { lowerScript, matchProgram, openCatalogue, printCommand, printLine, tableIndex } = await builtEngine();
    const compiled: CompiledCatalogue = JSON.parse(readFileSync(compiledFile, "utf8"));
    const catalogue = openCatalogue(compiled);
    const tables = tableIndex(compiled.options);
    const scripts = generatedScripts(200);
    const rules = compiled.rules.filter(({ id }) => id.startsWith("command/")).length;
    let commands = 0;
    let matches = 0;
    const judgeAll = (): void => {
      commands = 0;
      matches = 0;
      for (const text of scripts) {
        const program = lowerScript(text, { tables, dialect: "posix", via: [] });
        for (const line of program.lines) if (!line.derived) commands += line.stages.length;
        matches += matchProgram(catalogue, program, { printCommand, printLine }).length;
      }
    };
    const [times = []] = await interleave([judgeAll], 21);
    const detail = `${scripts.length} generated scripts, ${commands} commands, ${rules} rules, ${matches} matches: ${spread(times).median.toFixed(1)} ms`;
    return [
      {
        name: "commands judged",
        unit: "/s",
        spread: spread(times.map((time) => (commands / time) * 1000)),
        budget: { atLeast: 20_000 },
        detail,
      },
    ];
  },
};
