/** Finds what `language.json` names in a call (the slots of `call-table.ts`). */
import type { Segment } from "../../shell/program.ts";
import { allSources, optionsOf, textValue, unknownValue, type Value } from "./abstract-value.ts";
import { listOf } from "./folding.ts";
import { textPart } from "./text-part.ts";

export interface CallView {
  readonly self: Value | undefined;
  readonly positional: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
  /** Where the call stands, for what has no better place. */
  readonly segments: readonly Segment[];
}

/** Undefined where the call has nothing there. */
export function slotValue(call: CallView, slot: string): Value | undefined {
  for (const place of slot.split("|")) {
    const found = placeValue(call, place);
    if (found !== undefined) return found;
  }
  return undefined;
}

function placeValue(call: CallView, place: string): Value | undefined {
  const [head = "", ...members] = place.replace("..", ">").split(".");
  let value = headValue(call, head);
  for (const member of members) {
    if (value === undefined) return undefined;
    value = memberValue(value, member);
  }
  return value;
}

function headValue(call: CallView, head: string): Value | undefined {
  if (head === "self") return call.self;
  if (head === "*") return call.positional.length === 0 ? undefined : listOf(call.positional, call.segments);
  if (head === "@*") return call.named.size === 0 ? undefined : listOf([...call.named.values()], call.segments);
  if (head.startsWith("@")) return call.named.get(head.slice(1));
  if (head.endsWith(">")) {
    const tail = call.positional.slice(Number(head.slice(0, -1)));
    return tail.length === 0 ? undefined : listOf(tail, call.segments);
  }
  const index = Number(head);
  if (!Number.isInteger(index)) return undefined;
  return itemAt(call.positional, index, call.segments);
}

/** What is at an index of a list, of which a part may not be known. */
export function itemAt(items: readonly Value[], index: number, segments: readonly Segment[]): Value | undefined {
  const at = index < 0 ? items.length + index : index;
  const rest = items.findIndex(({ isRest }) => isRest === true);
  if (rest >= 0 && (index < 0 || at >= rest)) return unknownValue(undefined, segments, allSources(items.slice(rest)));
  return items[at];
}

function memberValue(value: Value, member: string): Value | undefined {
  const state = value.state;
  if (state !== undefined && (member === "file" || member === "host" || member === "port" || member === "url")) {
    const word = state[member];
    if (word !== undefined) return textValue(word);
  }
  for (const option of optionsOf(value)) {
    if (/^-?\d+$/.test(member) && option.items !== undefined) return itemAt(option.items, Number(member), value.word.segments);
    const entry = option.entries?.get(member);
    if (entry !== undefined) return entry;
    const part = textPart(option, member);
    if (part !== undefined) return part;
  }
  return undefined;
}
