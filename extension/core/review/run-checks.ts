/** Runs the rules that name a check over a change: what the checks saw, as findings that are new with it. */
import { fingerprintHash, fingerprintOf } from "../analysis/findings.ts";
import type { Digest } from "../base/digest.ts";
import type { Finding } from "../base/finding.ts";
import type { Check, CheckedFile, CheckInput, Sighting } from "../change/checks/check.ts";
import { checks } from "../change/checks/checks.ts";
import type { Catalogue } from "../rules/catalogue.ts";
import { filledMessage } from "../rules/message.ts";
import type { CompiledRule } from "../rules/rule.ts";

/** All checks over one change. In the order of the rules, each in the order of the files. */
export type RunChecks = (files: readonly CheckedFile[]) => readonly Finding[];

export function checkRunner(catalogue: Catalogue, digest: Digest): RunChecks {
  const rules = catalogue.rules.flatMap((rule) => {
    const check = rule.check === undefined ? undefined : checks.get(rule.check);
    return check === undefined ? [] : [{ rule, check }];
  });
  return (files) => {
    const input: CheckInput = { files, list: catalogue.list };
    const seen = new Map<Check, readonly Sighting[]>();
    return rules.flatMap(({ rule, check }) => {
      const sightings = seen.get(check) ?? check(input);
      seen.set(check, sightings);
      return findingsOfRule(rule, sightings, digest);
    });
  };
}

function findingsOfRule(rule: CompiledRule, sightings: readonly Sighting[], digest: Digest): Finding[] {
  const equals = new Map<string, number>();
  return sightings.map(({ path, range, words, was, tokens }): Finding => {
    const hash = fingerprintHash(rule.id, tokens, digest);
    const key = `${path}\n${hash}`;
    const ordinal = equals.get(key) ?? 0;
    equals.set(key, ordinal + 1);
    const object = words["object"];
    return {
      rule: rule.id,
      category: rule.category,
      severity: rule.severity,
      confidence: rule.confidence,
      message: filledMessage(rule.message, (name) => (Object.hasOwn(words, name) ? words[name] : undefined)),
      path,
      range,
      related: was === undefined ? [] : [{ path: was.path, range: was.range, message: "before this change" }],
      via: [],
      labels: rule.labels,
      fingerprint: fingerprintOf(hash, ordinal),
      state: "new",
      ...(rule.capability === undefined ? {} : { capability: { kind: rule.capability, ...(object === undefined ? {} : { object }) } }),
    };
  });
}
