/**
 * What must hold of the lowering of any shell script (canonical program, properties): printing is stable, nothing that the
 * parser saw is lost, and tree-sitter reads the printed text exactly as it was meant.
 */
import { type Command as CommandSyntax, forEachChild, parse, type SyntaxNode as ShellNode } from "unbash";
import type { Span } from "../extension/core/base/range.ts";
import { type LowerContext, lowerScript } from "../extension/core/shell/lower.ts";
import { type PrintedCommand, type PrintedProgram, printLine, printProgram } from "../extension/core/shell/print.ts";
import type { Program } from "../extension/core/shell/program.ts";
import type { TableIndex } from "../extension/core/shell/table-index.ts";
import { isKnown } from "../extension/core/shell/value.ts";
import type { Syntax, SyntaxTree } from "../extension/core/syntax/syntax.ts";
import type { SyntaxNode } from "../extension/core/syntax/syntax-node.ts";

export type Property = "stable" | "complete" | "no-error" | "word-is-node" | "piece-size" | "no-throw";

export interface Broken {
  readonly property: Property;
  readonly detail: string;
}

export interface Checked {
  readonly broken: readonly Broken[];
  /** Commands in plain lines. */
  readonly commands: number;
  readonly unresolvedNames: number;
  readonly derivedLines: number;
  readonly problems: Program["problems"];
}

export interface Tools {
  readonly tables: TableIndex;
  /** With the grammar of bash loaded. */
  readonly syntax: Syntax;
}

const pieceLimit = 64 * 1024;
const shown = 160;

export function checkScript(text: string, tools: Tools): Checked {
  const context: LowerContext = { tables: tools.tables, dialect: "posix", via: [] };
  let program: Program;
  try {
    program = lowerScript(text, context);
  } catch (error) {
    const broken: Broken = { property: "no-throw", detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    return { broken: [broken], commands: 0, unresolvedNames: 0, derivedLines: 0, problems: [] };
  }
  const plain: Program = { ...program, lines: program.lines.filter((line) => !line.derived) };
  const stages = plain.lines.flatMap((line) => line.stages);
  return {
    broken: [...unstableLines(plain, context), ...lostCommands(text, program), ...misprinted(program, tools.syntax)],
    commands: stages.length,
    unresolvedNames: stages.filter((command) => !isKnown(command.name.value)).length,
    derivedLines: program.lines.length - plain.lines.length,
    problems: program.problems,
  };
}

/** Lines that print differently when what they print is lowered again, with nested code left alone. */
function unstableLines(plain: Program, context: LowerContext): Broken[] {
  const broken: Broken[] = [];
  const nothingNested: LowerContext = { ...context, enters: false };
  const lines = new Set(plain.lines.map(printLine));
  for (const printed of lines) {
    const again = lowerScript(printed, nothingNested).lines.filter(({ derived }) => !derived);
    const reprinted = again.map(printLine).join("\n");
    if (reprinted !== printed) broken.push({ property: "stable", detail: `${brief(printed)}  prints as  ${brief(reprinted)}` });
  }
  return broken;
}

/** Commands that the parser sees and that are in no line, no problem and no nested code. */
function lostCommands(text: string, program: Program): Broken[] {
  const told: Span[] = [...program.lines.flatMap((line) => line.stages.map((command) => command.span)), ...program.problems];
  for (const { code } of program.nested) for (const { start, end } of code.segments) told.push({ start, end });
  told.sort((a, b) => a.start - b.start);
  const isTold = ({ pos, end }: CommandSyntax): boolean => {
    // Most lines start where their command does: look there first, and through all only for the others.
    let low = 0;
    let high = told.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((told[middle]?.start ?? 0) < pos) low = middle + 1;
      else high = middle;
    }
    const next = told[low];
    return (next !== undefined && next.start < end && next.end > pos) || told.some((span) => span.start < end && span.end > pos);
  };
  return namedCommands(text)
    .filter((command) => !isTold(command))
    .map((command) => ({ property: "complete", detail: brief(text.slice(command.pos, command.end)) }));
}

function namedCommands(text: string): CommandSyntax[] {
  const found: CommandSyntax[] = [];
  const visit = (node: ShellNode): void => {
    if (node.type === "Command" && node.name !== undefined) found.push(node);
    // Within backticks that hold escapes, positions are those of the unescaped text: they say nothing about this one.
    if (node.type === "CommandExpansion" && node.text.startsWith("`") && node.text.includes("\\")) return;
    forEachChild(node, visit);
  };
  visit(parse(text));
  return found;
}

/** Where tree-sitter reads the printed program otherwise than it was meant. */
export function misprinted(program: Program, syntax: Syntax): Broken[] {
  return pieces(program).flatMap((piece) => misreadWords(piece, syntax));
}

/** The printed program in pieces that end with a line. */
function pieces(program: Program): PrintedProgram[] {
  const found: PrintedProgram[] = [];
  let from = 0;
  let size = 0;
  program.lines.forEach((line, index) => {
    const length = printLine(line).length + 1;
    if (size + length > pieceLimit && index > from) {
      found.push(printProgram({ ...program, lines: program.lines.slice(from, index) }));
      from = index;
      size = 0;
    }
    size += length;
  });
  if (from < program.lines.length) found.push(printProgram({ ...program, lines: program.lines.slice(from) }));
  return found;
}

function misreadWords(piece: PrintedProgram, syntax: Syntax): Broken[] {
  if (piece.text.length > pieceLimit)
    return [{ property: "piece-size", detail: `a line of ${piece.text.length} characters: ${brief(piece.text)}` }];
  const limits = { size: pieceLimit, depth: 200, isOver: () => false };
  return syntax.withTree("bash", piece.text, limits, (tree) => misread(piece, tree));
}

function misread(piece: PrintedProgram, tree: SyntaxTree): Broken[] {
  const broken: Broken[] = [];
  const lineAt = (offset: number): string => {
    const start = piece.text.lastIndexOf("\n", offset - 1) + 1;
    return brief(piece.text.slice(start, piece.text.indexOf("\n", offset)));
  };
  if (tree.firstError !== undefined) broken.push({ property: "no-error", detail: lineAt(tree.firstError.start) });
  const commands = new Map<number, SyntaxNode>();
  collectCommands(tree.root, commands);
  for (const printed of piece.commands) {
    const node = commands.get(printed.start);
    if (node === undefined || node.end !== printed.end || !hasWords(node, printed)) {
      broken.push({ property: "word-is-node", detail: lineAt(printed.start) });
    }
  }
  if (commands.size !== piece.commands.length) {
    broken.push({ property: "word-is-node", detail: `${commands.size} command nodes for ${piece.commands.length} printed commands` });
  }
  return broken;
}

function collectCommands(node: SyntaxNode, commands: Map<number, SyntaxNode>): void {
  if (node.type === "command") commands.set(node.start, node);
  else for (const child of node.namedChildren) collectCommands(child, commands);
}

/** Whether each printed word, and nothing else, is a child of the node. */
function hasWords(node: SyntaxNode, printed: PrintedCommand): boolean {
  const children = node.children;
  return (
    children.length === printed.words.length &&
    printed.words.every((word, i) => children[i]?.start === word.start && children[i]?.end === word.end)
  );
}

function brief(text: string): string {
  const line = text.replaceAll("\n", "⏎");
  return line.length <= shown ? line : `${line.slice(0, shown)}…`;
}
