/** Whether a parsed line of a ledger is an act that is known here: every member is checked, none is cast. */
import { asObject, member, textMember } from "../../base/json-value.ts";
import type { Act, ChangeName, FindingKey, How, LedgerEvent, Reviewer, TriageDecision, UnitKey } from "./event.ts";

export type Shape =
  | { readonly kind: "event"; readonly event: LedgerEvent }
  /** Whole, but of a kind or version that only a newer Countersign knows. */
  | { readonly kind: "newer"; readonly what: string }
  | { readonly kind: "damaged"; readonly what: string };

const shortText = 1_000;
const longText = 20_000;
const pathText = 8_192;

const hows: Readonly<Record<string, How>> = { explicit: "explicit", viewed: "viewed", bulk: "bulk", cli: "cli" };
const decisions: Readonly<Record<string, TriageDecision>> = { fixed: "fixed", accepted: "accepted", "false-positive": "false-positive" };

/** What is wrong with a line, as a clause. Thrown and caught in this file only, so that each member is read in one line. */
class Misshapen extends Error {}

export function readEvent(value: unknown): Shape {
  try {
    return shapeOf(value);
  } catch (error) {
    if (error instanceof Misshapen) return { kind: "damaged", what: error.message };
    throw error;
  }
}

function shapeOf(value: unknown): Shape {
  if (asObject(value) === undefined) return { kind: "damaged", what: "is not a JSON object" };
  const version = member(value, "v");
  if (typeof version !== "number") throw new Misshapen("has no version");
  if (version !== 1) return { kind: "newer", what: `has version ${version}` };
  const at = required(value, "at", shortText);
  if (!isTime(at)) throw new Misshapen("has a time that is not UTC with milliseconds");
  // Later acts come after earlier ones, so a time at the end of all times would leave none for them.
  if (at >= "2200") throw new Misshapen("has a time in the far future");
  const by = optional(value, "by", shortText);
  const pullRequest = optional(value, "pullRequest", shortText);
  const circumstances = {
    v: 1,
    id: nonEmpty(value, "id"),
    at,
    who: reviewerOf(member(value, "who")),
    ...(by === undefined ? {} : { by }),
    how: oneOf(hows, value, "how"),
    change: changeOf(member(value, "change")),
    ...(pullRequest === undefined ? {} : { pullRequest }),
    tool: { name: required(member(value, "tool"), "name", shortText), version: required(member(value, "tool"), "version", shortText) },
  } as const;
  const kind = required(value, "kind", shortText);
  const act = actOf(kind, value);
  return act === undefined
    ? { kind: "newer", what: `is of the unknown kind ${JSON.stringify(kind.slice(0, 40))}` }
    : { kind: "event", event: { ...circumstances, ...act } };
}

/** Undefined for a kind that is not known. */
function actOf(kind: string, value: unknown): Act | undefined {
  switch (kind) {
    case "verify":
    case "view":
    case "skip":
      return { kind, unit: unitOf(member(value, "unit")), ...text(value, "text", longText) };
    case "unverify":
      return { kind, unit: unitOf(member(value, "unit")), ...text(value, "undoes", shortText) };
    case "answer":
      return { kind, item: nonEmpty(value, "item"), ...text(value, "content", shortText), text: required(value, "text", longText) };
    case "override":
      return {
        kind,
        item: nonEmpty(value, "item"),
        ...text(value, "content", shortText),
        reason: required(value, "reason", longText),
        ...until(value),
      };
    case "triage":
      return {
        kind,
        finding: findingOf(member(value, "finding")),
        as: oneOf(decisions, value, "as"),
        ...text(value, "reason", longText),
        ...until(value),
      };
    case "withdraw": {
      const finding = member(value, "finding");
      return {
        kind,
        ...text(value, "item", shortText),
        ...(finding === undefined ? {} : { finding: findingOf(finding) }),
        ...text(value, "content", shortText),
        ...text(value, "undoes", shortText),
      };
    }
    case "run":
      return {
        kind,
        command: required(value, "command", longText),
        exitCode: whole(value, "exitCode"),
        tree: required(value, "tree", shortText),
        ...text(value, "item", shortText),
      };
    case "handback":
      return { kind, items: texts(value, "items"), ...text(value, "text", longText) };
    default:
      return undefined;
  }
}

