/** What a GitHub workflow or action may do beside what it runs: permissions, secrets, actions of others, events that strangers cause. */
import { isMap, isPair, isScalar, isSeq, type Scalar, type YAMLMap } from "yaml";
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

/** Of these, the ones whose run has the rights of the repository while somebody else wrote the change it is about. */
const foreignChangeEvents: ReadonlySet<string> = new Set(["pull_request_target", "workflow_run", "issue_comment"]);

/** Of all events, the ones that are about a change which anybody may propose. */
const proposedChangeEvents: ReadonlySet<string> = new Set(["pull_request", "pull_request_target", "pull_request_review", "issue_comment"]);

/** What the author of a pull request, an issue or a comment writes freely: filled into a script, it is part of the script. */
const foreignTexts =
  /\bgithub\s*\.\s*(?:head_ref|event\s*\.\s*(?:(?:issue|pull_request|discussion|comment|review|review_comment)\s*\.\s*(?:title|body)|pull_request\s*\.\s*head\s*\.\s*(?:ref|label|repo\s*\.\s*default_branch)|pages\.\*\.page_name|commits\S{0,20}\.(?:message|author\.(?:email|name))|head_commit\s*\.\s*(?:message|author\.(?:email|name))|workflow_run\s*\.\s*(?:head_branch|head_commit\.message)))\b/;

/** The state that somebody else wrote, as `actions/checkout` is told of it. */
const foreignRevision =
  /github\s*\.\s*(?:head_ref|event\s*\.\s*(?:pull_request\s*\.\s*(?:head\b|number\b|merge_commit_sha)|number\b|issue\s*\.\s*number|workflow_run\s*\.\s*head_(?:sha|branch|repository|commit)))|refs\/pull\//;

/**
 * `root` is the parsed document. Prints `:permit SCOPE ACCESS`, `:permit on EVENT`, `:env secrets.NAME` (`secrets.*` for all of
 * them), `:use ACTION`, `:checkout EVENT REVISION` where a run with rights fetches what somebody else wrote, `:runner self-hosted EVENT` where a change that anybody
 * may propose is run on the owner's machine, unless the job asks whose it is, and `:inline EXPRESSION` where an expression becomes part of a script or hands over every secret; `mostGrants` of them at most. An alias is not followed: what it leads to stands in the document once.
 */
export function workflowGrants(root: unknown, layer: Layer, via: readonly string[]): Line[] {
  const lines: Line[] = [];
  const grant = (name: string, words: readonly string[], start: number, end: number): void => {
    if (lines.length < mostGrants) lines.push(grantLine(name, words, documentSpan(layer, start, end), via));
  };
  const grantAt = (name: string, words: readonly string[], { range }: Scalar): void => {
    if (range) grant(name, words, range[0], range[1]);
  };

  const events = eventNames(root);
  const foreign = events.filter((name) => foreignChangeEvents.has(name));
  const proposed = events.filter((name) => proposedChangeEvents.has(name));

  const permissions = (value: unknown): void => {
    if (isScalar(value) && value.value === "write-all") grantAt(":permit", ["write-all"], value);
    if (!isMap(value)) return;
    for (const { key, value: access } of value.items) {
      if (isScalar(key) && isScalar(access) && access.value === "write") grantAt(":permit", [`${String(key.value)}: write`], access);
    }
  };
  const startingEvents = (value: unknown): void => {
    for (const event of namedEvents(value))
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
      const all = /\btoJSON\s*\(\s*secrets\s*\)/i.exec(inner);
      if (all !== null) grant(":inline", ["toJSON(secrets)"], range[0] + at + all.index, range[0] + at + all.index + all[0].length);
    }
  };
  const script = (value: unknown): void => {
    if (!isScalar(value) || !value.range) return;
    const [start, end] = value.range;
    for (const { inner, at } of expressions(layer.text.slice(start, end))) {
      const found = foreignTexts.exec(inner);
      if (found !== null)
        grant(":inline", [found[0].replaceAll(/\s/g, "")], start + at + found.index, start + at + found.index + found[0].length);
    }
  };
  const checkout = (step: YAMLMap): void => {
    const given = step.get("with", true);
    if (!isMap(given)) return;
    const revision = [given.get("ref", true), given.get("repository", true)].find(
      (value) => isScalar(value) && typeof value.value === "string" && foreignRevision.test(value.value),
    );
    if (isScalar(revision)) for (const event of foreign) grantAt(":checkout", [event, String(revision.value)], revision);
  };

  const runner = (job: YAMLMap, on: unknown): void => {
    const condition = job.get("if");
    if (typeof condition === "string" && /\bhead\s*\.\s*repo\b|\bfork\b|author_association/.test(condition)) return;
    const labels = isMap(on) ? on.get("labels", true) : on;
    const own = (isSeq(labels) ? labels.items : [labels]).find((label) => isScalar(label) && label.value === "self-hosted");
    if (isScalar(own)) for (const event of proposed) grantAt(":runner", ["self-hosted", event], own);
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
      if (isTop && (key.value === "on" || key.value === true)) startingEvents(value);
      if (key.value === "uses" && isScalar(value) && typeof value.value === "string" && !value.value.startsWith("./"))
        grantAt(":use", [value.value], value);
      if (key.value === "uses" && isScalar(value) && /^actions\/checkout(?:@|$)/.test(String(value.value))) checkout(node);
      if (key.value === "uses" && isScalar(value) && /^actions\/github-script(?:@|$)/.test(String(value.value))) {
        const given = node.get("with", true);
        if (isMap(given)) script(given.get("script", true));
      }
      if (key.value === "run") script(value);
      if (key.value === "runs-on") runner(node, value);
      if (key.value === "secrets" && isScalar(value) && value.value === "inherit") grantAt(":env", ["secrets.*"], value);
      visit(value, depth + 1, false);
    }
  };
  visit(root, 0, true);
  return lines;
}

function namedEvents(value: unknown): readonly unknown[] {
  return isMap(value) ? value.items.map(({ key }) => key) : isSeq(value) ? value.items : [value];
}

function eventNames(root: unknown): string[] {
  if (!isMap(root)) return [];
  // YAML 1.1 reads a bare `on` as true.
  const on = root.items.find(({ key }) => isScalar(key) && (key.value === "on" || key.value === true));
  return on === undefined
    ? []
    : namedEvents(on.value).flatMap((event) => (isScalar(event) && typeof event.value === "string" ? [event.value] : []));
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
