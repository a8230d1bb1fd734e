/**
 * The ground of a checklist as a text to be kept, and back. Thousands of units are read in a few milliseconds: what many of them share
 * stands there once. Whatever is not exactly of the form that is written here is no ground at all.
 */
import { capabilities, categories, confidences, type Finding, type FindingState, severities } from "../../base/finding.ts";
import { asList, asObject, member } from "../../base/json-value.ts";
import { blocking, note, type Problem } from "../../base/problem.ts";
import type { LineSpan, Range } from "../../base/range.ts";
import { areas } from "../../change/area.ts";
import type { FileStatus } from "../../change/change.ts";
import type { Unit, UnitKind } from "../../change/unit.ts";
import { natures, type UnitLabel } from "../../change/unit-label.ts";
import type { UnitsOfFile } from "../ledger/unit-key.ts";
import type { ReviewedUnit } from "../reviewed-unit.ts";
import { type Author, risks } from "../risk.ts";
import type { Suppressed } from "../suppression.ts";
import type { ChecklistGround } from "./ground.ts";

const statuses: readonly FileStatus[] = ["added", "deleted", "modified", "renamed"];
const kinds: readonly UnitKind[] = ["text", "binary", "lfs", "mode", "symlink", "submodule", "encoding", "rename", "empty"];
const authors: readonly Author[] = ["agent", "human", "unknown"];
const states: readonly FindingState[] = ["new", "existing", "moved", "fixed"];

/** One line of JSON; undefined where the units are not those of the files, in their order. Evidence of who wrote a unit is left out. */
export function groundText(ground: ChecklistGround): string | undefined {
  const inOrder = ground.files.flatMap(({ units }) => units);
  if (inOrder.length !== ground.units.length || inOrder.some((unit, at) => ground.units[at]?.unit !== unit)) return undefined;
  const labels = table<UnitLabel>(JSON.stringify);
  const reasons = table<readonly string[]>(JSON.stringify);
  const findings = table<Finding>();
  const files = ground.files.map(({ path, status, oldPath, before, after, units }) => [
    path,
    status,
    oldPath ?? null,
    before?.id ?? null,
    after?.id ?? null,
    units.length,
  ]);
  const units = ground.units.map(({ unit, label, author, risk, reasons: why, findings: own }) => [
    unit.id,
    unit.ctx,
    unit.ordinal,
    unit.kind,
    unit.removed.start,
    unit.removed.end,
    unit.added.start,
    unit.added.end,
    unit.description ?? null,
    labels.place(label),
    author,
    risk,
    reasons.place(why),
    own.map(findings.place),
    ground.lines.get(unit) ?? 0,
  ]);
  const listed = ground.findings.map(findings.place);
  const suppressed = ground.suppressed.map(({ finding, ...one }) => ({ ...one, finding: findings.place(finding) }));
  const { problems, outside, identity } = ground;
  return JSON.stringify({
    files,
    units,
    labels: labels.rows,
    reasons: reasons.rows,
    findings: findings.rows,
    listed,
    suppressed,
    problems,
    outside,
    identity,
  });
}

/** Rows that are named by their places; `keyOf` tells which are equal, else only the very same one is. */
function table<Row>(keyOf: (row: Row) => unknown = (row) => row): { readonly rows: readonly Row[]; place(row: Row): number } {
  const rows: Row[] = [];
  const places = new Map<unknown, number>();
  const known = new Map<Row, number>();
  return {
    rows,
    place: (row) => {
      let place = known.get(row) ?? places.get(keyOf(row));
      if (place === undefined) {
        place = rows.length;
        rows.push(row);
        places.set(keyOf(row), place);
      }
      known.set(row, place);
      return place;
    },
  };
}

/** Thrown and caught in this file only, so that each member is read in one line. */
class Misshapen extends Error {}

