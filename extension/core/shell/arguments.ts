/** Sorts the words after a program's name into subcommands, options and operands, as the program's table says. */
import { type FoldedWord, revalued, sliceWord } from "./folded.ts";
import type { EffectEntry, OptionEntry, OptionTable, Role } from "./option-table.ts";
import { isKnown } from "./value.ts";
import { isWindowsOption, isWindowsStyle, positional, writtenOption } from "./windows-options.ts";

export interface ArgumentOption {
  /** The table's first spelling, else as written. */
  readonly spell: string;
  readonly value: FoldedWord | undefined;
  readonly role: Role;
}

export interface Arguments {
  readonly sub: readonly string[];
  readonly options: readonly ArgumentOption[];
  readonly operands: readonly FoldedWord[];
  /** Role of each operand, by index. */
  readonly operandRoles: readonly Role[];
  /** The words in order, for `parse: expression`. */
  readonly expression: readonly FoldedWord[] | undefined;
  /** Commands among the words: the tail from a `command` operand, and what follows each `-exec`. */
  readonly commands: readonly (readonly FoldedWord[])[];
  /** The table of the subcommand, with what it leaves open filled from its parents. */
  readonly settings: Settings;
}

export interface Settings {
  readonly passes: "all" | "none";
  readonly stdin: "code" | "data" | "none";
  readonly wrapper: "none" | "drop" | "keep";
  readonly runs: string | undefined;
  readonly joins: boolean;
  readonly effects: readonly EffectEntry[];
}

const noSettings: Settings = { passes: "all", stdin: "data", wrapper: "none", runs: undefined, joins: false, effects: [] };

/** `words` are those after the name. Without a table each is an operand. */
export function sortArguments(written: readonly FoldedWord[], table: OptionTable | undefined): Arguments {
  const words =
    table?.foldsCase === true ? written.map((word) => (isKnown(word.value) ? revalued(word, word.value.toLowerCase()) : word)) : written;
  if (table === undefined || table.parse === "none") {
    // The canonical form puts `--` before operands, and must read its own writing.
    if (words[0]?.value === "--") return sortArguments(words.slice(1), table);
    return {
      sub: [],
      options: [],
      operands: words,
      operandRoles: table === undefined ? [] : roles(table, words.length),
      expression: undefined,
      commands: table?.operands?.first === "command" && words.length > 0 ? [words] : [],
      settings: table === undefined ? noSettings : settings([table]),
    };
  }
  return new Sorter(words, table).sort();
}

class Sorter {
  private readonly chain: OptionTable[];
  private readonly sub: string[] = [];
  private readonly options: ArgumentOption[] = [];
  private readonly operands: FoldedWord[] = [];
  private readonly expression: FoldedWord[] = [];
  private readonly commands: FoldedWord[][] = [];
  private readonly words: readonly FoldedWord[];
  private at = 0;
  private ends = false;

  constructor(words: readonly FoldedWord[], table: OptionTable) {
    this.words = words;
    this.chain = [table];
  }

  sort(): Arguments {
    let optionsEnded = false;
    const [first] = this.words;
    if (this.table.bundledFirst === true && first !== undefined && /^[A-Za-z]+$/.test(first.value)) {
      this.bundle({
        ...first,
        value: `-${first.value}`,
        segments: first.segments.map((segment) => ({ ...segment, from: segment.from + 1, to: segment.to + 1 })),
      });
      this.at++;
    }
    for (; this.at < this.words.length; this.at++) {
      const word = this.words[this.at];
      if (word === undefined) break;
      const isExpression = this.table.parse === "expression";
      if (!optionsEnded && word.value === "--" && !isExpression) {
        optionsEnded = true;
        continue;
      }
      if (
        !optionsEnded &&
        (this.isWindows ? word.isData !== true && isWindowsOption(word.value, this.root) : this.isOptionLike(word.value))
      ) {
        if (this.isWindows) this.windowsOption(word);
        else this.option(word);
        continue;
      }
      if (!optionsEnded && this.table.parse === "key-value" && this.keyValue(word)) continue;
      if (this.operands.length === 0 && this.subcommand(word)) continue;
      if (this.operandRole(this.operands.length) === "command") {
        const tail = this.words.slice(this.at);
        this.commands.push(tail);
        this.operands.push(...tail);
        break;
      }
      this.operands.push(word);
      if (isExpression) this.expression.push(word);
      if (this.table.parse === "until-operand") optionsEnded = true;
    }
    if (this.root.style === "parameters") this.takePositions();
    return {
      sub: this.sub,
      options: this.options.length < 2 ? this.options : this.options.sort((a, b) => (a.spell < b.spell ? -1 : a.spell > b.spell ? 1 : 0)),
      operands: this.operands,
      operandRoles: roles(
        this.isFirstLikeRest ? { operands: { ...this.table.operands, first: this.table.operands?.rest ?? "none" } } : this.table,
        this.operands.length,
      ),
      expression: this.table.parse === "expression" ? this.expression : undefined,
      commands: this.commands,
      settings: this.ends ? { ...settings(this.chain), passes: "none" } : settings(this.chain),
    };
  }

