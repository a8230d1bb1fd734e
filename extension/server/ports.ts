/** What the server needs of the world. Each entry file brings its own: node has git and a disk, a browser has neither. */
import type { Analyse } from "../core/analysis/request.ts";
import type { Problem } from "../core/base/problem.ts";
import type { ChecklistRequests, ReviewAnswer, ReviewParams, RulePage, SessionAnswer, SessionChoice } from "./protocol.ts";

export interface ServerPorts {
  /** For the documents a person is looking at: never queued behind an audit. */
  readonly analyse: Analyse;
  /** For audits of many files. */
  readonly analyseInBackground: Analyse;
  /** Somebody opened a document or struck a key: what is analysed in the background stands aside. Absent where nothing is. */
  readonly typed?: () => void;
  /** Undefined for a rule that does not exist. */
  readonly rulePage: (rule: string) => Promise<RulePage | undefined>;
  /** Every file under a folder that is not ignored, decoded; what cannot be read comes as a problem. */
  readonly files: Files;
  /** Absent where no git process can run. */
  readonly repositories?: Repositories;
  /** Absent where no git process can run. */
  readonly checklists?: Checklists;
  /** Absent where there is no disk with transcripts. */
  readonly sessions?: Sessions;
  /** How a document's uri reads in findings: relative to its repository, else to its workspace folder. */
  readonly documentPath: (uri: string, folders: readonly string[]) => string;
  /** Runs this git from now on, or the one that is found; gives whether that is another. Absent where no git process can run. */
  readonly nameGit?: (path: string | undefined) => boolean;
  /** The day, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Ends workers and child processes. */
  readonly dispose: () => Promise<void>;
}

export type Files = (folder: string, signal: AbortSignal) => AsyncIterable<ReadFile>;

/** `problems`: what must be said of it all the same; without a text it was not read, and they say why. */
export type ReadFile =
  | { readonly kind: "text"; readonly path: string; readonly text: string; readonly problems: readonly Problem[] }
  | { readonly kind: "unread"; readonly problems: readonly Problem[] }
  /** Left aside without reading: how many, by reason. */
  | { readonly kind: "passed-by"; readonly problems: readonly Problem[]; readonly skipped: Readonly<Record<string, number>> };

export interface Repositories {
  /** Throws UserError where there is no repository, or no such commit. */
  readonly review: (params: ReviewParams, progress: Progress, signal: AbortSignal) => Promise<ReviewAnswer>;
  /** A document's text at the base of its change. */
  readonly atBase: (uri: string) => Promise<AtBase>;
  /** The text of a blob by its object id. */
  readonly blob: (folder: string, id: string) => Promise<string>;
  /** Forget what was read: HEAD, a branch or the index may be another now. */
  readonly refresh: () => void;
}

/** One entry for each request of `ChecklistRequests`, as it says. */
export interface Checklists {
  readonly checklist: ChecklistHandler<"countersign/checklist">;
  readonly checklistNow: ChecklistHandler<"countersign/checklistNow">;
  readonly act: ChecklistHandler<"countersign/act">;
  readonly handBack: ChecklistHandler<"countersign/handBack">;
  readonly signPreview: ChecklistHandler<"countersign/signPreview">;
  readonly sign: ChecklistHandler<"countersign/sign">;
  readonly signatures: ChecklistHandler<"countersign/signatures">;
  readonly bases: ChecklistHandler<"countersign/bases">;
  readonly signingKeys: ChecklistHandler<"countersign/signingKeys">;
  readonly pushNotes: ChecklistHandler<"countersign/pushNotes">;
  /** Forget what was assessed: the repository may be another now. */
  readonly refresh: () => void;
}

type ChecklistHandler<M extends keyof ChecklistRequests> = (
  params: ChecklistRequests[M]["params"],
  progress: Progress,
  signal: AbortSignal,
) => Promise<ChecklistRequests[M]["result"]>;

export type AtBase =
  /** `id` names the content. */
  | { readonly kind: "text"; readonly id: string; readonly text: string }
  /** The base does not have it, or not as text. */
  | { readonly kind: "added" }
  | { readonly kind: "no-repository" };

export interface Sessions {
  readonly list: (folders: readonly string[]) => Promise<readonly SessionChoice[]>;
  readonly audit: (uri: string, progress: Progress, signal: AbortSignal) => Promise<SessionAnswer>;
}

/** `done` of `total`, where the total is known. */
export type Progress = (message: string, done?: number, total?: number) => void;
