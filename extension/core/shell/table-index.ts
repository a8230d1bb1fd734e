/** Finds the option table of a program by any of its names. */
import type { OptionTable } from "./option-table.ts";

export interface TableIndex {
  /** By the last part of the name as typed; `undefined` for a program nobody described. */
  find(name: string): OptionTable | undefined;
  /** The same where the case of letters does not count. */
  findAnyCase(name: string): OptionTable | undefined;
  /** Every name that is described. */
  names(): readonly string[];
}

export function tableIndex(tables: readonly OptionTable[]): TableIndex {
  const exact = new Map<string, OptionTable>();
  const starts: { start: string; table: OptionTable }[] = [];
  for (const table of tables) {
    for (const name of table.names ?? []) {
      if (name.endsWith("*")) starts.push({ start: name.slice(0, -1), table });
      else if (!exact.has(name)) exact.set(name, table);
    }
  }
  const folded = new Map<string, OptionTable>();
  for (const [name, table] of exact) if (!folded.has(name.toLowerCase())) folded.set(name.toLowerCase(), table);
  const names = [...exact.keys()];
  const index: TableIndex = {
    names: () => names,
    find(name) {
      const found = exact.get(name);
      if (found !== undefined || starts.length === 0) return found;
      // `python3.*` means the versions of a program, not each program whose name begins so.
      return starts.find(({ start }) => name.startsWith(start) && /^[\d.]*$/.test(name.slice(start.length)))?.table;
    },
    findAnyCase: (name) => index.find(name) ?? folded.get(name.toLowerCase()),
  };
  return index;
}
