/**
 * What editor and server say to each other beyond LSP: every `countersign/*` message, its parameters and its answer.
 * Plain data and no imports that run, so that the editor can name a message without loading a protocol library.
 *
 * Requests with a `workDoneToken` report progress through `$/progress`; every request can be cancelled as LSP says.
 * Documents are named by uri. Findings carry paths as the command line prints them, relative to the answer's `root`.
 */
import type { Range } from "../core/base/range.ts";
import type { Verdict } from "../core/base/verdict.ts";
import type { ActionsResult, AuditResult, ReviewResult } from "../core/report/result.ts";

/** Sent with `initialize`. */
export interface InitializationOptions {
  /** Whether the person trusts the workspace. Without it nothing of the repository configures anything, and no git process runs. */
  readonly isTrusted: boolean;
}

export interface Requests {
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
  /** To the editor: what the server knows about an open document, whenever it changes. */
  "countersign/documentVerdict": DocumentVerdict;
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

export interface FileSides {
  /** Object id of the text before; absent where there was none, or it is no text. */
  readonly before?: string;
  /** Object id of the text after; absent where there is none, or it is the file of the working tree. */
  readonly after?: string;
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
