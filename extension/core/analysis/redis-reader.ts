/** Commands for a Redis server, one a line: each prints as the `redis-cli` that would send it, so the same rules speak of both. */
import { documentSpan, type Layer, segmentsIn } from "../shell/layer.ts";
import { lowerArguments } from "../shell/lower.ts";
import type { Program, ProgramProblem, Word } from "../shell/program.ts";
import type { TableIndex } from "../shell/table-index.ts";
import type { Reading, ReadRequest } from "./reading.ts";

/** More lines than this are data to load, not commands that somebody wrote. */
const mostLines = 20_000;

export function readRedis({ layer, via }: ReadRequest, tables: TableIndex): Reading {
  const programs: Program[] = [];
  const problems: ProgramProblem[] = [];
  for (const line of layer.text.matchAll(/^[ \t]*([A-Za-z][^\r\n]*)$/gm)) {
    if (programs.length === mostLines) {
      const message = `This has more than ${mostLines} commands for Redis; the rest was not analysed. Review it by hand.`;
      problems.push({ code: "too-large", message, weight: "blocking", ...documentSpan(layer, line.index, layer.text.length) });
      break;
    }
    const from = line.index + line[0].length - (line[1] ?? "").length;
    const words = [...(line[1] ?? "").matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|[^\s"']+/g)].map((match) => word(layer, match, from));
    const name: Word = { value: "redis-cli", segments: [] };
    programs.push(lowerArguments([name, ...words], { tables, dialect: "arguments", via: [...via, "redis"] }));
  }
  return { programs, problems, matches: [], nested: [] };
}

function word(layer: Layer, match: RegExpMatchArray, from: number): Word {
  const value = match[1] ?? match[2] ?? match[0];
  const start = from + (match.index ?? 0) + (value === match[0] ? 0 : 1);
  return { value, segments: segmentsIn(layer, start, start + value.length, 0, true) };
}
