/**
 * Lowers a script that is being typed: what the edit leaves as it was is done again from a record of the last time. A statement is done
 * again only where its text stands apart from the edit, and all that it asked of the state before it is answered the same.
 */
import { nothing } from "./folded.ts";
import type { Frame } from "./frame.ts";
import { type Edit, editBetween, Moved } from "./moved.ts";
import type { ParsedScript, Statement } from "./parse.ts";
import type { RecordingMachine, RecordingScope, StatementRecord } from "./statement-record.ts";
import { runStatement } from "./statements.ts";

/** Belongs to one document, and is filled by lowering it. */
export interface LoweringMemory {
  last?: Remembered;
}

interface Remembered {
  readonly text: string;
  /** By where the statements begin. */
  readonly statements: ReadonlyMap<number, RememberedStatement>;
  /** The length of all texts since nothing was remembered. */
  readonly length: number;
}

interface RememberedStatement {
  readonly end: number;
  readonly type: string;
  readonly isBackground: boolean;
  readonly record: StatementRecord;
}

/** Words of a record keep the text alive that they were cut from: after so many characters all is done anew. */
const longestTexts = 10_000_000;

/** @param script parsed without an error from the text of the frame's layer, which is the document */
export function runRemembered(
  machine: RecordingMachine,
  scope: RecordingScope,
  script: ParsedScript,
  frame: Frame,
  memory: LoweringMemory,
): void {
  const { text } = frame.layer;
  const last = memory.last !== undefined && memory.last.length < longestTexts ? memory.last : undefined;
  const edit = last === undefined ? { from: 0, to: 0, by: 0 } : editBetween(last.text, text);
  const moved = new Moved(edit);
  const statements = new Map<number, RememberedStatement>();
  for (const statement of script.commands) {
    const isMoved = statement.end >= edit.from;
    const known = last === undefined ? undefined : rememberedStatement(last, statement, edit, isMoved);
    const record =
      (known === undefined ? undefined : machine.redo(known.record, scope, moved, isMoved)) ??
      machine.recorded(() => {
        for (const tail of runStatement(machine, statement, frame, nothing).tails) machine.line(tail);
      });
    if (record === undefined || hasHereDocument(text, statement)) continue;
    statements.set(statement.pos, { end: statement.end, ...shape(statement), record });
  }
  memory.last = { text, statements, length: (last?.length ?? 0) + text.length };
}

/** The same statement in the text before; it stands at least a character apart from what was edited. */
function rememberedStatement(
  last: Remembered,
  statement: Statement,
  { from, to, by }: Edit,
  isMoved: boolean,
): RememberedStatement | undefined {
  const shift = isMoved ? by : 0;
  const isApart = isMoved ? statement.pos - by > to : statement.end < from;
  const known = isApart ? last.statements.get(statement.pos - shift) : undefined;
  if (known === undefined || known.end !== statement.end - shift) return undefined;
  const { type, isBackground } = shape(statement);
  return known.type === type && known.isBackground === isBackground ? known : undefined;
}

function shape(statement: Statement): { readonly type: string; readonly isBackground: boolean } {
  return { type: statement.command.type, isBackground: statement.background === true };
}

/** Its body stands behind the statement, and may be edited by itself. */
function hasHereDocument(text: string, { pos, end }: Statement): boolean {
  return text.slice(pos, end).includes("<<");
}
