/** What a ledger holds: one recorded act a line. Nothing is ever rewritten; the state is a fold over these. */

/** A person, as git knows them. */
export interface Reviewer {
  readonly name: string;
  readonly email: string;
}

/** `viewed`: it was on the screen. `bulk`: one act for many. `cli`: named on a command line. `explicit`: one act for this one. */
export type How = "explicit" | "viewed" | "bulk" | "cli";

/** Which change an act was made on. */
export interface ChangeName {
  /** Object ids; `head` is absent for a working tree. */
  readonly base?: string;
  readonly head?: string;
  /** Over all units of the change. */
  readonly digest?: string;
}

/** A unit as it was when the act was made, with what is needed to tell later whether another one could be taken for it. */
export interface UnitKey {
  readonly path: string;
  readonly id: string;
  readonly ctx: string;
  /** Which of the units with this id, from 0. */
  readonly ordinal: number;
  /** How many units of the file had this id, this one included. */
  readonly equals: number;
  /** How many of those had this ctx too. */
  readonly alike: number;
  /** Object ids of both contents of the file; empty where one was not read, and then it proves nothing. */
  readonly file: string;
  /** Which of the file's units of lines, or of its other units, from 0. */
  readonly index: number;
}

/** Triage binds to rule and fingerprint; with `unit` (an id) only where that unit brings it. */
export interface FindingKey {
  readonly rule: string;
  readonly fingerprint: string;
  readonly unit?: string;
}

export type TriageDecision = "fixed" | "accepted" | "false-positive";

/**
 * What was done. `content` is a digest of what an item spoke of: an answer holds for that content alone.
 * `undoes` is the id of an act of the same reviewer, and takes back exactly that one.
 */
export type Act =
  | { readonly kind: "verify"; readonly unit: UnitKey; readonly text?: string }
  | { readonly kind: "view"; readonly unit: UnitKey; readonly text?: string }
  | { readonly kind: "skip"; readonly unit: UnitKey; readonly text?: string }
  | { readonly kind: "unverify"; readonly unit: UnitKey; readonly undoes?: string }
  | { readonly kind: "answer"; readonly item: string; readonly content?: string; readonly text: string }
  | { readonly kind: "override"; readonly item: string; readonly content?: string; readonly reason: string; readonly until?: string }
  | {
      readonly kind: "triage";
      readonly finding: FindingKey;
      readonly as: TriageDecision;
      readonly reason?: string;
      /** `YYYY-MM-DD`: the last day it holds. */
      readonly until?: string;
    }
  | {
      readonly kind: "withdraw";
      readonly item?: string;
      readonly finding?: FindingKey;
      readonly content?: string;
      readonly undoes?: string;
    }
  | { readonly kind: "run"; readonly command: string; readonly exitCode: number; readonly tree: string; readonly item?: string }
  | { readonly kind: "handback"; readonly items: readonly string[]; readonly text?: string };

export type ActKind = Act["kind"];

interface Circumstances {
  readonly v: 1;
  /** Random, given by the writer. */
  readonly id: string;
  /** UTC with milliseconds, as `toISOString` writes it: one spelling, so that times compare as texts. */
  readonly at: string;
  readonly who: Reviewer;
  /** Name of the agent in whose environment the act was made: then it is the agent's, whatever `who` says. */
  readonly by?: string;
  readonly how: How;
  readonly change: ChangeName;
  readonly pullRequest?: string;
  readonly tool: { readonly name: string; readonly version: string };
}

export type LedgerEvent = Circumstances & Act;

/** The acts of some kinds. */
export type Acted<Kind extends ActKind> = Extract<LedgerEvent, { readonly kind: Kind }>;

/** How a mark came about: the parts of an act that are not what was done. */
export type { Circumstances };

/**
 * One key for all acts of one reviewer: the address without regard to case, or the name where there is none. What an agent did under a
 * person's name is somebody else's: it neither adds to nor takes from what the person did.
 */
export function reviewerKey({ who, by }: Pick<LedgerEvent, "who" | "by">): string {
  const address = who.email.trim().toLowerCase();
  return JSON.stringify([address === "" ? who.name.trim() : address, address === "", by ?? null]);
}

/** Whether an act takes something back, and so must never get lost. */
export function isTakingBack({ kind }: Act): boolean {
  return kind === "unverify" || kind === "withdraw";
}
