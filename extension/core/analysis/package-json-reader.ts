/** package.json: the scripts that npm runs, on install without being asked, and those of hooks that packages read from it. */
import type { FoldedWord } from "../shell/folded.ts";
import { documentSpan } from "../shell/layer.ts";
import { lowerScript } from "../shell/lower.ts";
import type { Program, ProgramProblem } from "../shell/program.ts";
import type { TableIndex } from "../shell/table-index.ts";
import { type JsonNode, readJson } from "./json-text.ts";
import type { Reading, ReadRequest } from "./reading.ts";

/** Where commands stand: keys from the top. */
const places: readonly (readonly string[])[] = [
  ["scripts"],
  ["husky", "hooks"],
  ["gitHooks"],
  ["simple-git-hooks"],
  ["pre-commit"],
  ["lint-staged"],
  ["nodemonConfig", "exec"],
];

const mostScripts = 2_000;

export function readPackageJson({ layer, via }: ReadRequest, tables: TableIndex): Reading {
  const programs: Program[] = [];
  const problems: ProgramProblem[] = [];
  const { root, errors } = readJson(layer);
  for (const { message, start, end } of errors) {
    const text = `This is no JSON: ${message}. What it runs was not fully analysed. Review it by hand.`;
    problems.push({ code: "unparsed", message: text, weight: "blocking", ...documentSpan(layer, start, end) });
  }
  for (const place of places) {
    const node = place.reduce<JsonNode | undefined>(
      (at, key) => (at?.kind === "object" ? at.members.findLast(([name]) => name === key)?.[1] : undefined),
      root,
    );
    const name = place[0] === "scripts" ? undefined : place[0];
    for (const [key, word] of commands(node)) run(name ?? key, word);
  }
  // JSON has no comments: what looks like one is in a text.
  return { programs, nested: [], problems, matches: [], comments: [] };

  function run(name: string, { value, segments }: FoldedWord): void {
    if (programs.length >= mostScripts) {
      const first = segments[0];
      if (programs.length === mostScripts && !problems.some(({ code }) => code === "too-large"))
        problems.push({
          code: "too-large",
          message: `Only the first ${mostScripts} scripts were read. Review the rest by hand.`,
          weight: "blocking",
          start: first?.start ?? 0,
          end: first?.end ?? 1,
        });
      return;
    }
    programs.push(lowerScript(value, { tables, dialect: "posix", via: [...via, `package-json:${name}`], segments }));
  }
}

/** Texts by their keys; the items of a list by the key of the list. */
function commands(node: JsonNode | undefined, key = ""): (readonly [key: string, word: FoldedWord])[] {
  switch (node?.kind) {
    case "string":
      return [[key, node.word]];
    case "array":
      return node.items.flatMap((item) => (item.kind === "string" ? [[key, item.word] as const] : []));
    case "object":
      return node.members.flatMap(([name, value]) => (value.kind === "object" ? [] : commands(value, name)));
    default:
      return [];
  }
}
