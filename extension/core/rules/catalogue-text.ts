/**
 * The catalogue as the text of `catalogue.json`, with each option table on a line of its own: hundreds of programs are described,
 * and a command speaks of a few, so a table is parsed when it is first asked something.
 */
import type { OptionTable } from "../shell/option-table.ts";
import type { CompiledCatalogue } from "./rule.ts";

const opening = '"options":[\n';
const closing = "\n]";

/** ASCII alone, so that a reader may take bytes for characters. Ends with a line break. */
export function catalogueText(catalogue: CompiledCatalogue): string {
  const { options, ...rest } = catalogue;
  const lines = options.map((table) => JSON.stringify(table)).join(",\n");
  const text = `{${opening}${lines}${closing},${JSON.stringify(rest).slice(1)}\n`;
  return text.replace(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** What `catalogueText` wrote, or any other spelling of the same JSON. The build checked what it says. */
export function readCatalogue(text: string): CompiledCatalogue {
  const start = `{${opening}`;
  const end = text.indexOf(`${closing},`);
  if (!text.startsWith(start) || end < 0) return JSON.parse(text) as CompiledCatalogue;
  const rest = JSON.parse(`{${text.slice(end + closing.length + 1)}`) as Omit<CompiledCatalogue, "options">;
  const lines = text.slice(start.length, end).split(",\n");
  return { ...rest, options: lines[0] === "" ? [] : lines.map(optionTable) };
}

const nameList = /^\{"names":(\["(?:[^"\\]|",")*"\])[,}]/;

/** A table of which only the names are known until something else is asked. */
function optionTable(line: string): OptionTable {
  const names = nameList.exec(line)?.[1];
  return names === undefined ? (JSON.parse(line) as OptionTable) : (new LaterTable(JSON.parse(names), line) as OptionTable);
}

// A record over the schema: a key that is added there and forgotten here breaks the build, and is not silently absent.
const laterKeys: Readonly<Record<Exclude<keyof OptionTable, "names">, true>> = {
  style: true,
  parse: true,
  subcommands: true,
  options: true,
  operands: true,
  passes: true,
  stdin: true,
  wrapper: true,
  bundledFirst: true,
  foldsCase: true,
  joins: true,
  runs: true,
  effects: true,
  source: true,
};

class LaterTable {
  readonly names: readonly string[];
  #line: string;

  constructor(names: readonly string[], line: string) {
    this.names = names;
    this.#line = line;
  }

  /** Puts what the line says in the place of the questions below. */
  parsed(): OptionTable {
    if (this.#line !== "") {
      const table: unknown = JSON.parse(this.#line);
      this.#line = "";
      Object.defineProperties(this, Object.getOwnPropertyDescriptors(table));
    }
    return this as OptionTable;
  }
}

for (const key of Object.keys(laterKeys)) {
  Object.defineProperty(LaterTable.prototype, key, {
    get(this: LaterTable) {
      const table = this.parsed();
      return Object.getOwnPropertyDescriptor(table, key)?.value;
    },
  });
}