  private get table(): OptionTable {
    return this.chain[this.chain.length - 1] ?? {};
  }

  private get root(): OptionTable {
    return this.chain[0] ?? {};
  }

  private get isWindows(): boolean {
    return isWindowsStyle(this.root);
  }

  /** The first words without a name are the values of parameters that have a position. */
  private takePositions(): void {
    for (const entry of positional(
      this.root,
      this.options.map((option) => option.spell),
    )) {
      const word = this.operands.shift();
      if (word === undefined) return;
      this.options.push({ spell: entry.spell[0] ?? "", value: word, role: entry.role ?? "none" });
    }
  }

  private windowsOption(word: FoldedWord): void {
    // `rd/s/q` and `/f/q`: several in one word, where each is known.
    const parts = word.value.match(/^(?:\/[A-Za-z]+){2,}$/) === null ? undefined : word.value.split("/").slice(1);
    if (parts?.every((part) => writtenOption(`/${part}`, this.chain).entry?.value === "none") === true) {
      for (const part of parts) {
        const { entry, spell } = writtenOption(`/${part}`, this.chain);
        this.take(word, entry, spell, undefined);
      }
      return;
    }
    const { entry, spell, valueFrom } = writtenOption(word.value, this.chain);
    this.take(word, entry, spell, valueFrom === undefined ? undefined : sliceWord(word, valueFrom));
  }

  private get isFirstLikeRest(): boolean {
    const unless = this.table.operands?.firstUnless;
    return unless !== undefined && this.options.some((option) => unless.includes(option.spell));
  }

  private operandRole(index: number): Role {
    const { first, rest } = this.table.operands ?? {};
    if (this.isFirstLikeRest) return rest ?? "none";
    return (index === 0 ? (first ?? (rest === "command" ? rest : undefined)) : rest) ?? "none";
  }

  private subcommand(word: FoldedWord): boolean {
    const name = this.isWindows ? word.value.toLowerCase() : word.value;
    const entry = this.table.subcommands?.[name];
    if (entry === undefined || !Object.hasOwn(this.table.subcommands ?? {}, name)) return false;
    if ("fold" in entry) return true;
    if ("same" in entry) {
      const twin = this.table.subcommands?.[entry.same];
      this.sub.push(entry.same);
      if (twin !== undefined && !("fold" in twin) && !("same" in twin)) this.chain.push(twin);
      else this.chain.push({});
      return true;
    }
    this.sub.push(name);
    this.chain.push(entry);
    return true;
  }

  private keyValue(word: FoldedWord): boolean {
    const equals = word.value.indexOf("=");
    if (equals <= 0) return false;
    const key = word.value.slice(0, equals);
    if (!isKnown(key)) return false;
    const entry = this.isWindows ? writtenOption(key, this.chain).entry : this.find(key);
    let value = sliceWord(word, equals + 1);
    // `binPath= C:\x`: to sc the value is a word of its own.
    if (this.isWindows && value.value === "" && this.words[this.at + 1]?.value !== "--") value = this.words[++this.at] ?? value;
    this.options.push({ spell: entry?.spell[0] ?? (this.isWindows ? key.toLowerCase() : key), value, role: entry?.role ?? "none" });
    return true;
  }

