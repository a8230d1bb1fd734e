/** The new findings of a change as threads in its diffs: each can be decided there, and shows what was decided. */
import * as vscode from "vscode";
import { assertNever } from "../../core/base/assert-never.ts";
import { type Finding, severities } from "../../core/base/finding.ts";
import type { ItemView } from "../../core/report/checklist-view.ts";
import type { TriageDecision } from "../../core/review/ledger/event.ts";
import { fenced, inline } from "../../server/finding-hover.ts";
import type { ChecklistAnswer, FindingDecision } from "../../server/protocol.ts";
import type { ReviewSession } from "../review-session.ts";
import { vscodeRange } from "../views/findings-view.ts";
import { isOpenItem } from "../views/gate-words.ts";
import { severityWords } from "../views/risk-words.ts";
import { changePlaces } from "./change-places.ts";
import { appendPlain } from "./plain-text.ts";

const { t } = vscode.l10n;

/** More would slow the editor down; the rest is in the Findings view. */
const mostThreads = 200;

/** A comment of ours: it knows what it is about. */
export interface FindingComment extends vscode.Comment {
  readonly finding: Pick<Finding, "rule" | "fingerprint" | "message">;
}

export function findingThreads(session: ReviewSession): vscode.Disposable {
  const controller = vscode.comments.createCommentController("countersign.findings", t("Countersign findings"));
  controller.options = {
    prompt: t("Decide, and say why…"),
    placeHolder: t("Why? The reason is kept with the finding, under your name."),
  };
  const threads = new Map<string, ShownThread>();
  const show = (answer: ChecklistAnswer): void => {
    const wanted = new Map(
      placedFindings(answer)
        .slice(0, mostThreads)
        .map((one) => [keyOf(one), one]),
    );
    for (const [key, { thread }] of threads) {
      if (wanted.has(key)) continue;
      thread.dispose();
      threads.delete(key);
    }
    const laidOut = gravestOfEachPlace([...wanted.values()]);
    for (const [key, { finding, uri }] of wanted) {
      const known = threads.get(key);
      const standing = standingOf(finding, answer);
      const told = JSON.stringify([finding.severity, finding.message, standing]);
      // One that is written anew is drawn anew, and folded where it is settled: only where there is something to tell.
      if (known?.told === told) continue;
      // Never empty: VS Code takes a thread without a comment for one that somebody is about to write, and would give it the keyboard.
      const thread = known?.thread ?? controller.createCommentThread(uri, vscodeRange(finding.range), [firstComment(finding)]);
      threads.set(key, { thread, told });
      write(thread, finding, standing, known === undefined);
      if (known === undefined && !laidOut.has(finding)) thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    }
  };
  if (session.current !== undefined) show(session.current);
  return vscode.Disposable.from(
    controller,
    session.onDidChange(({ answer }) => show(answer)),
  );
}

interface ShownThread {
  readonly thread: vscode.CommentThread;
  /** What was told in it when it was written. */
  readonly told: string;
}

/** What became of a finding, by what the answer says. */
interface Standing {
  readonly decision: FindingDecision | undefined;
  readonly item: Pick<ItemView, "state" | "why" | "by"> | undefined;
  readonly canDecide: boolean;
}

interface PlacedFinding {
  readonly finding: Finding;
  readonly uri: vscode.Uri;
}

function placedFindings({ review }: ChecklistAnswer): PlacedFinding[] {
  const places = new Map(changePlaces(review).map((place) => [place.path, place]));
  return review.findings.flatMap((finding) => {
    if (finding.state !== "new" || finding.action !== undefined) return [];
    const uri = places.get(finding.path)?.after;
    return uri === undefined ? [] : [{ finding, uri }];
  });
}

