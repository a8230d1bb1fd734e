/** What a GitHub workflow or action may do beside what it runs: permissions, secrets, actions of others, events that strangers cause. */
import { isMap, isPair, isScalar, isSeq, type Scalar } from "yaml";
import { documentSpan, type Layer } from "../shell/layer.ts";
import type { Line } from "../shell/program.ts";
import { grantLine } from "./grant.ts";

const mostNesting = 200;
/** A workflow of thousands of them was not made to be read. */
export const mostGrants = 2_000;

/** Events by which somebody without rights in the repository starts a run that has them. */
const strangersEvents: ReadonlySet<string> = new Set([
  "pull_request_target",
  "workflow_run",
  "issue_comment",
  "issues",
  "discussion",
  "discussion_comment",
  "fork",
  "watch",
]);

/**
 * `root` is the parsed document. Prints `:permit SCOPE ACCESS`, `:permit on EVENT`, `:env secrets.NAME` (`secrets.*` for all of
 * them) and `:use ACTION`, `mostGrants` of them at most. An alias is not followed: what it leads to stands in the document once.
 */
export function workflowGrants(root: unknown, layer: Layer, via: readonly string[]): Line[] {
  const lines: Line[] = [];
  const grant = (name: string, words: readonly string[], start: number, end: number): void => {
    if (lines.length < mostGrants) lines.push(grantLine(name, words, documentSpan(layer, start, end), via));
  };
  const grantAt = (name: string, words: readonly string[], { range }: Scalar): void => {
    if (range) grant(name, words, range[0], range[1]);
  };

  const permissions = (value: unknown): void => {
    if (isScalar(value) && value.value === "write-all") grantAt(":permit", ["write-all"], value);
    if (!isMap(value)) return;
    for (const { key, value: access } of value.items) {
      if (isScalar(key) && isScalar(access) && access.value === "write") grantAt(":permit", [`${String(key.value)}: write`], access);
    }
  };
  const events = (value: unknown): void => {
    const named = isMap(value) ? value.items.map(({ key }) => key) : isSeq(value) ? value.items : [value];
    for (const event of named)
      if (isScalar(event) && typeof event.value === "string" && strangersEvents.has(event.value))
        grantAt(":permit", [`run on ${event.value}`], event);
  };
  const secrets = ({ range }: Scalar): void => {
    if (!range) return;
    const text = layer.text.slice(range[0], range[1]);
    for (const { inner, at } of expressions(text)) {
      for (const match of inner.matchAll(/\bsecrets\b(?:\s*\.\s*([\w-]+)|\s*\[\s*'([\w-]+)'\s*\])?/gi)) {
        const start = range[0] + at + match.index;
        grant(":env", [`secrets.${match[1] ?? match[2] ?? "*"}`], start, start + match[0].length);
      }
    }
  };

  const visit = (node: unknown, depth: number, isTop: boolean): void => {
    if (depth > mostNesting) return;
    if (isScalar(node)) secrets(node);
    else if (isSeq(node)) for (const item of node.items) visit(item, depth + 1, false);
    if (!isMap(node)) return;
    for (const pair of node.items) {
      if (!isPair(pair) || !isScalar(pair.key)) continue;
      const { key, value } = pair;
      if (key.value === "permissions") permissions(value);
      // YAML 1.1 reads a bare `on` as true.
      if (isTop && (key.value === "on" || key.value === true)) events(value);
      if (key.value === "uses" && isScalar(value) && typeof value.value === "string" && !value.value.startsWith("./"))
        grantAt(":use", [value.value], value);
      if (key.value === "secrets" && isScalar(value) && value.value === "inherit") grantAt(":env", ["secrets.*"], value);
      visit(value, depth + 1, false);
    }
  };
  visit(root, 0, true);
  return lines;
}

/** What stands in each `${{ … }}`, and where that begins. Searched and not matched: an end that never comes is looked for once. */
function* expressions(text: string): Generator<{ readonly inner: string; readonly at: number }> {
  for (let open = text.indexOf("${{"); open >= 0; open = text.indexOf("${{", open)) {
    const at = open + 3;
    const close = text.indexOf("}}", at);
    if (close < 0) return;
    yield { inner: text.slice(at, close), at };
    open = close + 2;
  }
}
