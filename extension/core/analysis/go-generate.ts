/** `//go:generate` lines: commands that `go generate` runs. */
import { constantWord } from "../shell/folded.ts";
import { type Layer, segmentsIn } from "../shell/layer.ts";
import { lowerArguments } from "../shell/lower.ts";
import type { Program } from "../shell/program.ts";
import type { TableIndex } from "../shell/table-index.ts";
import { splitWords } from "./word-parts.ts";

const most = 200;

/** Words as go splits them; no shell reads them. */
export function goGenerate(layer: Layer, via: readonly string[], tables: TableIndex): Program[] {
  const programs: Program[] = [];
  for (const match of layer.text.matchAll(/^\/\/go:generate[ \t]+([^\r\n]*)/gm)) {
    if (programs.length >= most) break;
    const command = match[1] ?? "";
    const start = match.index + match[0].length - command.length;
    const text = { ...constantWord(command), segments: segmentsIn(layer, start, start + command.length, 0, true) };
    const words = splitWords(text).filter((word, i) => i > 0 || word.value !== "-command");
    if (words.length > 0) programs.push(lowerArguments(words, { tables, dialect: "arguments", via: [...via, "go:generate"] }));
  }
  return programs;
}
