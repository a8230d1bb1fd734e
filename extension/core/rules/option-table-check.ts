/** Checks an option table, field by field, against the schema of `core/shell/option-table.ts`. */
import type { Problem } from "../base/problem.ts";
import type { EffectEntry, OptionEntry, OptionTable, Role } from "../shell/option-table.ts";
import { jsonLine, parsedJson } from "./json-place.ts";
import { regexObjection } from "./regex-check.ts";
import { problemAt } from "./text-place.ts";

type Path = readonly (string | number)[];
type Report = (path: Path, message: string) => void;
type Fields = Readonly<Record<string, unknown>>;

// Records over the unions of the schema: a member that is added there and forgotten here breaks the build.
const roles: Readonly<Record<Role, true>> = {
  read: true,
  write: true,
  code: true,
  script: true,
  command: true,
  host: true,
  url: true,
  data: true,
  "read-if-@": true,
  "path-or-remote": true,
  user: true,
  port: true,
  none: true,
};
const tableKeys: Readonly<Record<keyof OptionTable, true>> = {
  names: true,
  style: true,
  parse: true,
  subcommands: true,
  options: true,
  operands: true,
  passes: true,
  stdin: true,
  wrapper: true,
  joins: true,
  bundledFirst: true,
  foldsCase: true,
  runs: true,
  effects: true,
  source: true,
};
const optionKeys: Readonly<Record<keyof OptionEntry, true>> = {
  spell: true,
  value: true,
  role: true,
  position: true,
  passes: true,
  keys: true,
};
const effectNames: Readonly<Record<EffectEntry["as"], readonly string[]>> = {
  source: [":read", ":env", ":input", ":fetch"],
  sink: [":write", ":send", ":run"],
  single: [":read", ":write", ":connect", ":listen", ":set"],
};
const deepest = 6;

/** Without `table` there is at least one problem. The file is named for the printed name of its program. */
export function checkOptionTable(path: string, text: string): { readonly table?: OptionTable; readonly problems: readonly Problem[] } {
  const parsed = parsedJson(text);
  if ("error" in parsed) return { problems: [problemAt("bad-table", path, parsed.line, parsed.error)] };
  const problems: Problem[] = [];
  const report: Report = (at, message) => {
    problems.push(problemAt("bad-table", path, jsonLine(text, at), at.length === 0 ? message : `${at.join(".")}: ${message}`));
  };
  const { value } = parsed;
  if (!isTable(value, [], report) || problems.length > 0) return { problems };
  const stem = path.slice(path.lastIndexOf("/") + 1).replace(/\.json$/, "");
  if (value.names === undefined || value.names.length === 0) report([], "names: is missing.");
  // Names such as ":" and "[" make no file names.
  else if (value.names[0] !== stem && /^[A-Za-z0-9]/.test(value.names[0] ?? ""))
    report(["names", 0], `The file is named for the printed name: ${value.names[0]}.json.`);
  if (value.source === undefined || value.source.trim() === "")
    report([], "source: is missing. Name the manual that the table was written from.");
  return problems.length > 0 ? { problems } : { table: value, problems };
}

/** Names that two tables claim; `places` gives the path of each table's file. */
export function sharedNames(tables: readonly OptionTable[], pathOf: (table: OptionTable) => string): Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, OptionTable>();
  for (const table of tables) {
    for (const name of table.names ?? []) {
      const owner = owners.get(name);
      if (owner === undefined) owners.set(name, table);
      else problems.push(problemAt("bad-table", pathOf(table), 0, `names: ${name} is a name of ${pathOf(owner)}, too.`));
    }
  }
  return problems;
}

