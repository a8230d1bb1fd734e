/** The canonical program as text: one node a word, one command or pipeline a line (`canonical form`, grammars/command/README.md). */
import type { Command, Line, OptionUse, Program, Segment, Word } from "./program.ts";
import { isKnown, pieces } from "./value.ts";

/** A word of the printed text: its offsets there, and the segments of its value in the document. */
export interface PrintedWord {
  readonly start: number;
  readonly end: number;
  readonly segments: readonly Segment[];
}

export interface PrintedCommand {
  readonly start: number;
  readonly end: number;
  readonly command: Command;
  readonly words: readonly PrintedWord[];
}

export interface PrintedProgram {
  /** Lines ended by `\n`. */
  readonly text: string;
  readonly commands: readonly PrintedCommand[];
}

export function printProgram(program: Program): PrintedProgram {
  let text = "";
  const commands: PrintedCommand[] = [];
  for (const line of program.lines) {
    line.stages.forEach((command, i) => {
      if (i > 0) text += " | ";
      const start = text.length;
      const words: PrintedWord[] = [];
      for (const { printed, segments } of commandWords(command)) {
        if (words.length > 0) text += " ";
        words.push({ start: text.length, end: text.length + printed.length, segments });
        text += printed;
      }
      commands.push({ start, end: text.length, command, words });
    });
    text += "\n";
  }
  return { text, commands };
}

export function printLine(line: Line): string {
  return line.stages.map(printCommand).join(" | ");
}

export function printCommand(command: Command): string {
  return commandWords(command)
    .map((word) => word.printed)
    .join(" ");
}

interface Printed {
  readonly printed: string;
  readonly segments: readonly Segment[];
}

function commandWords(command: Command): Printed[] {
  const words: Printed[] = [{ printed: printName(command.name.value), segments: command.name.segments }];
  const add = (value: string, segments: readonly Segment[]) => words.push({ printed: printWord(value), segments });
  for (const name of command.sub) add(name, command.name.segments);
  if (command.expression !== undefined) {
    for (const word of command.expression) add(word.value, word.segments);
    return words;
  }
  for (const option of command.options) add(optionText(option), option.value?.segments ?? command.name.segments);
  const isEffect = command.name.value.startsWith(":");
  if (command.operands.length > 0 && !isEffect) add("--", []);
  for (const operand of command.operands) add(operand.value, operand.segments);
  return words;
}

export function optionText(option: OptionUse): string {
  return option.value === undefined ? option.spell : `${option.spell}=${option.value.value}`;
}

/** What tree-sitter-bash takes for syntax where a command name is expected. */
const syntaxNames = new Set(
  "if then else elif fi case esac for select while until do done in function time coproc { } ! [ [[ ]] export unset unsetenv declare typeset local readonly".split(
    " ",
  ),
);

function printName(name: string): string {
  // After what may be a variable's name, tree-sitter takes `@`, `%` and their like for the operator of an expansion.
  if (syntaxNames.has(name) || /[^A-Za-z0-9_./~-]/.test(name.replace(/^:/, "")))
    return isKnown(name) ? `'${name.replace(/'/g, "'\\''")}'` : printWord(name);
  return printWord(name);
}

const bareWord = /^[A-Za-z_~./%+,:@^-][A-Za-z0-9_~./%+,:@=^-]*$/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must be escaped
const needsEscapes = /['\u0000-\u001f\u007f]/;

export function printWord(word: string): string {
  if (bareWord.test(word)) return word;
  // Half a surrogate pair is no character: as one, offsets in the printed text stay what they are.
  const value = word.replace(/\p{Surrogate}/gu, "\uFFFD");
  if (!isKnown(value)) return printUnknown(value);
  return needsEscapes.test(value) ? `$'${escapeAnsi(value)}'` : `'${value}'`;
}

function escapeAnsi(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: see above
  return value.replace(/[\\'\u0000-\u001f\u007f]/g, (character) => {
    switch (character) {
      case "\n":
        return "\\n";
      case "\t":
        return "\\t";
      case "\r":
        return "\\r";
      case "'":
        return "\\'";
      // A backslash too goes by its number: before the closing quote tree-sitter takes `\\\\'` for an escaped quote.
      default:
        return `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
    }
  });
}

function printUnknown(value: string): string {
  let text = "";
  const all = pieces(value);
  all.forEach((piece, i) => {
    if (typeof piece === "string") {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: a line break would end the line, so it prints as a blank
      text += piece.replace(/["\\$`]/g, "\\$&").replace(/[\u0000-\u001f\u007f]/g, " ");
      return;
    }
    const next = all[i + 1];
    // To tree-sitter any letter goes on with a name, to a shell only ASCII ones.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they print as blanks
    const needsBraces = typeof next === "string" && !/^[\u0000-\u001f\u007f!-/:-@\\\]^`{-~\s]/.test(next);
    text += needsBraces ? `\${${piece.unknown}}` : `$${piece.unknown}`;
  });
  return `"${text}"`;
}

/** A word's value for people: holes as `$NAME`. */
export function readable(word: Word | string): string {
  const value = typeof word === "string" ? word : word.value;
  return pieces(value)
    .map((piece) => (typeof piece === "string" ? piece : `$${piece.unknown}`))
    .join("");
}
