/** What states, risks and decisions are called on the page. */
import { assertNever } from "../../extension/core/base/assert-never.ts";
import type { ItemState, WaitingOn } from "../../extension/core/review/checklist/item-state.ts";
import type { How, TriageDecision } from "../../extension/core/review/ledger/event.ts";
import type { Risk } from "../../extension/core/review/risk.ts";
import type { PageFinding } from "../page-model.ts";
import type { Say } from "../say.ts";
import type { Sign } from "./picture.ts";

export function stateWords(state: ItemState, say: Say): string {
  switch (state) {
    case "open":
      return say("Open");
    case "stale":
      return say("Opened again");
    case "satisfied":
      return say("Settled");
    case "overridden":
      return say("Overridden");
    case "error":
      return say("Cannot tell");
    default:
      return assertNever(state);
  }
}

export function stateSign(state: ItemState): Sign {
  return state === "satisfied" ? "done" : state;
}

export function isSettled(state: ItemState): boolean {
  return state === "satisfied" || state === "overridden";
}

export function riskWords(risk: Risk, say: Say): string {
  switch (risk) {
    case "critical":
      return say("Critical risk");
    case "high":
      return say("High risk");
    case "medium":
      return say("Medium risk");
    case "low":
      return say("Low risk");
    default:
      return assertNever(risk);
  }
}

/** `2 of 5 units verified`. */
export function countWords(verified: number, units: number, say: Say): string {
  return units === 1 ? say("{0} of 1 unit verified", verified) : say("{0} of {1} units verified", verified, units);
}

/** Who acts next, as the page speaks of it. */
export function turnWords(on: WaitingOn, say: Say): string {
  switch (on) {
    case "reviewer":
      return say("the reviewer");
    case "second person":
      return say("a second person");
    case "author":
      return say("the author");
    case "role":
      return say("someone whom the policy names");
    case "nobody":
      return say("nobody");
    default:
      return assertNever(on);
  }
}

export function decisionWords(decision: TriageDecision, say: Say): string {
  switch (decision) {
    case "fixed":
      return say("To be fixed");
    case "accepted":
      return say("Accept");
    case "false-positive":
      return say("False positive");
    default:
      return assertNever(decision);
  }
}

/** How somebody came to mark a unit. */
export function howWords(how: How, say: Say): string {
  switch (how) {
    case "explicit":
      return say("one by one");
    case "viewed":
      return say("seen in the editor");
    case "bulk":
      return say("many at once");
    case "cli":
      return say("by command line");
    default:
      return assertNever(how);
  }
}

/** Ends where the reason begins. */
export function decidedWords({ as, who, until }: NonNullable<PageFinding["decided"]>, say: Say): string {
  const name = who.name === "" ? who.email : who.name;
  const words = `${as === "accepted" ? say("Accepted") : decisionWords(as, say)} · ${name}`;
  return until === undefined ? `${words}: ` : `${words} · ${say("until {0}", until)}: `;
}

/** In the time zone and the manner of the person; as it came where it is no time. */
export function timeWords(at: string): string {
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? at : time.toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
}

export function personWords({ who, agent }: { who: { name: string; email: string }; agent?: string | undefined }, say: Say): string {
  const name = who.name === "" ? who.email : who.name;
  return agent === undefined ? name : say("{0} (made by {1})", name, agent);
}