function isTable(value: unknown, at: Path, report: Report): value is OptionTable {
  if (!isFields(value, at, report) || !hasOnly(value, tableKeys, at, report)) return false;
  if (at.length > 2 * deepest) {
    report(at, "Subcommands are nested too deep.");
    return false;
  }
  const table = value;
  if (at.length > 0 && table["names"] !== undefined)
    report([...at, "names"], "Only a program has names: subcommands are named by their key.");
  if (table["names"] !== undefined) checkNames(table["names"], [...at, "names"], report);
  oneOf(table, "style", ["bundled", "long", "slash", "parameters"], at, report);
  oneOf(table, "parse", ["free", "until-operand", "expression", "key-value", "none"], at, report);
  oneOf(table, "passes", ["all", "none"], at, report);
  oneOf(table, "stdin", ["code", "data", "none"], at, report);
  oneOf(table, "wrapper", ["none", "drop", "keep"], at, report);
  for (const key of ["joins", "bundledFirst", "foldsCase"]) {
    if (table[key] !== undefined && typeof table[key] !== "boolean") report([...at, key], "is true or false.");
  }
  if (table["runs"] !== undefined && !isText(table["runs"], /^[a-z][a-z0-9-]*$/)) report([...at, "runs"], "is the id of a language.");
  if (table["source"] !== undefined && !isText(table["source"], /\S/)) report([...at, "source"], "is text.");
  checkOptions(table["options"], [...at, "options"], report);
  checkOperands(table["operands"], [...at, "operands"], report);
  checkEffects(table["effects"], [...at, "effects"], report);
  checkSubcommands(table["subcommands"], [...at, "subcommands"], report);
  return true;
}

function checkNames(value: unknown, at: Path, report: Report): void {
  if (!isTexts(value, at, report)) return;
  for (const [index, name] of value.entries()) {
    if (!/^[^\s/\\*|]+\*?$/.test(name) || (index === 0 && name.endsWith("*")))
      report([...at, index], `${JSON.stringify(name)} is no name: without folder and blanks, * only at the end and not in the first.`);
  }
}

function checkOptions(value: unknown, at: Path, report: Report): void {
  const spelled = new Map<string, number>();
  const entries = items(value, at, report);
  for (const [index, entry] of entries.entries()) {
    const here = [...at, index];
    if (!isFields(entry, here, report) || !hasOnly(entry, optionKeys, here, report)) continue;
    if (isTexts(entry["spell"], [...here, "spell"], report)) {
      for (const spell of entry["spell"]) {
        const before = spelled.get(spell);
        if (/[\s=]/.test(spell)) report([...here, "spell"], `${JSON.stringify(spell)} holds a blank or =.`);
        if (before !== undefined) report([...here, "spell"], `${spell} is spelled twice: also in option ${before}.`);
        spelled.set(spell, index);
      }
    }
    if (!["none", "required", "optional"].includes(String(entry["value"]))) report([...here, "value"], "is none, required or optional.");
    checkRole(entry["role"], [...here, "role"], report);
    if (entry["position"] !== undefined && !(Number.isSafeInteger(entry["position"]) && Number(entry["position"]) >= 0))
      report([...here, "position"], "is a number, from 0.");
    if (entry["role"] !== undefined && entry["role"] !== "none" && entry["value"] === "none")
      report([...here, "role"], "is the role of a value, and this option takes none.");
  }
  for (const [index, entry] of entries.entries()) {
    const keys = typeof entry === "object" && entry !== null && "keys" in entry ? entry.keys : undefined;
    if (keys === undefined || !isFields(keys, [...at, index, "keys"], report)) continue;
    for (const [key, target] of Object.entries(keys)) {
      if (typeof target !== "string" || !spelled.has(target)) report([...at, index, "keys", key], "names an option of this table.");
    }
  }
}

function checkOperands(value: unknown, at: Path, report: Report): void {
  if (value === undefined || !isFields(value, at, report)) return;
  if (!hasOnly(value, { first: true, rest: true, last: true, firstUnless: true }, at, report)) return;
  for (const key of ["first", "rest", "last"]) checkRole(value[key], [...at, key], report);
  if (value["firstUnless"] !== undefined) isTexts(value["firstUnless"], [...at, "firstUnless"], report);
}

