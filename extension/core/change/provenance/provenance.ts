/** Who wrote a unit, as far as there is evidence for it: what was found, how much it weighs, and what follows from it. */

/**
 * `weak`: a text that anybody can write (a trailer, an author's name, a branch name). `recorded`: a tool wrote down, line by
 * line, what it did. `strong`: a session that was read holds this very text. `none`: there is no evidence.
 */
export type Strength = "none" | "weak" | "recorded" | "strong";

export const strengths: readonly Strength[] = ["none", "weak", "recorded", "strong"];

export type EvidenceKind = "author" | "trailer" | "footer" | "branch" | "session-trailer" | "authorship-note" | "agent-trace" | "session";

export interface Evidence {
  readonly kind: EvidenceKind;
  readonly says: "agent" | "human";
  readonly strength: Exclude<Strength, "none">;
  /** A sentence: what was found, and where. */
  readonly text: string;
  readonly commit?: string;
  /** The agent's name where the evidence has it. */
  readonly agent?: string;
  /** The session it names, as the evidence spells it. */
  readonly session?: string;
  /** The action of that session, where it was read. */
  readonly action?: string;
}

export interface Provenance {
  /** `human` only where each line of the unit is recorded as a person's and nothing speaks of an agent; `unknown` is the rest. */
  readonly mark: "agent" | "human" | "unknown";
  /** Of the strongest evidence for the mark. */
  readonly strength: Strength;
  /** Strongest first, each once. */
  readonly evidence: readonly Evidence[];
  /** Evidence beyond the limit, which is left out of the list. */
  readonly omitted: number;
  /** Added lines for which something speaks of an agent, or records a person, of all added lines of the unit. */
  readonly lines: { readonly agent: number; readonly human: number; readonly total: number };
}

const keptEvidence = 20;

/** What follows from the evidence on one unit. `lines` as in `Provenance`; a unit without added lines is never a person's. */
export function provenance(evidence: Iterable<Evidence>, lines: Provenance["lines"]): Provenance {
  const distinct = new Map<string, Evidence>();
  for (const one of evidence) distinct.set(JSON.stringify([one.kind, one.says, one.text, one.commit]), one);
  const sorted = [...distinct.values()].sort((a, b) => weight(b) - weight(a));
  const forAgent = sorted.filter((one) => one.says === "agent");
  const forHuman = sorted.filter((one) => one.says === "human");
  const isHuman = forHuman.length > 0 && lines.total > 0 && lines.human >= lines.total;
  const mark = forAgent.length > 0 ? "agent" : isHuman ? "human" : "unknown";
  const [strongest] = mark === "agent" ? forAgent : mark === "human" ? forHuman : [];
  return {
    mark,
    strength: strongest?.strength ?? "none",
    evidence: sorted.slice(0, keptEvidence),
    omitted: Math.max(0, sorted.length - keptEvidence),
    lines,
  };
}

function weight(evidence: Evidence): number {
  return strengths.indexOf(evidence.strength);
}
