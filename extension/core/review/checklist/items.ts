/** The checklist of a change: which questions it raises. Few and pointed, the riskiest first; what asks least folds into one look. */

import type { Digest } from "../../base/digest.ts";
import { type Finding, isAtLeast, severities } from "../../base/finding.ts";
import { grouped } from "../../base/grouped.ts";
import type { Problem } from "../../base/problem.ts";
import { fingerprintKey } from "../finding-states.ts";
import type { ReviewedUnit } from "../reviewed-unit.ts";
import { higher, isRiskAtLeast, type Risk, risks } from "../risk.ts";
import type { Suppressed } from "../suppression.ts";
import type { Item, Place, Settling } from "./item.ts";
import { groupOf, isWorthAsking } from "./item-groups.ts";
import type { Policy } from "./policy.ts";
import { templatePaths } from "./template-items.ts";

export interface ItemsInput {
  readonly units: readonly ReviewedUnit[];
  /** New ones and those of the session; suppressed ones are not among them. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly problems: readonly Problem[];
  /** Files that lie outside of what the task asked for, each with the reason. */
  readonly outside: readonly { readonly path: string; readonly reason: string }[];
  /** Facts of the commits that a reviewer should see, a sentence each. */
  readonly identity: readonly string[];
  readonly policy: Policy;
  readonly digest: Digest;
}

/** Source lines below which nobody is asked for a test. */
const linesWithoutTest = 10;

export function itemsOf(input: ItemsInput): Item[] {
  const items = [
    ...findingItems(input),
    ...suppressionItems(input),
    ...problemItems(input),
    ...policyItems(input),
    ...testItems(input),
    ...scopeItems(input),
    ...identityItems(input),
    ...intentItems(input),
    ...viewItems(input),
  ];
  // A stable sort: of one risk, what is asked stays before what is looked at.
  return items.sort((a, b) => risks.indexOf(b.risk) - risks.indexOf(a.risk));
}

/** One file, one look: its units, whatever they are. */
function viewItems({ units, digest }: ItemsInput): Item[] {
  return [...grouped(units, ({ unit }) => unit.path)].map(([path, own]) =>
    item(digest, {
      id: `view:${path}`,
      text: `Read ${path}`,
      risk: highest(own),
      settling: "view",
      units: own,
      places: [{ path }],
    }),
  );
}

const inSession = "The agent asked for it in its session; `countersign actions` says whether it ran.";

function findingItems({ units, findings, policy, digest }: ItemsInput): Item[] {
  const isRequired = (finding: Finding): boolean => isAtLeast(finding.severity, policy.severity);
  const asked = findings.filter((finding) => finding.category !== "capability" && (isRequired(finding) || isWorthAsking(finding)));
  const single = graveGroups(asked).map(([key, [first, ...others]]) => {
    const all = [first, ...others];
    return item(digest, {
      id: `finding:${key}`,
      text: `${first.message}: ${groupOf(first).text}`,
      details: [
        ...(all.some(({ action }) => action !== undefined) ? [inSession] : []),
        ...[...new Set(others.map(({ message }) => message))].filter((message) => message !== first.message),
      ],
      risk: riskOfFindings(all),
      settling: "triage",
      units: unitsOf(units, all),
      findings: all,
      places: all.map(placeOf),
    });
  });
  const taken = new Set(single.flatMap((one) => one.findings));
  const groups = new Map<string, { text: string; findings: Finding[] }>();
  for (const finding of asked) {
    if (taken.has(finding)) continue;
    const { id, text } = groupOf(finding);
    const group = groups.get(id) ?? { text, findings: [] };
    group.findings.push(finding);
    groups.set(id, group);
  }
  const grouped = [...groups].map(([id, group]) =>
    item(digest, {
      id,
      text: group.text,
      details: [...new Set(group.findings.map(({ message }) => message))],
      risk: riskOfFindings(group.findings),
      isRequired: group.findings.some(isRequired),
      settling: "triage",
      units: unitsOf(units, group.findings),
      findings: group.findings,
      places: group.findings.map(placeOf),
    }),
  );
  return [...single, ...grouped];
}

