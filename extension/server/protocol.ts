/**
 * What editor and server say to each other beyond LSP: every `countersign/*` message, its parameters and its answer.
 * Plain data and no imports that run, so that the editor can name a message without loading a protocol library.
 *
 * Requests with a `workDoneToken` report progress through `$/progress`; every request can be cancelled as LSP says.
 * Documents are named by uri. Findings carry paths as the command line prints them, relative to the answer's `root`.
 */
import type { Range } from "../core/base/range.ts";
import type { Verdict } from "../core/base/verdict.ts";
import type { ChecklistView } from "../core/report/checklist-view.ts";
import type { HandBack } from "../core/report/hand-back.ts";
import type { ActionsResult, AuditResult, ReviewResult } from "../core/report/result.ts";
import type { How, Reviewer, TriageDecision } from "../core/review/ledger/event.ts";
import type { Prompt } from "../core/session/action.ts";

/** Sent with `initialize`. */
export interface InitializationOptions {
  /** Whether the person trusts the workspace. Without it nothing of the repository configures anything, and no git process runs. */
  readonly isTrusted: boolean;
  /** The git that the person named in their own settings, where they did: an absolute path. */
  readonly gitPath?: string;
}

export interface Requests extends ChecklistRequests {
  /** The change of one repository: the working tree against its base, as `countersign review` without flags. */
  "countersign/review": { readonly params: ReviewParams; readonly result: ReviewAnswer };
  /** One document as a whole, changed or not; its diagnostics then show all findings until it is closed. */
  "countersign/auditDocument": { readonly params: AuditDocumentParams; readonly result: AuditAnswer };
  /** Every file under one folder that is not ignored. */
  "countersign/auditFolder": { readonly params: AuditFolderParams; readonly result: AuditAnswer };
  /** One transcript of an agent. */
  "countersign/auditSession": { readonly params: AuditSessionParams; readonly result: SessionAnswer };
  /** The transcripts that agents left about this workspace, newest first. */
  "countersign/sessions": { readonly params: SessionsParams; readonly result: readonly SessionChoice[] };
  /** A rule's page as Markdown. */
  "countersign/rulePage": { readonly params: RulePageParams; readonly result: RulePage };
  /** The text of a file at the base of a change, named by its object id. */
  "countersign/blob": { readonly params: BlobParams; readonly result: BlobText };
  /** What an ignore comment for this finding would look like and where it goes. */
  "countersign/ignoreEdit": { readonly params: IgnoreEditParams; readonly result: IgnoreEdit };
}

/** Requests about the checklist of a change; the server keeps the change as it was assessed until the repository changes. */
export interface ChecklistRequests {
  /** The change, its review and its checklist, as `countersign status` has them. */
  "countersign/checklist": { readonly params: ChecklistParams; readonly result: ChecklistAnswer };
  /** The same change as it was assessed, with the ledger as it is now. */
  "countersign/checklistNow": { readonly params: ChecklistParams; readonly result: ChecklistAnswer };
  /** Records what the person did, and gives the checklist as it stands then. */
  "countersign/act": { readonly params: ActParams; readonly result: ChecklistAnswer };
  /** The open items as a text for whoever wrote the change, as `countersign export --format prompt` writes it. */
  "countersign/handBack": { readonly params: ChecklistParams; readonly result: HandBack };
  /** What `sign` would sign. */
  "countersign/signPreview": { readonly params: SignParams; readonly result: SignPreview };
  /** Signs just what the preview with this digest showed. */
  "countersign/sign": { readonly params: SignParams & { readonly previewDigest: string }; readonly result: Signed };
  /** What the signatures in this clone prove about the head, as `countersign verify-signatures` says. */
  "countersign/signatures": { readonly params: ChecklistParams; readonly result: SignaturesView };
  /** Branches that a change can be compared with, the likeliest first. */
  "countersign/bases": { readonly params: BasesParams; readonly result: readonly BaseChoice[] };
  /** The keys that this person could sign the head with, the one that would be taken first. */
  "countersign/signingKeys": { readonly params: ChecklistParams; readonly result: readonly KeyChoice[] };
  /** Shares the signatures of this clone with a remote, `origin` where none is named. */
  "countersign/pushNotes": { readonly params: PushNotesParams; readonly result: NotesPushed };
}

/** What a server without a disk asks of the editor. */
export interface EditorRequests {
  /** A file that the build put beside the extension: `catalogue.json`, `<grammar>.wasm`, `analysis-worker.web.js`. */
  "countersign/asset": { readonly params: { readonly name: string }; readonly result: Uint8Array };
  /** The uris of the files under a folder that are not ignored. */
  "countersign/files": { readonly params: { readonly folder: string }; readonly result: readonly string[] };
  /** The bytes of one of them. */
  "countersign/fileBytes": { readonly params: { readonly uri: string }; readonly result: Uint8Array };
}

