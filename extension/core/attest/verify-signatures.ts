/** All lines about a change: do they prove that enough people verified every unit of it and settled its items? */

import { foldedAddress } from "../base/folded-address.ts";
import { blocking, note, type Problem } from "../base/problem.ts";
import { statesOf } from "./item-states.ts";
import type { AttestPorts } from "./ports.ts";
import type { Statement } from "./statement.ts";
import { marksOf, type UnitIdentity, unitsDigest } from "./unit-marks.ts";
import { type Failure, type VerifiedEnvelope, verifyEnvelope } from "./verify-envelope.ts";
import type { CurrentUnit, VerifyQuestion } from "./verify-question.ts";

export type OverallCheck = "signers" | "policy" | "change" | "threshold" | "coverage" | "items" | "result";

export interface SignatureVerdict {
  /** Exactly when `failures` is empty. */
  readonly isProved: boolean;
  /** Those of the whole; those of single lines are in `envelopes`, and do not matter where enough others count. */
  readonly failures: readonly Failure<OverallCheck>[];
  readonly envelopes: readonly VerifiedEnvelope[];
  readonly reviewers: readonly Reviewer[];
  /** Units that too few people have verified, and what is new since an earlier signature. */
  readonly uncovered: readonly CurrentUnit[];
  readonly openItems: readonly string[];
  readonly problems: readonly Problem[];
}

/** One person, under however many names and keys. */
export interface Reviewer {
  readonly principals: readonly string[];
  readonly fingerprints: readonly string[];
  readonly reviewedAt: string;
  readonly result: Statement["result"];
}

const lineLimit = 2000;
const earlierLimit = 20;

export async function verifySignatures(lines: readonly string[], question: VerifyQuestion, ports: AttestPorts): Promise<SignatureVerdict> {
  const digest = unitsDigest(question.change.units, ports);
  const problems: Problem[] = [...question.signers.problems, ...question.revoked.problems];
  const failures: Failure<OverallCheck>[] = [];
  const distinct = [...new Set(lines)];
  if (distinct.length > lineLimit) {
    problems.push(
      blocking(
        "signatures-limit",
        `There are ${distinct.length} lines of signatures; only the first ${lineLimit} were looked at. Remove what is none.`,
      ),
    );
  }
  const envelopes: VerifiedEnvelope[] = [];
  // A rejection may be among the rest.
  if (distinct.length > lineLimit)
    failures.push({
      check: "result",
      message: `Only ${lineLimit} of ${distinct.length} lines of signatures were looked at. See the problems.`,
    });
  for (const line of distinct.slice(0, lineLimit)) envelopes.push(await verifyEnvelope(line, question, digest, ports));

  const counted = envelopes.flatMap((envelope) => counts(envelope) ?? []);
  const people = persons(counted);
  const { reviewers: needed } = question.policy;
  if (!Number.isSafeInteger(needed) || needed < 1)
    failures.push({
      check: "policy",
      message: "The policy asks for no reviewer at all, so there is nothing to prove. Ask for one or more.",
    });
  if (question.isPolicyOutdated === true)
    failures.push({
      check: "policy",
      message:
        "What the target asks for has changed since this change left it, and who wrote the change chose where that was. Merge the target into it, and sign again.",
    });
  if (question.signers.signers.length === 0)
    failures.push({
      check: "signers",
      message:
        "No one is allowed to sign, at the merge base and at its target alike. Add a file of allowed signers there, in a change of its own.",
    });
  if (question.change.problems.some(({ weight }) => weight === "blocking"))
    failures.push({ check: "change", message: "The change could not be read in full, so no signature can cover it. See the problems." });

  const approvals: Person[] = [];
  for (const person of people) {
    const latest = latestOf(person);
    if (latest.statement.result !== "rejected") approvals.push(person);
    else
      failures.push({
        check: "result",
        message: `${latest.statement.reviewer.principal} has signed a rejection of this change. Talk to them; a later approval of theirs replaces it.`,
      });
  }
  if (approvals.length < needed)
    failures.push({
      check: "threshold",
      message: `${people.length === 0 ? "Nobody" : `Of ${needed} people, ${approvals.length}`} has signed this change in a way that counts; ${needed} must.`,
    });

  const covered = new Map<UnitIdentity, number>();
  for (const person of approvals) for (const unit of coveredBy(person, question, problems)) covered.set(unit, (covered.get(unit) ?? 0) + 1);
  const neededFor = (unit: CurrentUnit): number => Math.max(needed, question.reviewersOf?.(unit) ?? needed);
  const uncovered = question.change.units.filter((unit) => !((covered.get(unit) ?? 0) >= neededFor(unit)));
  if (uncovered.length > 0) {
    const since = approvals.length > 0 ? undefined : await newSinceEarlier(envelopes, question, digest, ports);
    const named = since ?? uncovered;
    const what = since === undefined ? "not verified by enough people" : "new since the last signature";
    failures.push({
      check: "coverage",
      message: `${named.length} of ${question.change.units.length} units are ${what}: ${shortList(named.map(({ label }) => label))}. Read them, and sign.`,
    });
    if (since !== undefined) uncovered.splice(0, uncovered.length, ...since);
  }
  const openItems = unsettled(approvals, question, problems, ports);
  if (openItems.length > 0)
    failures.push({
      check: "items",
      message: `${openItems.length} required items are not settled by a signature: ${shortList(openItems)}. Settle them, and sign.`,
    });
  return {
    isProved: failures.length === 0,
    failures,
    envelopes,
    reviewers: people.map(reviewer),
    uncovered,
    openItems,
    problems,
  };
}

