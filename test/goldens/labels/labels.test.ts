import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import type { Analyser } from "../../../extension/core/analysis/analyser.ts";
import type { LineSpan } from "../../../extension/core/base/range.ts";
import { linesOf } from "../../../extension/core/change/lines.ts";
import { testAnalyser } from "../../core/analysis/test-analyser.ts";
import { labelled } from "../../core/change/labelled.ts";
import { go } from "./go.ts";
import { python } from "./python.ts";
import { ruby } from "./ruby.ts";
import { type Scenario, scenarios, type Texts } from "./scenario.ts";
import { shell } from "./shell.ts";
import { typescript } from "./typescript.ts";

describe("the labels of units", () => {
  let analyser: Analyser;

  before(async () => {
    analyser = await testAnalyser();
  });

  for (const texts of [python, typescript, go, ruby, shell]) {
    it(`are what a careful reader of ${texts.language} would say`, async () => {
      const file = new URL(`${texts.language.toLowerCase()}.md`, import.meta.url);
      const page = await pageOf(texts);
      if (process.env["UPDATE_GOLDENS"] === "1") writeFileSync(file, page);
      assert.equal(page, readFileSync(file, "utf8"), "run with UPDATE_GOLDENS=1, and read what changed");
    });
  }

  const pageOf = async (texts: Texts): Promise<string> => {
    const sections = await Promise.all(scenarios(texts).map(sectionOf));
    return [
      `# ${texts.language}: how units are labelled`,
      "",
      "This page is written by `UPDATE_GOLDENS=1 npx mocha test/goldens/labels/labels.test.ts` and compared by every run. Each unit stands below its label.",
      "",
      ...sections,
    ].join("\n");
  };

  const sectionOf = async ({ title, edits }: Scenario): Promise<string> => {
    const { units, problems } = await labelled(analyser, ...edits);
    assert.deepEqual(problems, []);
    const before = new Map(edits.map(([path, text]) => [path, text ?? ""]));
    const after = new Map(edits.map(([path, , text]) => [path, text ?? ""]));
    const oldPath = units.find(({ unit }) => unit.kind === "rename")?.unit;
    const told = units.map(({ unit, label }) => {
      const was = oldPath?.path === unit.path ? (edits[0]?.[1] ?? "") : (before.get(unit.path) ?? "");
      const name = unit.kind === "text" ? placeOf(unit.removed, unit.added) : (unit.description ?? unit.kind);
      const { nature, natureReason, area, move } = label;
      const whole = move?.isWhole === true ? " (whole definitions)" : "";
      return [
        `${unit.path}, ${name}: **${nature}**${whole}${natureReason === "" ? "" : `, ${natureReason}`} · ${area}`,
        "",
        ...(unit.kind === "text"
          ? ["```diff", ...signed("-", was, unit.removed), ...signed("+", after.get(unit.path) ?? "", unit.added), "```", ""]
          : []),
      ].join("\n");
    });
    return [`## ${title}`, "", ...told].join("\n");
  };
});

function placeOf(removed: LineSpan, added: LineSpan): string {
  const name = ({ start, end }: LineSpan) => (end === start ? "none" : `${start + 1}–${end}`);
  return `lines ${name(removed)} → ${name(added)}`;
}

/** Long units are cut in the middle; the blanks at the ends of lines, which nobody sees, are dots. */
function signed(sign: string, text: string, { start, end }: LineSpan): string[] {
  const lines = linesOf(text)
    .slice(start, end)
    .map((line) => `${sign}${line.replace(/\r?\n$/, "").replace(/ +$/, (blanks) => "·".repeat(blanks.length))}`);
  return lines.length <= 14 ? lines : [...lines.slice(0, 6), `${sign}…`, ...lines.slice(-6)];
}
