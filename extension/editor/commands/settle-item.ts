/** Answer, triage, override, go on: what a person does about the items of the checklist. */
import * as vscode from "vscode";
import { oneLine } from "../../core/base/one-line.ts";
import type { ItemView } from "../../core/report/checklist-view.ts";
import type { TriageDecision } from "../../core/review/ledger/event.ts";
import type { ChecklistAnswer } from "../../server/protocol.ts";
import { nextOpenItem } from "../views/checklist-tree.ts";
import { isOpenItem } from "../views/gate-words.ts";
import type { CommandParts } from "./command-parts.ts";
import { namedItem } from "./named-item.ts";
import { openedReview } from "./open-review.ts";

const { t } = vscode.l10n;

/** @param what the item @param given the answer, where the caller has it already */
export async function answerItem(parts: CommandParts, what: unknown, given: unknown): Promise<ChecklistAnswer> {
  const item = await namedItem(parts, what, (one) => isOpenItem(one) && one.settling !== "view");
  if (item.settling === "view") throw new Error(t("This item is settled by reading: verify its units in the Review view."));
  const text = await asked(given, {
    title: oneLine(item.text, 200),
    prompt: item.settling === "link" ? t("Answer with a link.") : t("Your answer is kept with the item, under your name."),
  });
  return parts.session.act({ kind: "answer", item: item.id, text });
}

/** @param what the item, or a finding of it by rule and fingerprint @param decision @param reason where the caller has them already */
export async function triageFinding(parts: CommandParts, what: unknown, decision: unknown, reason: unknown): Promise<ChecklistAnswer> {
  const finding = findingOf(what) ?? (await pickedFinding(parts, what));
  const as = decisions().find(({ as: one }) => one === decision)?.as ?? (await pickedDecision(finding.message));
  const why = await asked(reason, {
    title: oneLine(finding.message, 200),
    prompt: t("Why? The reason is kept with the finding, under your name."),
  });
  return parts.session.act({ kind: "triage", rule: finding.rule, fingerprint: finding.fingerprint, as, reason: why });
}

/** @param what the item @param reason and @param until (`YYYY-MM-DD`) where the caller has them already */
export async function overrideItem(parts: CommandParts, what: unknown, reason: unknown, until: unknown): Promise<ChecklistAnswer> {
  const item = await namedItem(parts, what);
  const why = await asked(reason, {
    title: t("Override: {0}", oneLine(item.text, 200)),
    prompt: t("Why may it pass although it is not settled?"),
  });
  const end = typeof until === "string" ? until : reason === undefined ? await askedDay() : "";
  if (end !== "" && !isDay(end)) throw new Error(t("{0} is no day. Write it as YYYY-MM-DD.", end));
  return parts.session.act({ kind: "override", item: item.id, reason: why, ...(end === "" ? {} : { until: end }) });
}

/** Shows what is to be answered next, after the item that is chosen; gives what it showed. */
export async function nextItem(parts: CommandParts): Promise<ItemView | undefined> {
  const answer = await openedReview(parts);
  const [chosen] = parts.checklistTree.selection;
  const item = nextOpenItem(answer, chosen?.kind === "item" ? chosen.item.id : undefined);
  if (item === undefined) void vscode.window.showInformationMessage(t("No question of the checklist is open."));
  else
    await parts.checklistTree.reveal(item).catch((error: unknown) => {
      // A tree that is drawn anew meanwhile knows the row no more: once it is drawn, it does.
      parts.log.warn(error instanceof Error ? error.message : String(error));
      return parts.checklistTree.reveal(item);
    });
  return item;
}

interface Named {
  readonly rule: string;
  readonly fingerprint: string;
  readonly message: string;
}

function findingOf(what: unknown): Named | undefined {
  if (typeof what !== "object" || what === null) return undefined;
  const finding: unknown = "finding" in what ? what.finding : what;
  if (typeof finding !== "object" || finding === null || !("rule" in finding && "fingerprint" in finding)) return undefined;
  const { rule, fingerprint } = finding;
  if (typeof rule !== "string" || typeof fingerprint !== "string") return undefined;
  return { rule, fingerprint, message: "message" in finding && typeof finding.message === "string" ? finding.message : rule };
}

async function pickedFinding(parts: CommandParts, what: unknown): Promise<Named> {
  const item = await namedItem(parts, what, (one) => isOpenItem(one) && one.findings.length > 0);
  const [first, ...more] = item.findings;
  if (first === undefined) throw new Error(t("This item is about no finding."));
  if (more.length === 0) return first;
  const isDecided = ({ rule, fingerprint }: Named): boolean =>
    parts.session.current?.decisions.some((one) => one.rule === rule && one.fingerprint === fingerprint) === true;
  const undecidedFirst = item.findings.toSorted((a, b) => Number(isDecided(a)) - Number(isDecided(b)));
  const picked = await vscode.window.showQuickPick(
    undecidedFirst.map((finding) => ({
      label: oneLine(finding.message, 200),
      description: isDecided(finding) ? `${finding.rule} · ${t("decided")}` : finding.rule,
      finding,
    })),
    { placeHolder: t("Which finding?") },
  );
  if (picked === undefined) throw new vscode.CancellationError();
  return picked.finding;
}

function decisions(): readonly (vscode.QuickPickItem & { readonly as: TriageDecision })[] {
  return [
    {
      as: "accepted",
      label: t("Accepted"),
      detail: t("It does what it says, and that is fine here. It is asked about again when the policy says so."),
    },
    { as: "false-positive", label: t("False positive"), detail: t("It does not do what the finding says.") },
    { as: "fixed", label: t("To be fixed"), detail: t("The author will see to it; the item stays open until it is gone.") },
  ];
}

async function pickedDecision(message: string): Promise<TriageDecision> {
  const picked = await vscode.window.showQuickPick(decisions(), { title: oneLine(message, 200), placeHolder: t("What do you decide?") });
  if (picked === undefined) throw new vscode.CancellationError();
  return picked.as;
}

/** Nothing is filled in: an answer that was there already is no answer. */
async function asked(given: unknown, { title, prompt }: { readonly title: string; readonly prompt: string }): Promise<string> {
  if (typeof given === "string" && given.trim() !== "") return given;
  const text = await vscode.window.showInputBox({
    title,
    prompt,
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === "" ? t("A sentence is needed.") : undefined),
  });
  if (text === undefined) throw new vscode.CancellationError();
  return text;
}

async function askedDay(): Promise<string> {
  const text = await vscode.window.showInputBox({
    title: t("Until when?"),
    prompt: t("The last day it holds, as YYYY-MM-DD. Leave it empty for no end."),
    ignoreFocusOut: true,
    validateInput: (value) => (value === "" || isDay(value) ? undefined : t("{0} is no day. Write it as YYYY-MM-DD.", value)),
  });
  if (text === undefined) throw new vscode.CancellationError();
  return text;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
