/**
 * package.json: the scripts that npm runs, on install without being asked, those of hooks that packages read from it, and as `:setting PATH VALUE` where a
 * dependency or the package itself is fetched from or sent to if that is no name and version, what `test` says,
 * and the numbers and switches of what runs the tests.
 */
import type { FoldedWord } from "../shell/folded.ts";
import { documentSpan } from "../shell/layer.ts";
import { lowerScript } from "../shell/lower.ts";
import type { Line, Program, ProgramProblem } from "../shell/program.ts";
import type { TableIndex } from "../shell/table-index.ts";
import { grantLine } from "./grant.ts";
import { type JsonNode, memberOf, readJson } from "./json-text.ts";
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

const dependencyLists = [
  "dependencies",
  "devDependencies",
  "optionalDependencies",
  "peerDependencies",
  "overrides",
  "resolutions",
] as const;

/** What runs tests and counts what they reach, and is set up here. */
const testTools = ["jest", "nyc", "c8"] as const;

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
    const node = place.reduce<JsonNode | undefined>(memberOf, root);
    const name = place[0] === "scripts" ? undefined : place[0];
    for (const [key, word] of commands(node)) run(name ?? key, word);
  }
  const grants: Line[] = [];
  for (const key of [...dependencyLists, "publishConfig"]) sources(memberOf(root, key), key);
  for (const key of testTools) switches(memberOf(root, key), key);
  const test = memberOf(memberOf(root, "scripts"), "test");
  if (test?.kind === "string") setting("scripts.test", test.word);
  // JSON has no comments: what looks like one is in a text.
  return { programs, nested: [], problems, matches: [], comments: [], grants };

  function sources(node: JsonNode | undefined, path: string): void {
    if (node?.kind === "object") for (const [name, value] of node.members) sources(value, `${path}.${name}`);
    if (node?.kind === "string" && /[:/]/.test(node.word.value) && grants.length < mostScripts) setting(path, node.word);
  }

  function switches(node: JsonNode | undefined, path: string): void {
    if (node?.kind === "object") for (const [name, value] of node.members) switches(value, `${path}.${name}`);
    if (node?.kind === "literal" && grants.length < mostScripts) setting(path, node.word);
  }

  function setting(path: string, { value, segments }: FoldedWord): void {
    const [first] = segments;
    const last = segments.at(-1);
    if (first !== undefined && last !== undefined)
      grants.push(grantLine(":setting", [path, value], { start: first.start, end: last.end }, via));
  }

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
