/** Where an item stands, why, and who can do what about it. */
import { assertNever } from "../../base/assert-never.ts";
import type { Finding } from "../../base/finding.ts";
import type { Acts, Answer, Override, Reviewer, Standing, Triage } from "./acts.ts";
import { decisionOn, isInTime } from "./decision-on.ts";
import { isVerified, type StandingOf, verifiers } from "./enough.ts";
import type { Item } from "./item.ts";
import { latest } from "./latest-act.ts";
import type { Policy } from "./policy.ts";
import { isSamePerson } from "./same-person.ts";

/** `stale`: it was settled for other content. An `error` never passes. */
export type ItemState = "open" | "stale" | "satisfied" | "overridden" | "error";

/** Whose turn it is. */
export type WaitingOn = "reviewer" | "second person" | "author" | "role" | "nobody";

export interface ItemStatus {
  readonly item: Item;
  readonly state: ItemState;
  /** A sentence: what is missing, or by whom and how it was settled. */
  readonly why: string;
  readonly waitingOn: WaitingOn;
  /** Who settled it, and when. */
  readonly by?: Reviewer;
  readonly at?: string;
  /** Of a `view` item: units that are verified well enough, of all. */
  readonly verified?: number;
  /** Of a `triage` item: what was decided on each of its findings, as far as it was. */
  readonly decisions?: readonly Decision[];
}

export interface Decision {
  readonly finding: Finding;
  readonly decision: Triage;
}

export interface Circumstances {
  readonly acts: Acts;
  /** Of those, the decisions that are about nothing that the change still shows. */
  readonly pastDecisions: readonly Triage[];
  readonly standingOf: StandingOf;
  readonly policy: Policy;
  /** Authors, committers and co-authors of the change, by address. */
  readonly authors: readonly string[];
  /** The id of the head's tree. */
  readonly tree: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** How many people must have verified what lies at a path; 1 where nothing is said. */
  readonly reviewersOf: (path: string) => number;
}

export function itemStatus(item: Item, circumstances: Circumstances): ItemStatus {
  const settled = settledBy(item, circumstances);
  if (settled.state === "satisfied") return settled;
  return overriddenBy(item, circumstances) ?? settled;
}

function settledBy(item: Item, circumstances: Circumstances): ItemStatus {
  switch (item.settling) {
    case "view":
      return viewStatus(item, circumstances);
    case "triage":
      return triageStatus(item, circumstances);
    case "run":
      return runStatus(item, circumstances);
    case "answer":
      return answerStatus(item, circumstances, "reviewer", () => undefined);
    case "second-person":
      return answerStatus(item, circumstances, "second person", (answer) =>
        circumstances.authors.some((author) => isSamePerson(author, answer.who.email))
          ? "It was answered by an author of the change; another person has to."
          : undefined,
      );
    case "role":
      return answerStatus(item, circumstances, "role", (answer) =>
        (item.role ?? []).some((address) => isSamePerson(address, answer.who.email))
          ? undefined
          : `It was answered by somebody who is not among ${(item.role ?? []).join(", ")}.`,
      );
    case "link":
      return answerStatus(item, circumstances, "reviewer", (answer) =>
        /\bhttps?:\/\/\S|#\d/.test(answer.text) ? undefined : "The answer holds no link.",
      );
    default:
      return assertNever(item.settling);
  }
}

function viewStatus(item: Item, { standingOf, reviewersOf }: Circumstances): ItemStatus {
  const standings = item.units.map((unit) => ({ unit, standing: standingOf(unit.unit) }));
  const needed = Math.max(1, ...item.places.map(({ path }) => reviewersOf(path)));
  const done = standings.filter(({ unit, standing }) => verifiers(unit, standing) >= needed);
  const verified = done.length;
  if (verified === item.units.length) {
    const last = latest(done.flatMap(({ standing }) => standing.marks));
    return {
      item,
      state: "satisfied",
      why: last === undefined ? "There is nothing to read." : `Verified by ${last.who.name}.`,
      waitingOn: "nobody",
      verified,
      ...settlement(last),
    };
  }
  const open = standings.filter(({ unit, standing }) => verifiers(unit, standing) < needed);
  return {
    item,
    state: open.some(({ standing }) => standing.isStale) ? "stale" : "open",
    why: whyOpen(open, needed),
    waitingOn: "reviewer",
    verified,
  };
}

function whyOpen(open: readonly { unit: Item["units"][number]; standing: Standing }[], needed: number): string {
  const count = open.length === 1 ? "1 unit is" : `${open.length} units are`;
  const marks = open.flatMap(({ standing }) => standing.marks);
  if (open.some(({ unit, standing }) => isVerified(unit, standing)))
    return `${count} verified by fewer than the ${needed} people asked for.`;
  if (open.some(({ standing }) => standing.isStale)) return `${count} not verified; what was verified in this file has changed since.`;
  if (marks.some((mark) => mark.agent !== undefined)) return `${count} marked by an agent only, which is not enough here.`;
  if (marks.some((mark) => mark.how === "viewed" || mark.how === "bulk"))
    return `${count} seen, which is not enough at this risk: verify each by name.`;
  if (marks.length > 0) return `${count} carried: the same lines, but what stands around them has changed.`;
  return `${count} not verified.`;
}