/** Who wrote the code does not get to say that its finding is nothing. */
function suppressionItems({ suppressed, units, digest }: ItemsInput): Item[] {
  const added = suppressed.filter((one) => one.isNew);
  if (added.length === 0) return [];
  const findings = added.map(({ finding }) => finding);
  return [
    item(digest, {
      id: "suppressions",
      text: "Do you agree that these findings are to be ignored?",
      details: added.map(({ finding, reason }) => `${finding.message}: “${reason}”`),
      risk: higher("medium", riskOfFindings(findings)),
      settling: "second-person",
      units: unitsOf(units, findings),
      findings,
      places: added.map(({ path, range }) => ({ path, range })),
    }),
  ];
}

/** What could not be understood can be settled by a person who looked. */
function problemItems({ problems, units, digest }: ItemsInput): Item[] {
  const blocking = problems.filter((problem) => problem.weight === "blocking");
  return [...grouped(blocking, ({ path }) => path ?? "")].map(([path, own]) => {
    const about = units.filter(({ unit }) => unit.path === path);
    return item(digest, {
      id: path === "" ? "unread" : `unread:${path}`,
      text:
        path === ""
          ? "What could not be read here: have you seen it by other means?"
          : `Part of ${path} could not be understood: what does it do?`,
      details: own.map(({ message }) => message),
      risk: "medium",
      settling: "answer",
      units: about,
      places: own.flatMap(({ path: where, range }): Place[] =>
        where === undefined ? [] : [{ path: where, ...(range === undefined ? {} : { range }) }],
      ),
      about: own.map(({ code, message }) => `${code} ${message}`),
    });
  });
}

/** What decides who must look at the next change. */
const governing = /^(?:\.countersign\/|(?:\.github\/|docs\/|\.gitlab\/)?CODEOWNERS$)/;
const isGoverning = (path: string): boolean => governing.test(path) || templatePaths.includes(path);

function policyItems({ units, digest }: ItemsInput): Item[] {
  const about = units.filter(({ unit }) => isGoverning(unit.path));
  if (about.length === 0) return [];
  return [
    item(digest, {
      id: "policy.changed",
      text: "Do you agree with this change of what is asked of changes?",
      risk: "high",
      settling: "second-person",
      units: about,
      places: pathsOf(about),
    }),
  ];
}

function testItems({ units, policy, digest }: ItemsInput): Item[] {
  const items: Item[] = [];
  const source = units.filter(({ label, unit }) => label.area === "source" && label.nature === "written" && unit.kind === "text");
  const lines = source.reduce((sum, { unit }) => sum + unit.added.end - unit.added.start, 0);
  const hasTest = units.some(({ label }) => label.area === "test" && label.nature === "written");
  if (lines >= linesWithoutTest && !hasTest) {
    items.push(
      item(digest, {
        id: "tests.missing",
        text: "Which test fails if this is wrong?",
        details: [`${lines} lines of source are new, and no test is.`],
        risk: "medium",
        settling: "answer",
        units: source,
        places: pathsOf(source),
      }),
    );
  }
  if (policy.tests.isRequired) {
    const { command } = policy.tests;
    items.push(
      item(digest, {
        id: "tests.ran",
        text: command === undefined ? "Do the tests pass on this head?" : `Does ${command} pass on this head?`,
        risk: "medium",
        settling: "run",
        units,
        places: [],
        ...(command === undefined ? {} : { command }),
      }),
    );
  }
  return items;
}

function scopeItems({ outside, units, digest }: ItemsInput): Item[] {
  if (outside.length === 0) return [];
  const paths = new Set(outside.map(({ path }) => path));
  // What the task was stands in the session.
  const asked = item(digest, {
    id: "agent.scope",
    text: "Why does the change touch what the task did not ask for?",
    details: outside.map(({ path, reason }) => `${path}: ${reason}`),
    risk: "medium",
    settling: "answer",
    units: units.filter(({ unit }) => paths.has(unit.path)),
    places: [...paths].map((path) => ({ path })),
  });
  return [{ ...asked, isOfSession: true }];
}

