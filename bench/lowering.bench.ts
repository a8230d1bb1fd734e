/** What the detour through the canonical program costs over only parsing. */
import { parse } from "unbash";
import { lowerScript } from "../extension/core/shell/lower.ts";
import { printProgram } from "../extension/core/shell/print.ts";
import { tableIndex } from "../extension/core/shell/table-index.ts";
import { optionTables } from "../scripts/option-tables.ts";
import { type Bench, interleave, ratios, spread } from "./bench.ts";
import { generatedScripts } from "./commands.ts";

export const bench: Bench = {
  title: "lowering and printing, against the bare unbash parse of the same scripts",
  async run() {
    const tables = tableIndex(optionTables());
    const scripts = generatedScripts(200);
    let commands = 0;
    const lowerAll = (): void => {
      commands = 0;
      for (const text of scripts) {
        const program = lowerScript(text, { tables, dialect: "posix", via: [] });
        printProgram(program);
        for (const line of program.lines) if (!line.derived) commands += line.stages.length;
      }
    };
    const parseAll = (): void => {
      for (const text of scripts) parse(text);
    };
    const [lowering = [], parsing = []] = await interleave([lowerAll, parseAll], 21, 5);
    const middle = spread(lowering).median;
    const detail = `${scripts.length} generated scripts, ${commands} commands: ${middle.toFixed(1)} ms against ${spread(parsing).median.toFixed(1)} ms`;
    return [
      { name: "lower and print / unbash parse", unit: "×", spread: spread(ratios(lowering, parsing)), budget: { atMost: 5 }, detail },
      {
        name: "commands lowered and printed",
        unit: "/s",
        spread: spread(lowering.map((time) => (commands / time) * 1000)),
        detail: "one core, no rules",
      },
    ];
  },
};