export interface Notifications {
  /** To the server: the person now trusts the workspace. */
  "countersign/trusted": Record<string, never>;
  /** To the server: the person named another git, or none any more. */
  "countersign/gitPath": { readonly gitPath?: string };
  /** To the editor: what the server knows about an open document, whenever it changes. */
  "countersign/documentVerdict": DocumentVerdict;
  /** To the editor: the ledger of this repository was written by somebody else, such as the command line. */
  "countersign/ledgerChanged": { readonly root: string };
  /** To the editor: a commit, a checkout or a rebase moved the HEAD of this repository, or of one of its worktrees. */
  "countersign/headMoved": { readonly root: string };
  /** To the editor: something that the person should hear of once, such as an engine that died and came back. */
  "countersign/notice": Notice;
}

export type Method = keyof Requests;
export type NotificationMethod = keyof Notifications;

export interface WorkDone {
  readonly workDoneToken?: string | number;
}

export interface ReviewParams extends WorkDone {
  /** A folder in the repository. */
  readonly folder: string;
  /** Names a commit; without it the server chooses and says how. */
  readonly base?: string;
  /** Names a commit; without it the working tree where it differs from HEAD, else HEAD. */
  readonly head?: string;
}

/** What `countersign review --format json` says, and what the editor needs to show both sides. */
export interface ReviewAnswer extends ReviewResult {
  /** The repository's folder as a uri: paths are relative to it. */
  readonly root: string;
  /** One for each of `change.files`, in the same order. */
  readonly sides: readonly FileSides[];
}

export interface ChecklistParams extends ReviewParams {
  /** Transcripts of agents that are read along, as uris. */
  readonly sessions?: readonly string[];
  /** Asked again by the editor itself: documents whose findings are all shown keep showing them. */
  readonly isRefresh?: boolean;
}

/** Everything that the views, the page and the diffs show of one change. */
export interface ChecklistAnswer {
  readonly review: ReviewAnswer;
  readonly checklist: ChecklistView;
  /** Who acts here, as git knows them; absent where git does not. */
  readonly who?: Reviewer;
  /** The agent in whose environment the server runs: then nothing above low risk can be settled from here. */
  readonly agent?: string;
  /** What was done in this clone about this change, latest first; at most 200 acts. */
  readonly history: readonly HistoryEntry[];
  /** What was decided on findings of the change, as far as it was and still holds. */
  readonly decisions: readonly FindingDecision[];
}

export interface FindingDecision {
  /** Of the finding: equal commands in two files have one fingerprint. */
  readonly path: string;
  readonly rule: string;
  readonly fingerprint: string;
  readonly as: TriageDecision;
  readonly reason: string;
  readonly who: Reviewer;
  readonly at: string;
  /** `YYYY-MM-DD`: the last day it holds. */
  readonly until?: string;
}

export interface HistoryEntry {
  readonly at: string;
  readonly who: Reviewer;
  readonly agent?: string;
  /** A sentence. */
  readonly text: string;
}

/** Units by name (`UnitView.name`), items by id, findings by rule and fingerprint. */
export type EditorAct =
  | { readonly kind: "verify" | "unverify" | "skip"; readonly units: readonly string[]; readonly how: How }
  | { readonly kind: "answer"; readonly item: string; readonly text: string }
  | { readonly kind: "override"; readonly item: string; readonly reason: string; readonly until?: string }
  | {
      readonly kind: "triage";
      readonly rule: string;
      readonly fingerprint: string;
      readonly as: TriageDecision;
      readonly reason: string;
      readonly until?: string;
    }
  /** The items that are sent back to the author, and what was said about them. */
  | { readonly kind: "handback"; readonly items: readonly string[]; readonly text: string }
  | { readonly kind: "undo" };

export interface ActParams extends ChecklistParams {
  readonly act: EditorAct;
}

export interface SignParams extends ChecklistParams {
  /** The branch it goes to, where the person names one. */
  readonly target?: string;
  /** The fingerprint of the key, where the person chose one. */
  readonly key?: string;
  readonly isPartial?: boolean;
  readonly isRejection?: boolean;
}

export interface SignPreview {
  /** What will be signed, a name and a text each. */
  readonly rows: readonly { readonly name: string; readonly text: string }[];
  /** The statement as it will be signed, JSON; its digest ties the signature to what was shown. */
  readonly statement: string;
  readonly digest: string;
  /** What a person types to sign it: the beginning of the commit's id. */
  readonly word: string;
}

