/** Matches to findings: one for each act and place, in the order of the text, each with its fingerprint. */
import type { Digest } from "../base/digest.ts";
import type { Finding } from "../base/finding.ts";
import type { LineIndex } from "../base/line-index.ts";
import { comparePositions } from "../base/range.ts";
import type { Catalogue } from "../rules/catalogue.ts";
import { oneForEachAct, type RuleMatch } from "../rules/rule-match.ts";

/** The version of what fingerprints are made of. */
const scheme = 1;

export function findingsOf(matches: readonly RuleMatch[], path: string, lines: LineIndex, catalogue: Catalogue, digest: Digest): Finding[] {
  const found = oneForEachAct(matches).map((match) => ({ match, range: lines.range(match.span) }));
  found.sort(
    (a, b) =>
      comparePositions(a.range.start, b.range.start) ||
      comparePositions(a.range.end, b.range.end) ||
      (a.match.rule < b.match.rule ? -1 : a.match.rule > b.match.rule ? 1 : 0),
  );
  const equals = new Map<string, number>();
  return found.map(({ match, range }) => {
    const tokens = match.object === undefined ? match.tokens : [...match.tokens, match.object];
    const key = fingerprintHash(match.rule, tokens, digest);
    const ordinal = equals.get(key) ?? 0;
    equals.set(key, ordinal + 1);
    const rule = catalogue.rule(match.rule);
    return {
      rule: match.rule,
      category: rule?.category ?? "capability",
      severity: match.severity,
      confidence: match.confidence,
      message: match.message,
      path,
      range,
      related: match.related.map((related) => ({ path, range: lines.range(related), message: related.message })),
      ...(match.canonical === undefined ? {} : { canonical: match.canonical }),
      via: match.via,
      labels: rule?.labels ?? {},
      fingerprint: fingerprintOf(key, ordinal),
      ...(rule?.capability === undefined
        ? {}
        : { capability: { kind: rule.capability, ...(match.object === undefined ? {} : { object: match.object }) } }),
    };
  });
}

/** What two findings of the same rule share if they are of the same act. */
export function fingerprintHash(rule: string, tokens: readonly string[], digest: Digest): string {
  return digest([rule, ...tokens].join("\0")).slice(0, 20);
}

/** `ordinal`: which of the equal ones in its document, from 0. */
export function fingerprintOf(hash: string, ordinal: number): string {
  return `${scheme}:${hash}:${ordinal}`;
}