function triageStatus(item: Item, circumstances: Circumstances): ItemStatus {
  const decisions = item.findings.map((finding) => ({
    finding,
    decision: decisionOn(finding, item, circumstances.acts, circumstances.today),
  }));
  const made = decisions.flatMap(({ finding, decision }) => (decision === undefined ? [] : [{ finding, decision }]));
  const status = triagedStatus(item, circumstances, decisions);
  return made.length === 0 ? status : { ...status, decisions: made };
}

function triagedStatus(
  item: Item,
  circumstances: Circumstances,
  decisions: readonly { readonly finding: Finding; readonly decision: Triage | undefined }[],
): ItemStatus {
  const answered = answerStatus(item, circumstances, "reviewer", () => undefined);
  // What is grave is decided one by one; what is not may be answered for at once.
  const isGrave = item.risk === "high" || item.risk === "critical";
  if (!isGrave && answered.state === "satisfied") return answered;
  const open = decisions.filter(({ decision }) => decision === undefined || decision.as === "fixed");
  if (open.length === 0) {
    const last = latest(decisions.flatMap(({ decision }) => decision ?? []));
    const words = last === undefined ? "" : last.as === "accepted" ? "Accepted" : "Called a false positive";
    return {
      item,
      state: "satisfied",
      why: `${words} by ${last?.who.name ?? ""}: ${last?.reason ?? ""}`,
      waitingOn: "nobody",
      ...settlement(last),
    };
  }
  const promised = open.filter(({ decision }) => decision?.as === "fixed").length;
  const count = open.length === 1 ? "The finding is" : `${open.length} findings are`;
  if (promised === open.length) return { item, state: "open", why: `${count} to be fixed, and still there.`, waitingOn: "author" };
  const wasDecided = circumstances.pastDecisions.some((act) => item.findings.some((finding) => act.rule === finding.rule));
  const isStale = answered.state === "stale" || wasDecided;
  return {
    item,
    state: isStale ? "stale" : "open",
    why: isStale ? `${count} undecided: what was decided before was about other content, or has ended.` : `${count} undecided.`,
    waitingOn: "reviewer",
  };
}

function runStatus(item: Item, { acts, tree }: Circumstances): ItemStatus {
  const { command } = item;
  const runs = acts.runs.filter((run) => run.agent === undefined && (command === undefined || run.command === command));
  const here = latest(runs.filter((run) => run.tree === tree));
  if (here === undefined) {
    const state = runs.length > 0 ? "stale" : "open";
    const why = state === "stale" ? "It was run on another head." : "No run of it on this head is recorded.";
    return { item, state, why, waitingOn: "reviewer" };
  }
  if (here.exitCode !== 0)
    return { item, state: "open", why: `${here.command} ended with ${here.exitCode} on this head.`, waitingOn: "author" };
  return {
    item,
    state: "satisfied",
    why: `${here.command} ended with 0, run by ${here.who.name}.`,
    waitingOn: "nobody",
    ...settlement(here),
  };
}

/** `objection`: why an answer does not do, as a sentence. */
function answerStatus(
  item: Item,
  { acts }: Circumstances,
  waitingOn: WaitingOn,
  objection: (answer: Answer) => string | undefined,
): ItemStatus {
  const answers = acts.answers.filter((answer) => answer.item === item.id && answer.text.trim() !== "");
  const here = answers.filter((answer) => answer.binding === item.binding);
  const good = latest(here.filter((answer) => isReviewers(answer, item) && objection(answer) === undefined));
  if (good !== undefined)
    return { item, state: "satisfied", why: `Answered by ${good.who.name}: ${good.text}`, waitingOn: "nobody", ...settlement(good) };
  const last = latest(here);
  if (last !== undefined) {
    const why = isReviewers(last, item)
      ? (objection(last) ?? "")
      : `It was answered from the environment of ${last.agent}; a person has to.`;
    return { item, state: "open", why, waitingOn };
  }
  if (answers.length > 0) return { item, state: "stale", why: "It was answered before what it is about changed.", waitingOn };
  return { item, state: "open", why: "Not answered.", waitingOn };
}

function isReviewers(act: { readonly agent?: string }, { risk }: Item): boolean {
  return act.agent === undefined || risk === "low";
}

function overriddenBy(item: Item, { acts, policy, today }: Circumstances): ItemStatus | undefined {
  const mayOverride = (act: Override): boolean =>
    act.agent === undefined &&
    (policy.overriders.length === 0 || policy.overriders.some((address) => isSamePerson(address, act.who.email)));
  const last = latest(
    acts.overrides.filter(
      (act) =>
        act.item === item.id && act.binding === item.binding && act.reason.trim() !== "" && mayOverride(act) && isInTime(act.until, today),
    ),
  );
  if (last === undefined) return undefined;
  return { item, state: "overridden", why: `Overridden by ${last.who.name}: ${last.reason}`, waitingOn: "nobody", ...settlement(last) };
}

function settlement(act: { readonly who: Reviewer; readonly at: string } | undefined): { by?: Reviewer; at?: string } {
  return act === undefined ? {} : { by: act.who, at: act.at };
}
