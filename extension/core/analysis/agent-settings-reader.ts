/**
 * The JSON in which coding agents and editors keep their settings: which programs it starts (hooks, tool servers, tasks, a container's own
 * commands), and each setting as `:setting PATH VALUE`, its keys joined by dots.
 */
import type { FoldedWord } from "../shell/folded.ts";
import { documentSpan } from "../shell/layer.ts";
import { lowerArguments, lowerScript } from "../shell/lower.ts";
import type { Line, Program, ProgramProblem } from "../shell/program.ts";
import type { TableIndex } from "../shell/table-index.ts";
import { devContainerRun } from "./dev-container.ts";
import { grantLine } from "./grant.ts";
import { type JsonNode, memberOf, readJson, textsOf } from "./json-text.ts";
import type { Reading, ReadRequest } from "./reading.ts";

const most = { settings: 2_000, programs: 500 } as const;

/** Below which keys a `command` is started, and how `via` names it. */
const starters: readonly (readonly [key: RegExp, name: string])[] = [
  [/^hooks$/, "hook"],
  [/^(?:mcpServers|servers|mcp)$/, "tool server"],
  [/^tasks$/, "task"],
];

/** Keys that hold a command themselves. */
const commandKeys =
  /^(?:(?:initialize|onCreate|updateContent|postCreate|postStart|postAttach)Command|apiKeyHelper|awsAuthRefresh|awsCredentialExport|otelHeadersHelper)$/;

export function readAgentSettings({ layer, via }: ReadRequest, tables: TableIndex): Reading {
  const programs: Program[] = [];
  const grants: Line[] = [];
  const problems: ProgramProblem[] = [];
  const { root, errors } = readJson(layer);
  const block = (code: string, message: string, start: number, end: number): void => {
    problems.push({ code, message, weight: "blocking", ...documentSpan(layer, start, end) });
  };
  for (const { message, start, end } of errors)
    block("unparsed", `This is no JSON: ${message}. What it sets and starts was not fully analysed. Review it by hand.`, start, end);

  const script = (word: FoldedWord, name: string): void => {
    programs.push(lowerScript(word.value, { tables, dialect: "posix", via: [...via, `agent-settings:${name}`], segments: word.segments }));
  };
  const words = (list: readonly FoldedWord[], name: string): void => {
    if (list.length > 0) programs.push(lowerArguments(list, { tables, dialect: "arguments", via: [...via, `agent-settings:${name}`] }));
  };

  /** `name`: below what starts commands, if so. */
  const visit = (node: JsonNode, path: string, key: string, name: string | undefined): void => {
    if (programs.length > most.programs || grants.length > most.settings) return;
    switch (node.kind) {
      case "string":
      case "literal": {
        const [first] = node.word.segments;
        const last = node.word.segments.at(-1);
        if (first !== undefined && last !== undefined)
          grants.push(grantLine(":setting", [path, node.word.value], { start: first.start, end: last.end }, via));
        if (node.kind === "string" && commandKeys.test(key)) script(node.word, key);
        return;
      }
      case "array":
        if (commandKeys.test(key)) words(textsOf(node), key);
        for (const item of node.items) visit(item, path, "", name);
        return;
      case "object": {
        if (name !== undefined) started(node, name);
        for (const [member, value] of node.members) {
          const inner = starters.find(([pattern]) => pattern.test(member))?.[1] ?? name;
          // Commands of a container may have names: each is one.
          const innerKey = commandKeys.test(key) ? key : member;
          visit(value, path === "" ? member : `${path}.${member}`, innerKey, inner);
        }
        return;
      }
      case "other":
        return;
    }
  };

  const started = (node: JsonNode & { readonly kind: "object" }, name: string): void => {
    const command = memberOf(node, "command");
    const args = memberOf(node, "args");
    if (command?.kind === "array") words(textsOf(command), name);
    if (command?.kind !== "string") return;
    if (args?.kind === "array") words([command.word, ...textsOf(args)], name);
    else script(command.word, name);
  };

  visit(root, "", "", undefined);
  const container = devContainerRun(root);
  if (container !== undefined)
    programs.push(lowerArguments(container, { tables, dialect: "arguments", via: [...via, "agent-settings:container"], enters: false }));
  if (programs.length > most.programs || grants.length > most.settings)
    block("too-large", "Only the beginning of these settings was read. Review the rest by hand.", 0, 1);
  return { programs, nested: [], problems, matches: [], grants };
}
