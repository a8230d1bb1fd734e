/** The actions of sessions as a list: one line each, in the order they were asked for. */

import { assertNever } from "../base/assert-never.ts";
import { type Finding, severities } from "../base/finding.ts";
import type { Action } from "../session/action.ts";
import { displayWidth } from "./display-width.ts";
import { fitted } from "./fitted.ts";
import type { Paint } from "./paint.ts";
import { plural } from "./plural.ts";
import type { ActionsResult } from "./result.ts";
import { visible } from "./visible.ts";

/** `wasFound`: the findings, to mark the actions they belong to. */
export function actionsText({ sessions, actions, findings }: ActionsResult, width: number, paint: Paint): string {
  const worst = worstByAction(findings);
  const blocks = sessions.map((session) => {
    const own = actions.filter((action) => action.path === session.path || action.path.startsWith(session.path.replace(/\.jsonl$/, "/")));
    const heading = `${paint.strong(visible(session.path))}  ${paint.faint(`${visible(session.format)}, ${plural(own.length, "action")}`)}`;
    const places = Math.max(0, ...own.map((action) => String(action.range.start.line + 1).length));
    const lines = own.map((action) => {
      const severity = worst.get(actionKey(action.path, action.id));
      const place = String(action.range.start.line + 1).padStart(places);
      const mark = severity === undefined ? "        " : severity.padEnd(8);
      const lead = `  ${place}  ${statusWord(action).padEnd(11)}  ${mark}  ${action.kind.padEnd(10)}  `;
      const text = fitted(visible(subject(action)), Math.max(20, width - displayWidth(lead)));
      const painted = severity === undefined ? paint.faint(lead) : lead.replace(mark, paint.severity(severity, mark));
      return `${painted}${text}`;
    });
    return [heading, ...lines, `  ${tally(own)}`].join("\n");
  });
  return blocks.join("\n\n");
}

/** How many came to what, in words. */
export function tally(actions: readonly Action[]): string {
  const count = (status: Action["status"]): number => actions.filter((action) => action.status === status).length;
  const parts = [
    [count("executed"), "executed"],
    [count("failed"), "executed and failed"],
    [count("denied"), "denied"],
    [count("interrupted"), "interrupted"],
    [count("requested"), "asked for with no record of running"],
  ] as const;
  const told = parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
  return told.length === 0 ? "no actions" : told.join(", ");
}

function worstByAction(findings: readonly Finding[]): Map<string, Finding["severity"]> {
  const worst = new Map<string, Finding["severity"]>();
  for (const { path, severity, action } of findings) {
    if (action === undefined) continue;
    const key = actionKey(path, action.id);
    const before = worst.get(key);
    if (before === undefined || severities.indexOf(severity) < severities.indexOf(before)) worst.set(key, severity);
  }
  return worst;
}

function actionKey(path: string, id: string): string {
  return `${path}\n${id}`;
}

function statusWord(action: Action): string {
  switch (action.status) {
    case "requested":
      return "asked for";
    case "denied":
    case "executed":
    case "failed":
    case "interrupted":
      return action.status;
    default:
      return assertNever(action.status);
  }
}

/** What it was about, as the agent wrote it. */
function subject(action: Action): string {
  return action.shell?.text ?? action.file?.path ?? action.net?.url ?? action.net?.query ?? action.call.tool;
}