export interface Signed {
  /** sha256 of the line in the notes. */
  readonly attestation: string;
  readonly trailers: readonly string[];
}

/** What `countersign verify-signatures --format json` says. */
export interface SignaturesView {
  readonly isProved: boolean;
  readonly failures: readonly { readonly check: string; readonly message: string }[];
  readonly reviewers: readonly {
    readonly principals: readonly string[];
    readonly fingerprints: readonly string[];
    readonly reviewedAt: string;
    readonly result: string;
  }[];
  /** Signatures that do not count, and why: of a revoked key, of another change, of nobody who may sign. */
  readonly uncounted: readonly UncountedSignature[];
  /** The branch they were held against, and why that one. */
  readonly target: { readonly ref: string; readonly rule: string };
}

export interface UncountedSignature {
  /** Whom it names and when; absent where it cannot be read. */
  readonly by?: string;
  readonly at?: string;
  readonly reasons: readonly string[];
}

export interface BasesParams extends WorkDone {
  /** A folder in the repository. */
  readonly folder: string;
}

export interface BaseChoice {
  readonly name: string;
  /** ISO 8601, of its last commit. */
  readonly changedAt: string;
  /** Why it is likely, as a phrase. */
  readonly why?: string;
}

export interface KeyChoice {
  readonly fingerprint: string;
  /** Where it was found. */
  readonly source: string;
  /** Whom the signers of the base list it for; absent where they do not list it, and a signature of it proves nothing. */
  readonly principal?: string;
}

export interface PushNotesParams extends WorkDone {
  /** A folder in the repository. */
  readonly folder: string;
  readonly remote?: string;
}

export interface NotesPushed {
  readonly remote: string;
  /** `none`: there is nothing here to push. */
  readonly outcome: "pushed" | "up-to-date" | "none";
  /** Lines of the notes that could not be read: sentences. */
  readonly problems: readonly string[];
}

export interface FileSides {
  /** Object id of the text before; absent where there was none, or it is no text. */
  readonly before?: string;
  /** Object id of the text after; absent where there is none, or it is the file of the working tree. */
  readonly after?: string;
  /** Object id of the text after, also where that is the file of the working tree: as it was when it was reviewed. */
  readonly reviewed?: string;
}

export interface AuditDocumentParams extends WorkDone {
  readonly uri: string;
  readonly language: string;
  /** The text as the editor has it, saved or not. */
  readonly text: string;
  /** Only what this part says, read as a text of its own, as if it were pasted into a file. */
  readonly range?: Range;
}

export interface AuditFolderParams extends WorkDone {
  readonly folder: string;
}

export interface AuditAnswer extends AuditResult {
  /** Paths are relative to this uri. */
  readonly root: string;
}

export interface SessionsParams {
  readonly folders: readonly string[];
}

export interface SessionChoice {
  readonly uri: string;
  readonly agent: string;
  /** ISO 8601, of its last change. */
  readonly changedAt: string;
}

export interface AuditSessionParams extends WorkDone {
  readonly uri: string;
}

export interface SessionAnswer extends ActionsResult {
  readonly root: string;
  /** What the user asked for, turn by turn; actions that stand below one in the same transcript belong to it. */
  readonly prompts: readonly Prompt[];
}

export interface RulePageParams {
  readonly rule: string;
}

export interface RulePage {
  readonly title: string;
  readonly markdown: string;
}

export interface BlobParams {
  readonly folder: string;
  readonly id: string;
}

export interface BlobText {
  readonly text: string;
}

export interface IgnoreEditParams {
  readonly uri: string;
  readonly rule: string;
  /** Of the finding. */
  readonly range: Range;
  readonly reason: string;
}

export interface IgnoreEdit {
  /** The document's version this edit is for. */
  readonly version: number;
  readonly line: number;
  /** A whole line with its line break, to be inserted before `line`. */
  readonly text: string;
}

export interface DocumentVerdict {
  readonly uri: string;
  readonly version: number;
  readonly verdict: Verdict;
  /** Shown as diagnostics. */
  readonly shown: number;
  /** Known, but outside the changed lines. */
  readonly hidden: number;
}

export interface Notice {
  readonly severity: "information" | "warning";
  readonly message: string;
}

/** The person asked for something that cannot be done: the error's `data`. */
export interface UserErrorData {
  readonly code: string;
  readonly advice: string;
}

/** LSP's RequestFailed: the message is for the person. */
export const requestFailed = -32803;

/** The address of a rule's page, which the editor serves as a virtual document. */
export const rulePageScheme = "countersign-rule";

export function rulePageUri(rule: string): string {
  return `${rulePageScheme}:/${rule.split("/").map(encodeURIComponent).join("/")}.md`;
}