  /** A dash alone is mostly standard input; of a few programs it is an option (`env -`). */
  private isOptionLike(value: string): boolean {
    return value.startsWith("-") && (value.length > 1 || this.find("-") !== undefined);
  }

  private option(word: FoldedWord): void {
    const text = word.value;
    const equals = text.indexOf("=");
    const isDouble = text.startsWith("--");
    if (isDouble || this.table.style === "long" || this.chain.some((table) => table.style === "long")) {
      const name = equals > 0 ? text.slice(0, equals) : text;
      const entry = this.find(name) ?? (isDouble ? this.abbreviation(name) : undefined);
      if (entry !== undefined || isDouble || !this.hasLetter(text)) {
        this.take(word, entry, entry?.spell[0] ?? name, equals > 0 ? sliceWord(word, equals + 1) : undefined);
        return;
      }
    }
    const whole = text.length !== 2 ? this.find(text) : undefined;
    if (whole !== undefined) {
      this.take(word, whole, whole.spell[0] ?? text, undefined);
      return;
    }
    this.bundle(word);
  }

  private bundle(word: FoldedWord): void {
    const text = word.value;
    for (let i = 1; i < text.length; i++) {
      // What cannot be known may be any letter: it stays in sight as an operand.
      if (!isKnown(text.slice(i)) && text.indexOf("\uFDD0") === i) {
        this.operands.push(sliceWord(word, i));
        return;
      }
      const spell = `-${text[i]}`;
      const entry = this.find(spell);
      if (entry === undefined && i === 1 && text.includes("=")) {
        const equals = text.indexOf("=");
        this.take(word, undefined, text.slice(0, equals), sliceWord(word, equals + 1));
        return;
      }
      if (entry === undefined && !/[A-Za-z]/.test(text[i] ?? "")) {
        // `head -20`, `kill -9`: a number is one option.
        this.take(word, undefined, `-${text.slice(i)}`, undefined);
        return;
      }
      if (entry === undefined || entry.value === "none") {
        this.take(word, entry, entry?.spell[0] ?? spell, undefined);
        continue;
      }
      // The canonical form attaches values by `=`, and must read its own writing.
      const from = text[i + 1] === "=" ? i + 2 : i + 1;
      const attached = i + 1 < text.length ? sliceWord(word, from) : undefined;
      this.take(word, entry, entry.spell[0] ?? spell, attached);
      return;
    }
  }

  private take(word: FoldedWord, entry: OptionEntry | undefined, spell: string, attached: FoldedWord | undefined): void {
    if (entry?.passes === "none") this.ends = true;
    let value = attached;
    let role = entry?.role ?? "none";
    const isExpression = this.table.parse === "expression";
    if (isExpression) this.expression.push({ ...sliceWord(word, 0, 0), value: spell, segments: word.segments });
    if (entry !== undefined && role === "command") {
      if (isExpression) {
        this.expressionCommand(spell);
        return;
      }
      const tail = attached === undefined ? this.words.slice(this.at + 1) : [attached, ...this.words.slice(this.at + 1)];
      if (tail.length > 0) {
        this.commands.push(tail);
        this.operands.push(...tail);
      }
      this.options.push({ spell, value: undefined, role });
      this.at = this.words.length;
      return;
    }
    if (value === undefined && entry?.value === "required") {
      // A shell takes the first word that is no option as the code of `-c`.
      if (role === "code" && this.runsShell()) this.shellOptionsBeforeCode();
      value = this.words[this.at + 1] ?? { value: "", segments: [], sources: [] };
      this.at++;
    }
    if (isExpression && value !== undefined) this.expression.push(value);
    let printed = spell;
    if (value !== undefined && entry?.keys !== undefined) {
      const match = /^\s*([A-Za-z][A-Za-z0-9]*)(?:\s*=\s*|\s+)/.exec(value.value);
      const key = match?.[1]?.toLowerCase();
      const target = Object.entries(entry.keys).find(([name]) => name.toLowerCase() === key)?.[1];
      if (match !== null && target !== undefined) {
        printed = target;
        value = sliceWord(value, match[0].length);
        role = this.find(target)?.role ?? "none";
      }
    }
    this.options.push({ spell: printed, value, role });
  }