interface Counted {
  readonly statement: Statement;
  readonly fingerprint: string;
}

type Person = readonly Counted[];

function counts({ failures, statement, fingerprint }: VerifiedEnvelope): Counted | undefined {
  return failures.length === 0 && statement !== undefined && fingerprint !== undefined ? { statement, fingerprint } : undefined;
}

/** Statements with a key or a name in common are of one person. */
function persons(counted: readonly Counted[]): Person[] {
  let groups: { readonly signs: Set<string>; readonly statements: Counted[] }[] = [];
  for (const one of counted) {
    const signs = new Set([one.fingerprint, foldedAddress(one.statement.reviewer.principal)]);
    const statements = [one];
    const others: typeof groups = [];
    for (const group of groups) {
      if (![...signs].some((sign) => group.signs.has(sign))) {
        others.push(group);
        continue;
      }
      for (const sign of group.signs) signs.add(sign);
      statements.unshift(...group.statements);
    }
    groups = [...others, { signs, statements }];
  }
  return groups.map(({ statements }) => statements);
}

/** Of the same second, a rejection is the later one. */
function latestOf(person: Person): Counted {
  const [first, ...rest] = person;
  if (first === undefined) throw new Error("a person has signed nothing");
  const isRejection = (one: Counted): boolean => one.statement.result === "rejected";
  return rest.reduce((latest, one) => {
    const [was, is] = [latest.statement.reviewedAt, one.statement.reviewedAt];
    return is > was || (is === was && isRejection(one)) ? one : latest;
  }, first);
}

function reviewer(person: Person): Reviewer {
  const { statement } = latestOf(person);
  return {
    principals: [...new Set(person.map((one) => one.statement.reviewer.principal))].sort(),
    fingerprints: [...new Set(person.map((one) => one.fingerprint))].sort(),
    reviewedAt: statement.reviewedAt,
    result: statement.result,
  };
}

/** What one person approved since their last rejection, over all their statements. */
function coveredBy(person: Person, question: VerifyQuestion, problems: Problem[]): Set<UnitIdentity> {
  const covered = new Set<UnitIdentity>();
  for (const { statement } of standing(person)) {
    const marks = marksOf(statement.units, question.change.units, statement.head.tree === question.change.tree);
    if (marks.kind === "refused") {
      problems.push(
        note("marks-unreadable", `A signature of ${statement.reviewer.principal} covers nothing: ${marks.reason}. Have it signed again.`),
      );
      continue;
    }
    for (const unit of question.change.units) {
      const mark = marks.value.get(unit);
      if (mark !== undefined && mark.kind !== "open" && question.acceptsMark(unit, mark)) covered.add(unit);
    }
  }
  return covered;
}

function standing(person: Person): Counted[] {
  const rejections = person.filter(({ statement }) => statement.result === "rejected").map(({ statement }) => statement.reviewedAt);
  const last = rejections.sort().at(-1) ?? "";
  return person.filter(({ statement }) => statement.result !== "rejected" && statement.reviewedAt > last);
}

function unsettled(approvals: readonly Person[], question: VerifyQuestion, problems: Problem[], ports: AttestPorts): string[] {
  const ids = question.items.map(({ id }) => id);
  const settled = new Set<string>();
  for (const { statement } of approvals.flatMap(standing)) {
    const states = statesOf(statement.items, ids, ports);
    if (states.kind === "refused") {
      problems.push(
        note("items-unreadable", `A signature of ${statement.reviewer.principal} settles no item: ${states.reason}. Have it signed again.`),
      );
      continue;
    }
    for (const [id, state] of states.value) {
      if ((state === "satisfied" || state === "overridden") && question.acceptsItem(id, state, statement)) settled.add(id);
    }
  }
  return question.items.filter(({ id, isRequired }) => isRequired && !settled.has(id)).map(({ id }) => id);
}

/** The units that the statement with most of them did not have; undefined where no earlier statement can be compared. */
async function newSinceEarlier(
  envelopes: readonly VerifiedEnvelope[],
  question: VerifyQuestion,
  digest: string,
  ports: AttestPorts,
): Promise<CurrentUnit[] | undefined> {
  let fewest: CurrentUnit[] | undefined;
  const earlier = envelopes.filter(
    ({ statement, failures }) => statement !== undefined && failures.every(({ check }) => check === "change"),
  );
  for (const { statement } of earlier.slice(-earlierLimit)) {
    if (statement === undefined || statement.units.digest === digest) continue;
    const units = await question.earlierUnits?.(statement);
    if (units === undefined || unitsDigest(units, ports) !== statement.units.digest) continue;
    const known = marksOf(statement.units, units, false);
    if (known.kind === "refused") continue;
    const verified = new Set<string>();
    for (const [unit, mark] of known.value) if (mark.kind !== "open") verified.add(`${unit.id} ${unit.ctx} ${unit.ordinal}`);
    const fresh = question.change.units.filter((unit) => !verified.has(`${unit.id} ${unit.ctx} ${unit.ordinal}`));
    if (fewest === undefined || fresh.length < fewest.length) fewest = fresh;
  }
  return fewest;
}

function shortList(names: readonly string[]): string {
  const shown = names.slice(0, 10).join(", ");
  return names.length > 10 ? `${shown} and ${names.length - 10} more` : shown;
}
