/** SQL, in a file or handed to a client: each act that rules know stands as `:db VERB KIND NAME`, and what it hands to a shell is read. */
import type { FoldedWord } from "../shell/folded.ts";
import { foreignCommands } from "../shell/foreign-code.ts";
import { documentSpan, type Layer, segmentsIn } from "../shell/layer.ts";
import type { NestedCode, ProgramProblem } from "../shell/program.ts";
import { grantLine } from "./grant.ts";
import type { Reading, ReadRequest } from "./reading.ts";
import { sqlActs } from "./sql-acts.ts";

/** What `via` says of a file that only takes back what another one made: `0007_orders.down.sql`, `U7__orders.sql`. */
export const wayBack = "way back";

export function isWayBack(path: string): boolean {
  return /(?:[._/-]|^)(?:down|undo|rollback|revert)\.[a-z]+$|(?:^|[/\\])U\d[^/\\]*__/i.test(path);
}

export function readSql({ layer, via }: ReadRequest): Reading {
  const { acts, unended } = sqlActs(layer.text);
  const problems: ProgramProblem[] = [];
  if (unended !== undefined)
    problems.push({
      code: "unparsed",
      message: "A quote or a comment of this SQL is not ended, so what follows it was not analysed. Review it by hand.",
      weight: "blocking",
      ...documentSpan(layer, unended, layer.text.length),
    });
  const grants = acts.map(({ words, start, end }) => grantLine(":db", words, documentSpan(layer, start, end), [...via, "sql"]));
  return { programs: [], grants, problems, matches: [], nested: [...windowsCommands(layer, via), ...shellCommands(layer, via)] };
}

/** `EXEC xp_cmdshell '…'` of SQL Server. */
function windowsCommands(layer: Layer, via: readonly string[]): NestedCode[] {
  return [...layer.text.matchAll(/\bxp_cmdshell\s{1,9}(?:@command_string\s{0,9}=\s{0,9})?[nN]?'((?:[^']|'')*)'/gi)].map((match) => {
    const code = match[1] ?? "";
    const start = match.index + match[0].length - 1 - code.length;
    return {
      language: "cmd",
      code: { value: code.replaceAll("''", "'"), segments: segmentsIn(layer, start, start + code.length, 0, !code.includes("''")) },
      via: [...via, "sql:xp_cmdshell"],
    };
  });
}

/** `\\!`, `COPY … FROM PROGRAM`, `system`, `.shell` in a file. What a client was handed was looked through where it was handed over. */
function shellCommands(layer: Layer, via: readonly string[]): NestedCode[] {
  if (layer.segments !== undefined) return [];
  const code: FoldedWord = { value: layer.text, segments: segmentsIn(layer, 0, layer.text.length, 0, true), sources: [] };
  return ["psql", "mysql", "sqlite3"].flatMap((client) =>
    foreignCommands(client, code).flatMap(({ words: [command], via: form }) =>
      command === undefined ? [] : [{ language: "bash", code: command, via: [...via, form] }],
    ),
  );
}
