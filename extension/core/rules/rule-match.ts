/** One match of a rule, in the terms of the document, before it becomes a finding with a path and a fingerprint. */
import { type Confidence, confidences, type Severity } from "../base/finding.ts";
import type { Span } from "../base/range.ts";
import type { RelatedSpan } from "../shell/program.ts";

export interface RuleMatch {
  /** The rule's id. */
  readonly rule: string;
  /** Document offsets. */
  readonly span: Span;
  readonly related: readonly RelatedSpan[];
  readonly message: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** The command or line as the rule saw it, for rules about commands. */
  readonly canonical?: string;
  readonly via: readonly string[];
  /** With what, of a rule about a capability; absent where the code does not say. */
  readonly object?: string;
  /** What the fingerprint is made of beside the rule: the same for the same act, however it was spelled or laid out. */
  readonly tokens: readonly string[];
}

/** The confidence of a match that rests on something unknown: one step lower, however much is unknown. */
export function lowered(confidence: Confidence): Confidence {
  return confidences[confidences.indexOf(confidence) + 1] ?? "low";
}

/** One act at one place is one finding: matches of one rule at one span become the surest of them, with all their related places. */
export function oneForEachAct(matches: readonly RuleMatch[]): RuleMatch[] {
  if (matches.length < 2) return [...matches];
  const kept = new Map<string, RuleMatch>();
  for (const match of matches) {
    const key = `${match.rule} ${match.span.start} ${match.span.end} ${match.object ?? ""}`;
    const before = kept.get(key);
    if (before === undefined) {
      kept.set(key, match);
      continue;
    }
    const surer = confidences.indexOf(match.confidence) < confidences.indexOf(before.confidence) ? match : before;
    const other = surer === match ? before : match;
    const added = other.related.filter(
      (span) => !surer.related.some((own) => own.start === span.start && own.end === span.end && own.message === span.message),
    );
    kept.set(key, added.length === 0 ? surer : { ...surer, related: [...surer.related, ...added] });
  }
  return [...kept.values()];
}
