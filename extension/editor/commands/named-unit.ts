/** Which unit a command is about: the one it is given, the one at the cursor, or the one chosen in the Review view. */
import * as vscode from "vscode";
import type { UnitView } from "../../core/report/checklist-view.ts";
import { isOfChange, unitAt } from "../views/review-view.ts";
import { unitKey } from "../views/unit-words.ts";
import type { CommandParts } from "./command-parts.ts";

/** What a key in the view gives for "the one that is chosen here". */
export const chosenInView = "selection";

/**
 * @param what a node of the view, a unit's name, or `chosenInView`; without it the one at the cursor, and the one that is chosen in the
 *   view only where no text at all is in the editor: a mark must never land on what the person does not look at.
 *   Undefined where there is none, or the change has it no more.
 */
export function namedUnit(parts: CommandParts, what: unknown): UnitView | undefined {
  const { current } = parts.session;
  if (current === undefined) return undefined;
  const known = (name: string | undefined): UnitView | undefined =>
    current.checklist.units.find((unit) => unitKey(unit) === name || unit.name === name);
  const named = what === chosenInView ? undefined : nameOf(what);
  if (named !== undefined) return known(named);
  const editor = vscode.window.activeTextEditor;
  if (what === undefined && editor !== undefined) {
    if (!isOfChange(current, editor.document.uri)) return undefined;
    const { line } = editor.selection.active;
    const without = parts.goneTo.at(parts.reading.documentOf(editor.document.uri)?.place.path ?? "", line);
    return known(without === undefined ? undefined : unitKey(without)) ?? unitAt(current, editor.document.uri, line);
  }
  const [chosen] = parts.reviewView.selection;
  return chosen?.kind === "unit" ? namedUnit(parts, chosen) : undefined;
}

function nameOf(what: unknown): string | undefined {
  if (typeof what === "string") return what;
  if (typeof what !== "object" || what === null || !("kind" in what && what.kind === "unit" && "unit" in what)) return undefined;
  const { unit } = what;
  if (typeof unit !== "object" || unit === null || !("id" in unit && "ordinal" in unit)) return undefined;
  const { id, ordinal } = unit;
  return typeof id === "string" && typeof ordinal === "number" ? unitKey({ id, ordinal }) : undefined;
}