function reviewerOf(value: unknown): Reviewer {
  const reviewer = { name: required(value, "name", shortText), email: required(value, "email", shortText) };
  if (reviewer.name.trim() === "" && reviewer.email.trim() === "") throw new Misshapen("does not say who acted");
  return reviewer;
}

function changeOf(value: unknown): ChangeName {
  if (asObject(value) === undefined) throw new Misshapen("does not name the change");
  return { ...text(value, "base", shortText), ...text(value, "head", shortText), ...text(value, "digest", shortText) };
}

function unitOf(value: unknown): UnitKey {
  const unit = {
    path: required(value, "path", pathText),
    id: nonEmpty(value, "id"),
    ctx: nonEmpty(value, "ctx"),
    ordinal: whole(value, "ordinal"),
    equals: whole(value, "equals"),
    alike: whole(value, "alike"),
    file: required(value, "file", shortText),
    index: whole(value, "index"),
  };
  const isPossible = unit.ordinal >= 0 && unit.index >= 0 && unit.alike >= 1 && unit.ordinal < unit.equals && unit.alike <= unit.equals;
  if (!isPossible) throw new Misshapen("counts units in a way that cannot be");
  // What is told apart by these texts is kept apart by a NUL.
  if ([unit.path, unit.id, unit.ctx, unit.file].some((text) => text.includes("\0"))) throw new Misshapen("has a NUL in a unit");
  return unit;
}

function findingOf(value: unknown): FindingKey {
  return { rule: nonEmpty(value, "rule"), fingerprint: nonEmpty(value, "fingerprint"), ...text(value, "unit", shortText) };
}

function optional(value: unknown, name: string, limit: number): string | undefined {
  return member(value, name) === undefined ? undefined : required(value, name, limit);
}

function text<Name extends string>(value: unknown, name: Name, limit: number): { readonly [key in Name]?: string } {
  const found = optional(value, name, limit);
  const members: { [key in Name]?: string } = {};
  if (found !== undefined) members[name] = found;
  return members;
}

function required(value: unknown, name: string, limit: number): string {
  const found = textMember(value, name);
  if (found === undefined) throw new Misshapen(`has no text named ${name}`);
  if (found.length > limit) throw new Misshapen(`has more than ${limit} characters in ${name}`);
  return found;
}

function nonEmpty(value: unknown, name: string): string {
  const found = required(value, name, shortText);
  if (found === "") throw new Misshapen(`has nothing in ${name}`);
  return found;
}

function whole(value: unknown, name: string): number {
  const found = member(value, name);
  if (typeof found !== "number" || !Number.isSafeInteger(found)) throw new Misshapen(`has no whole number named ${name}`);
  return found;
}

function texts(value: unknown, name: string): readonly string[] {
  const found = member(value, name);
  if (!Array.isArray(found) || found.length > shortText) throw new Misshapen(`has no list named ${name}`);
  return found.map((one: unknown) => {
    if (typeof one !== "string" || one.length > shortText) throw new Misshapen(`has something in ${name} that is not a short text`);
    return one;
  });
}

function oneOf<Word extends string>(words: Readonly<Record<string, Word>>, value: unknown, name: string): Word {
  const found = required(value, name, shortText);
  const word = Object.hasOwn(words, found) ? words[found] : undefined;
  if (word === undefined) throw new Misshapen(`has something in ${name} that is not known`);
  return word;
}

function until(value: unknown): { readonly until?: string } {
  const found = optional(value, "until", shortText);
  if (found === undefined) return {};
  if (!isTime(`${found}T00:00:00.000Z`)) throw new Misshapen("has a day in until that is none");
  return { until: found };
}

function isTime(time: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(time)) return false;
  const read = Date.parse(time);
  return !Number.isNaN(read) && new Date(read).toISOString() === time;
}
