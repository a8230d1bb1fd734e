/** Command lines that are filed under another language: a block of a README that is marked wrongly, a line handed to the wrong tool. */
import type { Layer } from "../shell/layer.ts";
import { lowerScript } from "../shell/lower.ts";
import type { Program } from "../shell/program.ts";
import type { TableIndex } from "../shell/table-index.ts";

/** Longer than what anybody files wrongly, and short enough to be read twice. */
const mostLength = 20_000;

/**
 * The program that a text is as a shell reads it; undefined where it does not begin as a command line does, or is no shell either.
 * To be asked of a text which its own language cannot read: most short lines of code are some shell's as well.
 */
export function asCommandLines(layer: Layer, via: readonly string[], tables: TableIndex): Program | undefined {
  if (layer.text.length > mostLength || !beginsAsCommand(layer.text, tables)) return undefined;
  const program = lowerScript(layer.text, {
    tables,
    dialect: "posix",
    via: [...via, "command lines"],
    ...(layer.segments === undefined ? {} : { segments: layer.segments }),
  });
  return program.problems.some(({ code }) => code === "unparsed") ? undefined : program;
}

/** The first word that is no comment and sets no variable is that of a program that we know. */
const firstCommand = /^(?:\s*(?:#[^\n]*)?\n)*\s*(?:[A-Za-z_]\w*=\S*\s+)*(?:(export\s+\w+=)|([a-z][\w.+-]*)(?=[ \t]+[^\s=(:.,]))/;

function beginsAsCommand(text: string, tables: TableIndex): boolean {
  const [, exported, name] = firstCommand.exec(text) ?? [];
  return exported !== undefined || (name !== undefined && !isKeyword(name) && tables.find(name) !== undefined);
}

/** Programs whose names begin a statement in one of the languages that are read here. */
function isKeyword(name: string): boolean {
  return /^(import|exec|print|type|require|test|time|go|select|use|load|source|alias|let|trap|exit|return|break|continue)$/.test(name);
}