function checkEffects(value: unknown, at: Path, report: Report): void {
  for (const [index, entry] of items(value, at, report).entries()) {
    const here = [...at, index];
    if (!isFields(entry, here, report) || !hasOnly(entry, { when: true, as: true, effect: true }, here, report)) continue;
    const as = (["source", "sink", "single"] as const).find((kind) => kind === entry["as"]);
    if (as === undefined) report([...here, "as"], "is source, sink or single.");
    if (isTexts(entry["effect"], [...here, "effect"], report)) {
      const [name = "", ...words] = entry["effect"];
      if (as !== undefined && !effectNames[as].includes(name))
        report([...here, "effect"], `A ${as} is one of ${effectNames[as].join(", ")}.`);
      for (const word of words) {
        if (/[{}]/.test(word.replace(/\{(operand:(\d+|-[1-9])|option:[^{}\s]+|basename)\}/g, "")))
          report([...here, "effect"], `${JSON.stringify(word)} is neither {operand:N}, {option:-x}, {basename} nor plain text.`);
      }
    }
    checkWhen(entry["when"], [...here, "when"], report);
  }
}

function checkWhen(value: unknown, at: Path, report: Report): void {
  if (
    value === undefined ||
    !isFields(value, at, report) ||
    !hasOnly(value, { option: true, notOption: true, operands: true, operand: true }, at, report)
  )
    return;
  for (const key of ["option", "notOption"]) if (value[key] !== undefined) isTexts(value[key], [...at, key], report);
  const count = value["operands"];
  if (
    count !== undefined &&
    isFields(count, [...at, "operands"], report) &&
    hasOnly(count, { min: true, max: true }, [...at, "operands"], report)
  ) {
    for (const [key, number] of Object.entries(count))
      if (!Number.isSafeInteger(number) || Number(number) < 0) report([...at, "operands", key], "is a number.");
  }
  if (value["operand"] === undefined) return;
  const objection = typeof value["operand"] === "string" ? regexObjection(value["operand"]) : "is a regular expression.";
  if (objection !== undefined) report([...at, "operand"], objection);
}

function checkSubcommands(value: unknown, at: Path, report: Report): void {
  if (value === undefined || !isFields(value, at, report)) return;
  for (const [name, inner] of Object.entries(value)) {
    const here = [...at, name];
    if (!/^[^\s=]+$/.test(name)) report(here, "is no subcommand: it holds a blank or =.");
    if (!isFields(inner, here, report)) continue;
    if ("fold" in inner) {
      if (inner["fold"] !== true || Object.keys(inner).length > 1) report(here, 'is {"fold": true} and nothing else, or a table.');
    } else if ("same" in inner) {
      const twin = typeof inner["same"] === "string" && Object.hasOwn(value, inner["same"]) ? value[inner["same"]] : undefined;
      if (Object.keys(inner).length > 1 || typeof twin !== "object" || twin === null || "same" in twin || "fold" in twin)
        report(here, 'is {"same": NAME} with the name of a subcommand beside it that has a table.');
    } else isTable(inner, here, report);
  }
}

function checkRole(value: unknown, at: Path, report: Report): void {
  if (value !== undefined && !(typeof value === "string" && Object.hasOwn(roles, value)))
    report(at, `is one of ${Object.keys(roles).join(", ")}.`);
}

function oneOf(table: Fields, key: string, all: readonly string[], at: Path, report: Report): void {
  const value = table[key];
  if (value !== undefined && !(typeof value === "string" && all.includes(value))) report([...at, key], `is one of ${all.join(", ")}.`);
}

function isFields(value: unknown, at: Path, report: Report): value is Fields {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return true;
  report(at, "An object was expected here.");
  return false;
}

function hasOnly(value: Fields, known: Readonly<Record<string, true>>, at: Path, report: Report): boolean {
  const others = Object.keys(value).filter((key) => !Object.hasOwn(known, key));
  for (const key of others) report([...at, key], `There is no such key. There are ${Object.keys(known).join(", ")}.`);
  return others.length === 0;
}

function items(value: unknown, at: Path, report: Report): readonly unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  report(at, "A list was expected here.");
  return [];
}

function isText(value: unknown, form: RegExp): value is string {
  return typeof value === "string" && form.test(value);
}

function isTexts(value: unknown, at: Path, report: Report): value is readonly string[] {
  if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "string" && item !== "")) {
    if (new Set(value).size < value.length) report(at, "A value occurs twice.");
    return true;
  }
  report(at, "A list of texts was expected here.");
  return false;
}
