/** What the detour through the canonical program costs over only parsing. */
import { optionTables } from "../scripts/option-tables.ts";
import { shellScripts } from "../scripts/shell-scripts.ts";
import { type Bench, type Figure, interleave, ratios, spread } from "./bench.ts";
import { builtEngine } from "./built-engine.ts";
import { generatedScripts } from "./commands.ts";

type Engine = Awaited<ReturnType<typeof builtEngine>>;

export const bench: Bench = {
  title: "lowering and printing, against the bare unbash parse of the same scripts",
  async run() {
    const engine = await builtEngine();
    const own = [...shellScripts(["/usr"], () => undefined)].map(({ text }) => text);
    const figures = await compare(engine, generatedScripts(200), "generated scripts", 21);
    // Functions are lowered at each call, so that real scripts give more lines than they have commands.
    return own.length === 0 ? figures : [...figures, ...(await compare(engine, own, "scripts of this machine", 5))];
  },
};

async function compare(
  { lowerScript, parse, printProgram, tableIndex }: Engine,
  scripts: readonly string[],
  what: string,
  rounds: number,
): Promise<Figure[]> {
  const tables = tableIndex(optionTables());
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
  const [lowering = [], parsing = []] = await interleave([lowerAll, parseAll], rounds);
  const times = `${spread(lowering).median.toFixed(1)} ms against ${spread(parsing).median.toFixed(1)} ms`;
  const detail = `${scripts.length} ${what}, ${commands} commands printed: ${times}`;
  return [
    {
      name: `lower and print / unbash parse, ${what}`,
      unit: "×",
      spread: spread(ratios(lowering, parsing)),
      budget: { atMost: 5 },
      detail,
    },
    {
      name: "commands lowered and printed",
      unit: "/s",
      spread: spread(lowering.map((time) => (commands / time) * 1000)),
      detail: "one core, no rules",
    },
  ];
}
