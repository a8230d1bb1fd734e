/** How Windows programs and cmdlets take their options: in any case, behind `/` or `-`, with a value after a colon; cmdlets by any beginning that is theirs alone. */
import type { OptionEntry, OptionTable } from "./option-table.ts";

export interface WrittenOption {
  readonly entry: OptionEntry | undefined;
  /** As it is printed. */
  readonly spell: string;
  /** Where the attached value begins in the word; `undefined` without one. */
  readonly valueFrom: number | undefined;
}

/** What every cmdlet takes. Source: about_CommonParameters, Microsoft Learn. */
const commonParameters: readonly OptionEntry[] = [
  { spell: ["-Verbose", "-vb"], value: "none" },
  { spell: ["-Debug", "-db"], value: "none" },
  { spell: ["-ErrorAction", "-ea"], value: "required" },
  { spell: ["-WarningAction", "-wa"], value: "required" },
  { spell: ["-InformationAction", "-infa"], value: "required" },
  { spell: ["-ProgressAction", "-proga"], value: "required" },
  { spell: ["-ErrorVariable", "-ev"], value: "required" },
  { spell: ["-WarningVariable", "-wv"], value: "required" },
  { spell: ["-InformationVariable", "-iv"], value: "required" },
  { spell: ["-OutVariable", "-ov"], value: "required" },
  { spell: ["-OutBuffer", "-ob"], value: "required" },
  { spell: ["-PipelineVariable", "-pv"], value: "required" },
  { spell: ["-WhatIf", "-wi"], value: "none" },
  { spell: ["-Confirm", "-cf"], value: "none" },
];

export function isWindowsStyle(table: OptionTable): boolean {
  return table.style === "slash" || table.style === "parameters";
}

/** Whether a word may be an option of such a program. */
export function isWindowsOption(value: string, table: OptionTable): boolean {
  if (table.style === "parameters") return /^-[A-Za-z_?]/.test(value);
  return /^(?:-{1,2}[A-Za-z?]|\/[A-Za-z?][\w?-]*(?:$|[:=]|\/))/.test(value);
}

/** `-Uri:u`, `/tn=x`, `/S`. The word begins with what `isWindowsOption` takes. */
export function writtenOption(value: string, chain: readonly OptionTable[]): WrittenOption {
  const [root] = chain;
  const separator = value.search(/[:=]/);
  const name = separator > 0 ? value.slice(0, separator) : value;
  // `/node: host`: the value is the next word.
  const valueFrom = separator > 0 && !(value[separator] === ":" && separator === value.length - 1) ? separator + 1 : undefined;
  const entry =
    chain.toReversed().reduce<OptionEntry | undefined>((found, table) => found ?? exact(table, name), undefined) ??
    (root?.style === "parameters" ? beginning(chain, name) : undefined);
  if (entry !== undefined) return { entry, spell: entry.spell[0] ?? name, valueFrom };
  return { entry: undefined, spell: root?.style === "slash" ? name.toLowerCase().replace(/^-(?!-)/, "/") : name, valueFrom };
}

/** The parameter of a cmdlet that a word like `-outf` means. */
export function takesParameter(table: OptionTable, written: string): OptionEntry | undefined {
  return writtenOption(written, [table]).entry;
}

const entriesOfTables = new WeakMap<OptionTable, ReadonlyMap<string, OptionEntry>>();

/** Options by their lower-case name without `/` or `-`. */
function entries(table: OptionTable): ReadonlyMap<string, OptionEntry> {
  let found = entriesOfTables.get(table);
  if (found === undefined) {
    const map = new Map<string, OptionEntry>();
    const all = table.style === "parameters" ? [...(table.options ?? []), ...commonParameters] : (table.options ?? []);
    for (const entry of all) for (const spell of entry.spell) if (!map.has(plain(spell))) map.set(plain(spell), entry);
    found = map;
    entriesOfTables.set(table, found);
  }
  return found;
}

function plain(spell: string): string {
  return spell.replace(/^[-/–—―]+/, "").toLowerCase();
}

function exact(table: OptionTable, name: string): OptionEntry | undefined {
  return entries(table).get(plain(name));
}

function beginning(chain: readonly OptionTable[], name: string): OptionEntry | undefined {
  const start = plain(name);
  if (start === "") return undefined;
  const own = new Set<OptionEntry>();
  const common = new Set<OptionEntry>();
  for (const table of chain) {
    for (const [spell, entry] of entries(table)) if (spell.startsWith(start)) (commonParameters.includes(entry) ? common : own).add(entry);
  }
  // What is a cmdlet's own counts before what every cmdlet takes.
  const found = own.size > 0 ? own : common;
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

/** The options with a position that nobody named, in order of their position. */
export function positional(table: OptionTable, named: readonly string[]): readonly OptionEntry[] {
  return (table.options ?? [])
    .filter((entry) => entry.position !== undefined && !named.includes(entry.spell[0] ?? ""))
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
}