/** One decision is about all findings of a place: laying each of them out would put a wall between its lines and the next. */
function gravestOfEachPlace(placed: readonly PlacedFinding[]): ReadonlySet<Finding> {
  const gravest = new Map<string, Finding>();
  for (const { finding, uri } of placed) {
    const place = `${uri} ${finding.range.start.line}`;
    const known = gravest.get(place);
    if (known === undefined || severities.indexOf(finding.severity) < severities.indexOf(known.severity)) gravest.set(place, finding);
  }
  return new Set(gravest.values());
}

/** One that moves is another thread: a thread keeps its place. */
function keyOf({ finding: { rule, fingerprint, range }, uri }: PlacedFinding): string {
  return JSON.stringify([uri.toString(), rule, fingerprint, range]);
}

function standingOf(finding: Finding, { decisions, checklist, who }: ChecklistAnswer): Standing {
  const item = checklist.items.find(({ findings }) =>
    findings.some(({ rule, fingerprint }) => rule === finding.rule && fingerprint === finding.fingerprint),
  );
  return {
    decision: decisions.find(
      ({ path, rule, fingerprint }) => path === finding.path && rule === finding.rule && fingerprint === finding.fingerprint,
    ),
    item: item === undefined ? undefined : { state: item.state, why: item.why, ...(item.by === undefined ? {} : { by: item.by }) },
    canDecide: who !== undefined,
  };
}

function write(thread: vscode.CommentThread, finding: Finding, { decision, item, canDecide }: Standing, isNew: boolean): void {
  const isSettled = (item !== undefined && !isOpenItem(item)) || (decision !== undefined && decision.as !== "fixed");
  thread.comments = [firstComment(finding), ...(decision === undefined ? settledOtherwise(finding, item) : [decided(finding, decision)])];
  thread.label = `${severityWords(finding.severity, t)} · ${finding.rule}`;
  thread.contextValue = isSettled ? "decided" : "open";
  thread.state = isSettled ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
  thread.canReply = canDecide;
  const isGrave = finding.severity === "critical" || finding.severity === "high";
  // What a person has folded stays folded: only what is new, or has just been decided, is laid out for them.
  if (isSettled) thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
  else if (isNew)
    thread.collapsibleState = isGrave ? vscode.CommentThreadCollapsibleState.Expanded : vscode.CommentThreadCollapsibleState.Collapsed;
}

function firstComment(finding: Finding): FindingComment {
  return comment(finding, "Countersign", body(finding));
}

function body({ message, canonical }: Finding): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  appendPlain(text, message);
  if (canonical !== undefined) text.appendMarkdown(`\n\n${t("What the rule saw:")}\n\n${shownCommand(canonical)}`);
  return text;
}

/** One line wraps within the thread, where a block would have to be scrolled sideways to be read. */
function shownCommand(canonical: string): string {
  return /[\r\n]/.test(canonical) ? fenced(canonical) : inline(canonical);
}

function decided(finding: Finding, { as, reason, who, at, until }: FindingDecision): FindingComment {
  const text = new vscode.MarkdownString();
  appendPlain(text, `${decisionWords(as)}: ${reason}${until === undefined ? "" : ` (${t("until {0}", until)})`}`);
  return { ...comment(finding, who.name, text), timestamp: new Date(at) };
}

/** The item was answered or overridden as a whole. */
function settledOtherwise(finding: Finding, item: Standing["item"]): FindingComment[] {
  if (item === undefined || isOpenItem(item)) return [];
  const text = new vscode.MarkdownString();
  appendPlain(text, item.why);
  return [comment(finding, item.by?.name ?? "Countersign", text)];
}

function comment({ rule, fingerprint, message }: Finding, name: string, text: vscode.MarkdownString): FindingComment {
  return { author: { name }, body: text, mode: vscode.CommentMode.Preview, finding: { rule, fingerprint, message } };
}

export function decisionWords(as: TriageDecision): string {
  switch (as) {
    case "accepted":
      return t("Accepted");
    case "false-positive":
      return t("False positive");
    case "fixed":
      return t("To be fixed");
    default:
      return assertNever(as);
  }
}
