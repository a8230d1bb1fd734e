/** What the option tables know by name: which programs there are, how each is printed, how its options are spelled. */
import type { OptionEntry, OptionTable } from "../shell/option-table.ts";

export interface ProgramNames {
  /** The table of a program by its printed name. */
  table(printed: string): OptionTable | undefined;
  /** How a program of this name is printed, where a table says so. */
  printed(name: string): string | undefined;
}

export function programNames(tables: readonly OptionTable[]): ProgramNames {
  const byPrinted = new Map<string, OptionTable>();
  const byName = new Map<string, string>();
  const patterns: { prefix: string; printed: string }[] = [];
  for (const table of tables) {
    const printed = table.names?.[0];
    if (printed === undefined) continue;
    byPrinted.set(printed, table);
    for (const name of table.names ?? []) {
      if (name.endsWith("*")) patterns.push({ prefix: name.slice(0, -1), printed });
      else byName.set(name, printed);
    }
  }
  return {
    table: (printed) => byPrinted.get(printed),
    printed: (name) => byName.get(name) ?? patterns.find(({ prefix }) => name.startsWith(prefix))?.printed,
  };
}

/** A subcommand's own table, through `same` and past folded words. */
export function subcommandTable(table: OptionTable, sub: string): OptionTable | undefined {
  const found = table.subcommands?.[sub];
  if (found === undefined || "fold" in found) return undefined;
  if (!("same" in found)) return found;
  const twin = table.subcommands?.[found.same];
  return twin === undefined || "fold" in twin || "same" in twin ? undefined : twin;
}

/** The entry of an option, in the deepest of the tables along the subcommands that knows this spelling. */
export function optionEntry(table: OptionTable, sub: readonly string[], spell: string): OptionEntry | undefined {
  const chain = [table];
  for (const name of sub) {
    const next = subcommandTable(chain.at(-1) ?? table, name);
    if (next === undefined) break;
    chain.push(next);
  }
  for (const level of chain.toReversed()) {
    const found = level.options?.find((entry) => entry.spell.includes(spell));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether the table or one below it knows this spelling. */
export function knowsOption(table: OptionTable, spell: string): boolean {
  return (
    (table.options?.some((entry) => entry.spell.includes(spell)) ?? false) ||
    Object.values(table.subcommands ?? {}).some((inner) => !("fold" in inner) && !("same" in inner) && knowsOption(inner, spell))
  );
}

/** Whether the words, joined by a space, are subcommands of the table as it prints them. */
export function knowsSubcommand(table: OptionTable, joined: string): boolean {
  let level: OptionTable | undefined = table;
  for (const name of joined === "" ? [] : joined.split(" ")) {
    const found: NonNullable<OptionTable["subcommands"]>[string] | undefined = level?.subcommands?.[name];
    if (found === undefined || "fold" in found || "same" in found) return false;
    level = found;
  }
  return true;
}
