/** What the Agent Actions view shows of one session: turns by what the user asked for, in each what the agent did. Plain data, without the editor. */
import { assertNever } from "../../core/base/assert-never.ts";
import { type Finding, isAtLeast } from "../../core/base/finding.ts";
import { oneLine } from "../../core/base/one-line.ts";
import type { Action, ActionStatus } from "../../core/session/action.ts";
import type { SessionAnswer } from "../../server/protocol.ts";
import type { Say } from "../say.ts";

/** `ran`: the record says that it was carried out, whether it went well or not. */
export const actionFilters = ["ran", "denied", "risky", "outside"] as const;
export type ActionFilter = (typeof actionFilters)[number];

export interface TurnNode {
  readonly kind: "turn";
  readonly id: string;
  readonly label: string;
  readonly place: { readonly path: string; readonly line: number } | undefined;
  readonly actions: readonly ActionNode[];
}

export interface ActionNode {
  readonly kind: "action";
  readonly action: Action;
  readonly findings: readonly Finding[];
  readonly isOutside: boolean;
}

const longest = 200;

/** @param filters those that an action must pass, each of them; none lets all through. Turns of which nothing is left are left out. */
export function turnsOf(
  { actions, findings, prompts }: Pick<SessionAnswer, "actions" | "findings" | "prompts">,
  filters: ReadonlySet<ActionFilter>,
  say: Say,
): readonly TurnNode[] {
  const byAction = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.action === undefined) continue;
    const key = keyOf(finding.path, finding.action.id);
    byAction.set(key, [...(byAction.get(key) ?? []), finding]);
  }
  const turns = new Map<string, { readonly turn: Omit<TurnNode, "actions">; readonly actions: ActionNode[] }>();
  for (const action of actions) {
    const node: ActionNode = {
      kind: "action",
      action,
      findings: byAction.get(keyOf(action.path, action.id)) ?? [],
      isOutside: isOutside(action),
    };
    if (![...filters].every((filter) => passes(node, filter))) continue;
    const prompt = prompts.findLast(({ path, line }) => path === action.path && line <= action.range.start.line);
    const id = prompt === undefined ? `${action.path}\n` : `${prompt.path}\n${prompt.line}`;
    const known = turns.get(id) ?? {
      turn: {
        kind: "turn",
        id,
        label: prompt === undefined ? untold(action, say) : oneLine(prompt.text, longest),
        place: prompt === undefined ? undefined : { path: prompt.path, line: prompt.line },
      },
      actions: [],
    };
    known.actions.push(node);
    turns.set(id, known);
  }
  return [...turns.values()].map(({ turn, actions: own }) => ({ ...turn, actions: own }));
}

function untold({ session }: Action, say: Say): string {
  return session.subagentId === undefined ? say("Before anything that was asked for") : say("A sub-agent, on another agent's order");
}

function keyOf(path: string, id: string): string {
  return `${path}\n${id}`;
}

function passes({ action, findings, isOutside: outside }: ActionNode, filter: ActionFilter): boolean {
  switch (filter) {
    case "ran":
      return action.status === "executed" || action.status === "failed" || action.status === "interrupted";
    case "denied":
      return action.status === "denied";
    case "risky":
      return isRisky(findings);
    case "outside":
      return outside;
    default:
      return assertNever(filter);
  }
}

export function isRisky(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => isAtLeast(severity, "medium"));
}

/** Touches a file that lies, by its path, outside of the folder the session ran in. What a command touches, no path tells. */
export function isOutside({ file, session }: Action): boolean {
  if (file === undefined || session.cwd === undefined) return false;
  const folder = segments(session.cwd);
  const path = isAbsolute(file.path) ? segments(file.path) : segments(`${session.cwd}/${file.path}`);
  return !folder.every((name, at) => path[at] === name);
}

function isAbsolute(path: string): boolean {
  return /^([\\/~]|[A-Za-z]:)/.test(path);
}

/** With `.` and `..` worked out: a path that leaves and comes back is inside, one that only looks like it is not. */
function segments(path: string): string[] {
  const names: string[] = [];
  for (const name of path.split(/[\\/]+/)) {
    if (name === "..") names.pop();
    else if (name !== "." && name !== "") names.push(name);
  }
  return names;
}

export function actionLabel({ shell, file, net, call, session }: Action): string {
  if (shell !== undefined) return oneLine(shell.text, longest);
  const folder = `${session.cwd}/`;
  const path = file?.path.startsWith(folder) === true ? file.path.slice(folder.length) : file?.path;
  return oneLine(`${call.tool} ${path ?? net?.url ?? net?.query ?? ""}`, longest);
}

/** What was asked for is never told as what ran. */
export function statusWords(status: ActionStatus, say: Say): string {
  switch (status) {
    case "requested":
      return say("asked for; nothing says that it ran");
    case "denied":
      return say("denied");
    case "executed":
      return say("ran");
    case "failed":
      return say("ran and failed");
    case "interrupted":
      return say("was interrupted");
    default:
      return assertNever(status);
  }
}

/** Where a long command leaves no room for the words beside it, what was risky and denied must still not look like what was risky and ran. */
export function actionIcon(status: ActionStatus, isRisky: boolean): string {
  return isRisky && status === "executed" ? "warning" : statusIcon(status);
}

export function statusIcon(status: ActionStatus): string {
  switch (status) {
    case "requested":
      return "question";
    case "denied":
      return "circle-slash";
    case "executed":
      return "play";
    case "failed":
      return "error-small";
    case "interrupted":
      return "debug-stop";
    default:
      return assertNever(status);
  }
}