  private shellOptionsBeforeCode(): void {
    for (;;) {
      const next = this.words[this.at + 1];
      // `sh -c -- CODE`: the options end, the code comes behind.
      if (next?.value === "--" || next?.value === "-") {
        this.at++;
        return;
      }
      if (next === undefined || !/^[-+][A-Za-z]+$/.test(next.value)) return;
      this.at++;
      for (const letter of next.value.slice(1)) this.options.push({ spell: `${next.value[0]}${letter}`, value: undefined, role: "none" });
    }
  }

  private runsShell(): boolean {
    return this.chain[0]?.runs === "bash";
  }

  private expressionCommand(spell: string): void {
    const command: FoldedWord[] = [];
    for (this.at++; this.at < this.words.length; this.at++) {
      const word = this.words[this.at];
      if (word === undefined) break;
      this.expression.push(word);
      if (word.value === ";" || (word.value === "+" && command[command.length - 1]?.value === "{}")) break;
      command.push(word);
    }
    this.options.push({ spell, value: command[0], role: "command" });
    if (command.length > 0) this.commands.push(command);
  }

  private hasLetter(text: string): boolean {
    return this.find(`-${text[1]}`) !== undefined;
  }

  private find(spell: string): OptionEntry | undefined {
    for (let i = this.chain.length - 1; i >= 0; i--) {
      const table = this.chain[i];
      const entry = table?.options === undefined ? undefined : spellings(table, table.options).get(spell);
      if (entry !== undefined) return entry;
    }
    return undefined;
  }

  /** GNU programs take any unambiguous beginning of a long option. */
  private abbreviation(name: string): OptionEntry | undefined {
    if (name.length < 4) return undefined;
    const found = this.chain.flatMap((table) =>
      (table.options ?? []).filter((option) => option.spell.some((spell) => spell.startsWith(name))),
    );
    return found.length === 1 ? found[0] : undefined;
  }
}

const spellingsOfTables = new WeakMap<OptionTable, ReadonlyMap<string, OptionEntry>>();

function spellings(table: OptionTable, options: readonly OptionEntry[]): ReadonlyMap<string, OptionEntry> {
  let found = spellingsOfTables.get(table);
  if (found === undefined) {
    const map = new Map<string, OptionEntry>();
    for (const option of options) for (const spell of option.spell) if (!map.has(spell)) map.set(spell, option);
    found = map;
    spellingsOfTables.set(table, found);
  }
  return found;
}

const noRoles: readonly Role[] = [];

function roles(table: OptionTable, count: number): readonly Role[] {
  if (table.operands === undefined || count === 0) return noRoles;
  const { first, rest, last } = table.operands;
  const found: Role[] = [];
  for (let i = 0; i < count; i++) {
    if (last !== undefined && i === count - 1 && (count > 1 || first === undefined)) found.push(last);
    else found.push((i === 0 ? first : undefined) ?? rest ?? "none");
  }
  return found;
}

const settingsOfTables = new WeakMap<OptionTable, Settings>();

function settings(chain: readonly OptionTable[]): Settings {
  const [only] = chain;
  if (chain.length > 1 || only === undefined) return chainSettings(chain);
  let found = settingsOfTables.get(only);
  if (found === undefined) {
    found = chainSettings(chain);
    settingsOfTables.set(only, found);
  }
  return found;
}

function chainSettings(chain: readonly OptionTable[]): Settings {
  const own = chain[chain.length - 1] ?? {};
  const root = chain[0] ?? {};
  return {
    passes: own.passes ?? root.passes ?? "all",
    stdin: own.stdin ?? root.stdin ?? "data",
    wrapper: own.wrapper ?? (chain.length === 1 ? root.wrapper : undefined) ?? "none",
    runs: own.runs ?? root.runs,
    joins: own.joins ?? root.joins ?? false,
    effects: own.effects ?? root.effects ?? [],
  };
}