/** Undefined where anything in it is not as `groundText` writes it. */
export function readGround(kept: string): ChecklistGround | undefined {
  try {
    return groundIn(JSON.parse(kept));
  } catch (error) {
    if (error instanceof Misshapen || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function groundIn(value: unknown): ChecklistGround {
  const labels = list(member(value, "labels")).map(labelIn);
  const reasons = list(member(value, "reasons")).map(texts);
  const findings = list(member(value, "findings")).map(findingIn);
  const rows = list(member(value, "units"));
  const files: UnitsOfFile[] = [];
  const units: ReviewedUnit[] = [];
  const lines = new Map<Unit, number>();
  for (const file of list(member(value, "files"))) {
    const [path, status, oldPath, before, after, count] = list(file);
    const own: Unit[] = [];
    const name = text(path);
    const end = units.length + whole(count);
    while (units.length < end) {
      const row = list(rows[units.length]);
      const description = row[8];
      const unit: Unit = {
        id: text(row[0]),
        ctx: text(row[1]),
        ordinal: whole(row[2]),
        kind: oneOf(kinds, row[3]),
        path: name,
        removed: spanOf(row[4], row[5]),
        added: spanOf(row[6], row[7]),
        ...(description === null ? {} : { description: text(description) }),
      };
      own.push(unit);
      units.push({
        unit,
        label: at(labels, row[9]),
        author: oneOf(authors, row[10]),
        risk: oneOf(risks, row[11]),
        reasons: at(reasons, row[12]),
        findings: list(row[13]).map((place) => at(findings, place)),
      });
      lines.set(unit, whole(row[14]));
    }
    files.push({
      path: name,
      status: oneOf(statuses, status),
      ...(oldPath === null ? {} : { oldPath: text(oldPath) }),
      ...(before === null ? {} : { before: { id: text(before) } }),
      ...(after === null ? {} : { after: { id: text(after) } }),
      units: own,
    });
  }
  if (units.length !== rows.length) throw new Misshapen();
  return {
    files,
    units,
    lines,
    findings: list(member(value, "listed")).map((place) => at(findings, place)),
    suppressed: list(member(value, "suppressed")).map((one) => suppressedIn(one, findings)),
    problems: list(member(value, "problems")).map(problemIn),
    outside: list(member(value, "outside")).map((one) => ({ path: text(member(one, "path")), reason: text(member(one, "reason")) })),
    identity: texts(member(value, "identity")),
  };
}

function labelIn(value: unknown): UnitLabel {
  const move = member(value, "move");
  return {
    area: oneOf(areas, member(value, "area")),
    areaReason: text(member(value, "areaReason")),
    nature: oneOf(natures, member(value, "nature")),
    natureReason: text(member(value, "natureReason")),
    ...(move === undefined
      ? {}
      : {
          move: {
            path: text(member(move, "path")),
            lines: lineSpanIn(member(move, "lines")),
            edited: whole(member(move, "edited")),
            isWhole: truth(member(move, "isWhole")),
          },
        }),
  };
}

function findingIn(value: unknown): Finding {
  const labels = asObject(member(value, "labels"));
  if (labels === undefined) throw new Misshapen();
  const canonical = member(value, "canonical");
  const state = member(value, "state");
  const capability = member(value, "capability");
  const object = member(capability, "object");
  const action = member(value, "action");
  return {
    rule: text(member(value, "rule")),
    category: oneOf(categories, member(value, "category")),
    severity: oneOf(severities, member(value, "severity")),
    confidence: oneOf(confidences, member(value, "confidence")),
    message: text(member(value, "message")),
    path: text(member(value, "path")),
    range: rangeIn(member(value, "range")),
    related: list(member(value, "related")).map((one) => ({
      path: text(member(one, "path")),
      range: rangeIn(member(one, "range")),
      message: text(member(one, "message")),
    })),
    ...(canonical === undefined ? {} : { canonical: text(canonical) }),
    via: texts(member(value, "via")),
    labels: Object.fromEntries(
      (["attack", "atlas", "owasp", "cwe"] as const).flatMap((name) => {
        const ids = member(labels, name);
        return ids === undefined ? [] : [[name, texts(ids)]];
      }),
    ),
    fingerprint: text(member(value, "fingerprint")),
    ...(state === undefined ? {} : { state: oneOf(states, state) }),
    ...(capability === undefined
      ? {}
      : {
          capability: { kind: oneOf(capabilities, member(capability, "kind")), ...(object === undefined ? {} : { object: text(object) }) },
        }),
    ...(action === undefined ? {} : { action: { id: text(member(action, "id")), range: rangeIn(member(action, "range")) } }),
  };
}

function suppressedIn(value: unknown, findings: readonly Finding[]): Suppressed {
  const until = member(value, "until");
  return {
    finding: at(findings, member(value, "finding")),
    reason: text(member(value, "reason")),
    ...(until === undefined ? {} : { until: text(until) }),
    path: text(member(value, "path")),
    range: rangeIn(member(value, "range")),
    isNew: truth(member(value, "isNew")),
  };
}

function problemIn(value: unknown): Problem {
  const path = member(value, "path");
  const range = member(value, "range");
  const make = oneOf(["blocking", "note"] as const, member(value, "weight")) === "blocking" ? blocking : note;
  return make(text(member(value, "code")), text(member(value, "message")), {
    ...(path === undefined ? {} : { path: text(path) }),
    ...(range === undefined ? {} : { range: rangeIn(range) }),
  });
}

function rangeIn(value: unknown): Range {
  const position = (name: string) => ({
    line: whole(member(member(value, name), "line")),
    character: whole(member(member(value, name), "character")),
  });
  return { start: position("start"), end: position("end") };
}

function lineSpanIn(value: unknown): LineSpan {
  return spanOf(member(value, "start"), member(value, "end"));
}

function spanOf(start: unknown, end: unknown): LineSpan {
  return { start: whole(start), end: whole(end) };
}

function list(value: unknown): readonly unknown[] {
  const found = asList(value);
  if (found === undefined) throw new Misshapen();
  return found;
}

function text(value: unknown): string {
  if (typeof value !== "string") throw new Misshapen();
  return value;
}

function texts(value: unknown): readonly string[] {
  return list(value).map(text);
}

function whole(value: unknown): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) throw new Misshapen();
  return value;
}

function truth(value: unknown): boolean {
  if (typeof value !== "boolean") throw new Misshapen();
  return value;
}

function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new Misshapen();
  return found;
}

function at<Row>(rows: readonly Row[], place: unknown): Row {
  const row = rows[whole(place)];
  if (row === undefined) throw new Misshapen();
  return row;
}
