/** Accept, call a false positive, ask for a fix: a finding is decided with a reason, from its thread in the diff or from a quick fix. */
import * as vscode from "vscode";
import { oneLine } from "../../core/base/one-line.ts";
import type { TriageDecision } from "../../core/review/ledger/event.ts";
import type { ChecklistAnswer } from "../../server/protocol.ts";
import { decisionWords } from "../reading/finding-threads.ts";
import type { CommandParts } from "./command-parts.ts";

/** @param what a reply in a thread, or the finding @param reason where the caller has it already */
export function acceptFinding(parts: CommandParts, what: unknown, reason: unknown): Promise<ChecklistAnswer> {
  return decide(parts, "accepted", what, reason);
}

export function dismissFinding(parts: CommandParts, what: unknown, reason: unknown): Promise<ChecklistAnswer> {
  return decide(parts, "false-positive", what, reason);
}

export function requestFix(parts: CommandParts, what: unknown, reason: unknown): Promise<ChecklistAnswer> {
  return decide(parts, "fixed", what, reason);
}

async function decide({ session }: CommandParts, as: TriageDecision, what: unknown, given: unknown): Promise<ChecklistAnswer> {
  const finding = decidedFinding(what);
  if (finding === undefined) throw new Error(vscode.l10n.t("Use this in the thread of a finding, or through its quick fix."));
  const reason = saidText(given) ?? saidText(member(what, "text")) ?? (await askedReason(as, finding.message));
  return session.act({ kind: "triage", rule: finding.rule, fingerprint: finding.fingerprint, as, reason });
}

interface Named {
  readonly rule: string;
  readonly fingerprint: string;
  readonly message: string;
}

/** Of a reply, a thread, a comment or a finding. */
function decidedFinding(what: unknown): Named | undefined {
  const comments = member(member(what, "thread") ?? what, "comments");
  const finding = member(Array.isArray(comments) ? comments[0] : what, "finding") ?? what;
  const rule = member(finding, "rule");
  const fingerprint = member(finding, "fingerprint");
  if (typeof rule !== "string" || typeof fingerprint !== "string") return undefined;
  return { rule, fingerprint, message: saidText(member(finding, "message")) ?? rule };
}

async function askedReason(as: TriageDecision, message: string): Promise<string> {
  const reason = await vscode.window.showInputBox({
    title: `${decisionWords(as)}: ${oneLine(message, 200)}`,
    prompt: vscode.l10n.t("Why? The reason is kept with the finding, under your name."),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === "" ? vscode.l10n.t("A reason is needed.") : undefined),
  });
  if (reason === undefined) throw new vscode.CancellationError();
  return reason;
}

function saidText(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && name in value ? Reflect.get(value, name) : undefined;
}
