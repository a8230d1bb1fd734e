/**
 * A payload to a statement: every member checked, and none left over. A member that is not known might limit what was signed, so a later
 * version that adds one gets a type of its own.
 */
import { textOf } from "./bytes.ts";
import { type ItemState, type Items, isItemState, isKnownState, type SignedItem } from "./item-states.ts";
import { type Shape, shape } from "./json-shape.ts";
import { type Read, read, refused } from "./read.ts";
import { predicateType, type SignedSessions, type Statement, sessionListLimit, statementType } from "./statement.ts";
import { statementJson } from "./statement-json.ts";
import { isKnownMark } from "./unit-marks.ts";

/** In bytes. */
export const payloadLimit = 512 * 1024;

const unitLimit = 1_000_000;
const lineLimit = 1_000_000_000;
const sha256Pattern = /^[0-9a-f]{64}$/;
const gitIdPattern = /^([0-9a-f]{40}|[0-9a-f]{64})$/;

export function readStatement(payload: Uint8Array): Read<Statement> {
  if (payload.length > payloadLimit) return refused(`the statement is longer than ${payloadLimit} bytes`);
  const text = textOf(payload);
  const json = text === undefined ? undefined : parsed(text);
  if (json === undefined) return refused("the statement is not JSON");
  const at = shape();
  const root = json.value;
  if (at.member(root, "_type") !== statementType) return refused("it is no in-toto Statement of version 1");
  if (at.member(root, "predicateType") !== predicateType) return refused("it is not about a review, or of a version that is not known");
  const subject = at.list(at.member(root, "subject"), "subject", 3);
  const predicate = at.member(root, "predicate");
  const head = {
    commit: subjectDigest(at, subject[0], "head", "gitCommit", gitIdPattern),
    tree: subjectDigest(at, subject[1], "tree", "gitTree", gitIdPattern),
  };
  const unitsDigest = subjectDigest(at, subject[2], "change", "sha256", sha256Pattern);
  const of = (name: string): unknown => at.member(predicate, name);
  const tool = of("tool");
  const policy = of("policy");
  const independence = of("independence");
  const agentEnvironment = at.optional(predicate, "agentEnvironment", (value, name) => at.text(value, name, 200));
  const statement: Statement = {
    head,
    result: at.word(of("result"), "result", ["rejected", "approved", "approvedWithOverrides"]),
    reviewedAt: momentText(at, of("reviewedAt")),
    tool: { name: at.text(at.member(tool, "name"), "tool name", 100), version: at.text(at.member(tool, "version"), "tool version", 100) },
    context: contextOf(at, of("context")),
    policy: {
      sha256: at.matching(at.member(policy, "sha256"), "policy sha256", sha256Pattern, 64),
      source: at.word(at.member(policy, "source"), "policy source", ["mergeBase", "default"]),
    },
    reviewer: { principal: at.matching(at.member(of("reviewer"), "principal"), "principal", /^\S+$/, 320) },
    independence: {
      authors: at.count(at.member(independence, "authors"), "authors", unitLimit),
      isAuthor: at.flag(at.member(independence, "isAuthor"), "isAuthor"),
    },
    units: { ...marksOf(at, of("units")), digest: unitsDigest },
    totals: totalsOf(at, of("totals")),
    items: itemsOf(at, of("items")),
    sessions: sessionsOf(at, of("sessions")),
    channel: at.word(of("channel"), "channel", ["cli", "vscode"]),
    ...(agentEnvironment === undefined ? {} : { agentEnvironment }),
  };
  const { verified, carried, open } = statement.totals;
  if (verified + carried + open !== statement.units.count) at.fail("its totals do not add up to its units");
  const reason = at.reason();
  if (reason !== undefined) return refused(reason);
  // Spelled again, what was there twice, or is not known, is gone.
  return JSON.stringify(statementJson(statement)) === text
    ? read(statement)
    : refused("the statement is not in its one spelling, or says more than is known");
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    // Not JSON, or nested too deep to be read: both are refused by the caller.
    return undefined;
  }
}

function subjectDigest(at: Shape, subject: unknown, name: string, algorithm: string, pattern: RegExp): string {
  if (at.member(subject, "name") !== name) at.fail(`the subject ${name} is missing`);
  return at.matching(at.member(at.member(subject, "digest"), algorithm), `${name} ${algorithm}`, pattern, 64);
}

