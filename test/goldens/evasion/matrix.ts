/** Every act in every dress, judged, and the page that shows it. */
import type { DocumentResult } from "../../../extension/core/analysis/request.ts";
import type { ShippedRules } from "../../rules/shipped-rules.ts";
import { acts } from "./acts.ts";
import type { Dressing } from "./dressing.ts";
import { dressings } from "./dressings.ts";
import { type Cell, judge } from "./judge.ts";
import type { PlainCommand } from "./plain-command.ts";

export interface Row {
  readonly dressing: Dressing;
  /** What comes of the dress around a harmless command. */
  readonly bare: DocumentResult;
  /** One for each act. */
  readonly cells: readonly Cell[];
}

export interface Totals {
  readonly cells: number;
  readonly found: number;
  readonly problem: number;
  readonly silent: number;
}

/** Nobody would look twice at it. */
const harmless: PlainCommand = "grep -c 'a b' notes.txt | sort";

export function matrix(shipped: ShippedRules): readonly Row[] {
  return dressings.map((dressing) => {
    const resultOf = (command: PlainCommand) => {
      const { language, text } = dressing.dress(command);
      return shipped.analyse(language, text);
    };
    const bare = resultOf(harmless);
    return { dressing, bare, cells: acts.map((act) => judge(resultOf(act.command), bare, act.category)) };
  });
}

export function totals(rows: readonly Row[]): Totals {
  const cells = rows.flatMap((row) => row.cells);
  const count = (wanted: Cell) => cells.filter((cell) => cell === wanted).length;
  return { cells: cells.length, found: count("found"), problem: count("problem"), silent: count("silent") };
}

const marks: Readonly<Record<Cell, string>> = { found: "✓", problem: "?", silent: "**silent**" };

/** The page `docs/evasion-matrix.md`. */
export function page(rows: readonly Row[]): string {
  const { cells, found, problem, silent } = totals(rows);
  const families = [...new Set(rows.map((row) => row.dressing.family))];
  return [
    "# The evasion matrix",
    "",
    "Each row is a way to dress a command up, each column an act. A cell is ✓ where a rule about commands, which knows nothing of the",
    "dress, finds the act for what it is; ? where it is reported that something cannot be resolved, which counts against `pass` in a",
    "change. Silence is not allowed. The dressings stand in `test/goldens/evasion/`; this page is written by",
    "`UPDATE_GOLDENS=1 npx mocha test/goldens/evasion/evasion.test.ts` and compared by every test run.",
    "",
    `${acts.length} acts × ${rows.length} dressings = ${cells} cells: ${found} found (${((100 * found) / cells).toFixed(1)} %), ${problem} reported as unresolved, ${silent} silent.`,
    "",
    ...acts.map((act) => `- **${act.name}** (${act.category}): \`${act.command}\``),
    ...families.flatMap((family) =>
      familyTable(
        family,
        rows.filter((row) => row.dressing.family === family),
      ),
    ),
    "",
  ].join("\n");
}

function familyTable(family: string, rows: readonly Row[]): readonly string[] {
  return [
    "",
    `## ${family}`,
    "",
    `| | ${acts.map((act) => act.name).join(" | ")} |`,
    `|---|${acts.map(() => ":-:").join("|")}|`,
    ...rows.map((row) => `| ${row.dressing.name.replaceAll("|", "\\|")} | ${row.cells.map((cell) => marks[cell]).join(" | ")} |`),
  ];
}
