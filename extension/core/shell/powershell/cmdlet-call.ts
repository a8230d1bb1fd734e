/** A call of a cmdlet whose parameters are bound: by name, by position, or by what is left. */
import { type Arguments, sortArguments } from "../arguments.ts";
import { plainCommand } from "../commands.ts";
import { Effects } from "../effect.ts";
import type { FoldedWord } from "../folded.ts";
import type { Tail } from "../pipeline.ts";
import { type Call, valueOfWord } from "./command.ts";
import type { Context } from "./context.ts";
import type { Value } from "./value.ts";

export interface Bound {
  readonly args: Arguments;
  /** By the table's spelling, else by its place among the operands. */
  value(spell: string, position?: number): Value | undefined;
  word(spell: string, position?: number): FoldedWord | undefined;
  has(spell: string): boolean;
}

export function bound(call: Call): Bound {
  const args = sortArguments(call.words.slice(1), call.table);
  const word = (spell: string, position?: number): FoldedWord | undefined =>
    args.options.findLast((option) => option.spell === spell)?.value ?? (position === undefined ? undefined : args.operands[position]);
  return {
    args,
    word,
    value: (spell, position) => {
      const found = word(spell, position);
      return found === undefined ? undefined : valueOfWord(found);
    },
    has: (spell) => args.options.some((option) => option.spell === spell),
  };
}

export function effects(context: Context, call: Call): Effects {
  return new Effects(context.machine, context.frame, call.span, call.name.value);
}

/** The line of the cmdlet itself. */
export function own({ frame }: Context, call: Call): Tail[] {
  return [[plainCommand(frame, call.name, call.table, sortArguments(call.words.slice(1), call.table), call.span)]];
}