function identityItems({ identity, digest }: ItemsInput): Item[] {
  if (identity.length === 0) return [];
  return [
    item(digest, {
      id: "identity",
      text: "Are these commits by whom they say?",
      details: identity,
      risk: "medium",
      isRequired: false,
      settling: "answer",
      units: [],
      places: [],
      about: identity,
    }),
  ];
}

/** One sentence, which only somebody who has understood the change can write. */
function intentItems({ units, digest }: ItemsInput): Item[] {
  const about = units.filter(({ risk }) => isRiskAtLeast(risk, "medium"));
  if (about.length === 0) return [];
  return [
    item(digest, {
      id: "intent",
      text: "In one sentence: what does this change do, and how do you know?",
      risk: "medium",
      settling: "answer",
      units: about,
      places: [],
    }),
  ];
}

interface ItemParts {
  readonly id: string;
  readonly text: string;
  readonly details?: readonly string[];
  readonly risk: Risk;
  readonly isRequired?: boolean;
  readonly settling: Settling;
  readonly units: readonly ReviewedUnit[];
  readonly findings?: readonly Finding[];
  readonly places: readonly Place[];
  readonly command?: string;
  /** What the item is about beside its units and findings. */
  readonly about?: readonly string[];
}

export function item(digest: Digest, parts: ItemParts): Item {
  const { about = [], details = [], findings = [], isRequired = true, ...rest } = parts;
  const isActed = findings.length > 0 && findings.every(({ action }) => action !== undefined);
  return {
    ...rest,
    ...(isActed ? { isOfSession: true } : {}),
    details,
    findings,
    isRequired,
    binding: bindingOf(digest, parts.id, parts.units, findings, about),
  };
}

function bindingOf(
  digest: Digest,
  id: string,
  units: readonly ReviewedUnit[],
  findings: readonly Finding[],
  about: readonly string[],
): string {
  const contents = units.map(({ unit }) => `${unit.id} ${unit.ctx}`).sort();
  return digest(JSON.stringify([1, id, contents, findings.map((finding) => `${finding.rule} ${finding.fingerprint}`).sort(), about]));
}

/**
 * Grave findings one by one, equal acts together, and with each whatever else was found at its very place: five rules that speak of
 * one command are one question. The most severe first.
 */
function graveGroups(asked: readonly Finding[]): [key: string, findings: readonly [Finding, ...Finding[]]][] {
  const placeKey = ({ path, range, action }: Finding): string => JSON.stringify([path, range, action]);
  const bySeverity = [...asked].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const taken = new Set<Finding>();
  const groups: [string, [Finding, ...Finding[]]][] = [];
  for (const finding of bySeverity) {
    if (!isAtLeast(finding.severity, "high") || taken.has(finding)) continue;
    const key = `${finding.rule}:${fingerprintKey(finding)}`;
    const equal = bySeverity.filter((one) => !taken.has(one) && `${one.rule}:${fingerprintKey(one)}` === key);
    const places = new Set(equal.map(placeKey));
    const beside = bySeverity.filter((one) => !taken.has(one) && !equal.includes(one) && places.has(placeKey(one)));
    for (const one of [...equal, ...beside]) taken.add(one);
    groups.push([key, [finding, ...equal.filter((one) => one !== finding), ...beside]]);
  }
  return groups;
}

function unitsOf(units: readonly ReviewedUnit[], findings: readonly Finding[]): ReviewedUnit[] {
  const wanted = new Set(findings);
  return units.filter((unit) => unit.findings.some((finding) => wanted.has(finding)));
}

function pathsOf(units: readonly ReviewedUnit[]): Place[] {
  return [...new Set(units.map(({ unit }) => unit.path))].map((path) => ({ path }));
}

function placeOf({ path, range }: Finding): Place {
  return { path, range };
}

function highest(units: readonly ReviewedUnit[]): Risk {
  return units.reduce<Risk>((risk, unit) => higher(risk, unit.risk), "low");
}

function riskOfFindings(findings: readonly Finding[]): Risk {
  return findings.reduce<Risk>((risk, { severity }) => higher(risk, severity === "info" ? "low" : severity), "low");
}
