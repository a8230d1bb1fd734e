/** Documents in languages that nothing here parses: what their text alone tells. */
import { constantWord, nothing } from "../shell/folded.ts";
import { standardLimits } from "../shell/limits.ts";
import { Machine } from "../shell/machine.ts";
import type { Program } from "../shell/program.ts";
import { Scope } from "../shell/scope.ts";
import { tellSource } from "../shell/source-effects.ts";
import { lowerer } from "../shell/statements.ts";
import type { TableIndex } from "../shell/table-index.ts";
import type { ReadRequest } from "./reading.ts";

export function readSource({ spec, layer, via }: ReadRequest, tables: TableIndex): Program {
  const machine = new Machine(tables, standardLimits, lowerer, true);
  const { text } = layer;
  const segments = layer.segments ?? [{ from: 0, to: text.length, start: 0, end: text.length, exact: true }];
  tellSource(
    machine,
    { layer, scope: new Scope(), via, places: [], dialect: "arguments", isStage: false, depth: 0, calls: [] },
    { language: spec.id, code: constantWord(text, segments), span: { start: 0, end: text.length }, stdin: nothing, isDocument: true },
  );
  machine.finish();
  return { lines: [...machine.lines, ...machine.derivedLines()], problems: machine.problems, nested: machine.nested };
}
