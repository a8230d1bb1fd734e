/** A session as the findings view shows it: by action, riskiest first, with what became of each. */
import type * as vscode from "vscode";
import type { Finding } from "../../core/base/finding.ts";
import type { Problem } from "../../core/base/problem.ts";
import { rangesOverlap } from "../../core/base/range.ts";
import type { Action } from "../../core/session/action.ts";
import type { SessionAnswer } from "../../server/protocol.ts";
import type { Say } from "../say.ts";
import { actionLabel, statusIcon } from "./actions-tree.ts";
import { byRisk, type Shown, type ShownFile } from "./shown.ts";

/** @param transcript where it lies @param name what it is called */
export function shownSession(answer: SessionAnswer, transcript: vscode.Uri, name: string, say: Say): Shown {
  const parts = new Map<string, { readonly action: Action; readonly findings: Finding[]; readonly problems: Problem[] }>();
  const partOf = (action: Action) => {
    const known = parts.get(action.id) ?? { action, findings: [], problems: [] };
    parts.set(action.id, known);
    return known;
  };
  const byId = new Map(answer.actions.map((action) => [action.id, action]));
  const loose: { findings: Finding[]; problems: Problem[] } = { findings: [], problems: [] };
  for (const finding of answer.findings) {
    const action = finding.action === undefined ? undefined : byId.get(finding.action.id);
    (action === undefined ? loose : partOf(action)).findings.push(finding);
  }
  for (const problem of answer.problems) {
    const { range } = problem;
    const action =
      range === undefined ? undefined : answer.actions.find((one) => one.path === problem.path && rangesOverlap(one.range, range));
    (action === undefined ? loose : partOf(action)).problems.push(problem);
  }
  const files = [...parts.values()].map(
    ({ action, findings, problems }): ShownFile => ({
      path: name,
      uri: transcript,
      label: actionLabel(action),
      icon: statusIcon(action.status),
      status: action.status,
      findings,
      problems,
    }),
  );
  const whole: ShownFile = { path: name, uri: transcript, ...loose };
  return {
    title: say("{0}, {1} actions", name, answer.actions.length),
    verdict: answer.verdict,
    findings: answer.findings,
    problems: [],
    files: byRisk(loose.findings.length + loose.problems.length > 0 ? [...files, whole] : files),
  };
}