function momentText(at: Shape, value: unknown): string {
  const text = at.matching(value, "reviewedAt", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 20);
  const moment = Date.parse(text);
  if (Number.isNaN(moment) || new Date(moment).toISOString() !== text.replace("Z", ".000Z"))
    at.fail("reviewedAt is no moment of the calendar");
  return text;
}

function contextOf(at: Shape, value: unknown): Statement["context"] {
  const rootCommits = at
    .list(at.member(value, "rootCommits"), "rootCommits", 64)
    .map((root) => at.matching(root, "root commit", gitIdPattern, 64));
  if (rootCommits.some((root, place) => place > 0 && root <= (rootCommits[place - 1] ?? ""))) at.fail("rootCommits are not sorted");
  const originHash = at.optional(value, "originHash", (found, name) => at.matching(found, name, sha256Pattern, 64));
  const mergeBase = at.optional(value, "mergeBase", (found, name) => at.matching(found, name, gitIdPattern, 64));
  return {
    rootCommits,
    ...(originHash === undefined ? {} : { originHash }),
    targetRef: at.matching(at.member(value, "targetRef"), "targetRef", /^refs\/\S+$/, 1024),
    ...(mergeBase === undefined ? {} : { mergeBase }),
  };
}

function marksOf(at: Shape, value: unknown): { count: number; marks: string } {
  const count = at.count(at.member(value, "count"), "unit count", unitLimit);
  return { count, marks: runsText(at, at.member(value, "marks"), "marks", count, isKnownMark) };
}

/** Whether the counts add up is seen where the list is spread out, beside units that were counted. */
function runsText(at: Shape, value: unknown, name: string, count: number, isKnown: (letter: string) => boolean): string {
  const runs = at.matching(value, name, /^([1-9]\d{0,6}|)([^0-9]([1-9]\d{0,6}|))*$/, count);
  if (/\d$/.test(runs) || (runs === "") !== (count === 0)) at.fail(`${name} does not have the length that it says`);
  for (const letter of new Set(runs.replace(/\d/g, "")))
    if (!isKnown(letter)) at.fail(`${name} has the letter ${letter}, which is not known`);
  return runs;
}

function totalsOf(at: Shape, value: unknown): Statement["totals"] {
  const of = (name: string, limit: number): number => at.count(at.member(value, name), name, limit);
  return {
    verified: of("verified", unitLimit),
    carried: of("carried", unitLimit),
    open: of("open", unitLimit),
    lines: of("lines", lineLimit),
    linesVerified: of("linesVerified", lineLimit),
  };
}

function itemsOf(at: Shape, value: unknown): Items {
  if (!Array.isArray(value)) {
    const count = at.count(at.member(value, "count"), "item count", unitLimit);
    const sealed = {
      count,
      digest: at.matching(at.member(value, "digest"), "item digest", sha256Pattern, 64),
      states: runsText(at, at.member(value, "states"), "item states", count, isKnownState),
      answersDigest: at.matching(at.member(value, "answersDigest"), "answersDigest", sha256Pattern, 64),
    };
    return { kind: "sealed", sealed };
  }
  const list = at.list(value, "items", 200).map((item): SignedItem => {
    const answerHash = at.optional(item, "answerHash", (found, name) => at.matching(found, name, sha256Pattern, 64));
    return {
      id: at.text(at.member(item, "id"), "item id", 500),
      state: itemState(at, at.member(item, "state")),
      ...(answerHash === undefined ? {} : { answerHash }),
    };
  });
  if (list.some(({ id }, place) => place > 0 && id <= (list[place - 1]?.id ?? ""))) at.fail("items are not sorted, or twice there");
  return { kind: "list", list };
}

function itemState(at: Shape, value: unknown): ItemState {
  const word = at.text(value, "item state", 20);
  if (isItemState(word)) return word;
  at.fail(`the item state ${word} is not known`);
  return "error";
}

function sessionsOf(at: Shape, value: unknown): SignedSessions {
  const list = at.optional(value, "list", (found, name) =>
    at.list(found, name, sessionListLimit).map((digest) => at.matching(digest, "session digest", sha256Pattern, 64)),
  );
  const count = at.count(at.member(value, "count"), "session count", unitLimit);
  if (list !== undefined && list.length !== count) at.fail("the sessions are not as many as it says");
  return {
    count,
    digest: at.matching(at.member(value, "digest"), "sessions digest", sha256Pattern, 64),
    ...(list === undefined ? {} : { list }),
  };
}
