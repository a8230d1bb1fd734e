/** A change's checklist with where each item stands: what `status`, `gate`, the editor and CI all show. */
import type { Digest } from "../../base/digest.ts";
import { globMatcher } from "../../base/path-glob.ts";
import type { Problem } from "../../base/problem.ts";
import type { Unit } from "../../change/unit.ts";
import { type Debt, debtOf } from "../debt.ts";
import type { ReviewedUnit } from "../reviewed-unit.ts";
import { higher } from "../risk.ts";
import type { Acts } from "./acts.ts";
import { type AskedOf, type CustomItem, customItems } from "./custom-items.ts";
import { pastDecisions } from "./decision-on.ts";
import { isVerified, type StandingOf } from "./enough.ts";
import { type Gate, gateOf } from "./gate.ts";
import { itemStatus } from "./item-state.ts";
import { type ItemsInput, item, itemsOf } from "./items.ts";
import { ledgerItem } from "./ledger-item.ts";
import type { Policy } from "./policy.ts";
import { sessionItem } from "./session-item.ts";

export interface ChecklistInput extends Omit<ItemsInput, "digest"> {
  /** How many lines of each unit there are to read (`linesToRead`). */
  readonly lines: ReadonlyMap<Unit, number>;
  readonly policy: Policy;
  /** What of the policy or the custom items could not be read, at the base: then nothing passes. */
  readonly settingsProblems: readonly Problem[];
  /** What could not be read of the ledger. */
  readonly ledgerProblems: readonly Problem[];
  /** What blocks of an agent's sessions. */
  readonly sessionProblems?: readonly Problem[];
  readonly custom: readonly CustomItem[];
  readonly labels: AskedOf["labels"];
  readonly acts: Acts;
  readonly standingOf: StandingOf;
  readonly authors: readonly string[];
  /** The id of the head's tree. */
  readonly tree: string | undefined;
  readonly today: string;
  readonly digest: Digest;
}

export interface Checklist {
  readonly gate: Gate;
  readonly debt: Debt;
  /** With the risk that the policy asks for. */
  readonly units: readonly ReviewedUnit[];
}

export function checklistOf(input: ChecklistInput): Checklist {
  const { policy, digest } = input;
  const paths = policy.paths.map(({ match, ...asked }) => ({ ...asked, matches: match.map((pattern) => globMatcher(pattern)) }));
  const asked = (path: string) => paths.filter(({ matches }) => matches.some((isMeant) => isMeant(path)));
  const units = input.units.map((unit): ReviewedUnit => {
    const risk = asked(unit.unit.path).reduce((highest, one) => higher(highest, one.risk ?? "low"), unit.risk);
    return risk === unit.risk ? unit : { ...unit, risk, reasons: ["the policy asks for it"] };
  });
  const reviewersOf = (path: string): number => Math.max(1, ...asked(path).map(({ reviewers }) => reviewers ?? 1));
  const damage = ledgerItem(input.ledgerProblems, digest);
  const session = sessionItem(input.sessionProblems ?? [], digest);
  const items = [
    ...(damage === undefined ? [] : [damage]),
    ...(session === undefined ? [] : [session]),
    ...itemsOf({ ...input, units }),
    ...customItems(input.custom, { units, labels: input.labels, digest }),
  ];
  const past = pastDecisions(input.acts, items, input.today);
  const statuses = items.map((one) => itemStatus(one, { ...input, reviewersOf, pastDecisions: past }));
  if (input.settingsProblems.length > 0) {
    const broken = item(digest, {
      id: "policy.unreadable",
      text: "What this repository asks of a change could not be read, so nothing passes",
      details: input.settingsProblems.map(({ message }) => message),
      risk: "high",
      settling: "answer",
      units: [],
      places: input.settingsProblems.flatMap(({ path }) => (path === undefined ? [] : [{ path }])),
    });
    statuses.unshift({
      item: broken,
      state: "error",
      why: "Correct the file on the branch that this change is to be merged into.",
      waitingOn: "author",
    });
  }
  return {
    gate: gateOf(statuses),
    debt: debtOf({
      units,
      linesOf: (unit: Unit) => input.lines.get(unit) ?? 0,
      isVerified: (unit) => isVerified(unit, input.standingOf(unit.unit)),
    }),
    units,
  };
}
