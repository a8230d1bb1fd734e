/** How much a unit asks of its reader: the highest of what was found in it, what its file is for, and who wrote it. */
import type { Finding, Severity } from "../base/finding.ts";
import type { Area } from "../change/area.ts";
import type { Unit, UnitKind } from "../change/unit.ts";
import type { UnitLabel } from "../change/unit-label.ts";

/** From what asks least to what asks most. */
export const risks = ["low", "medium", "high", "critical"] as const;
export type Risk = (typeof risks)[number];

/** Who wrote it, as far as there is evidence. */
export type Author = "agent" | "human" | "unknown";

export interface UnitRisk {
  readonly risk: Risk;
  /** Clauses for people, what weighs most first; those that set the risk and no others. */
  readonly reasons: readonly string[];
}

export interface RiskInput {
  readonly unit: Unit;
  readonly label: UnitLabel;
  readonly author: Author;
  /** The new findings in this unit that count. */
  readonly findings: readonly Finding[];
  /** Something in these lines could not be understood, so a risk could hide there. */
  readonly isUnclear: boolean;
}

interface Weight {
  readonly risk: Risk;
  readonly reason: string;
}

export function riskOf(input: RiskInput): UnitRisk {
  const weights = [
    ...input.findings.map((finding): Weight => ({ risk: bySeverity(finding.severity), reason: finding.message })),
    ...(input.isUnclear ? [{ risk: "medium", reason: "part of it could not be understood" } as const] : []),
    byWhatItIs(input),
  ];
  const risk = weights.reduce<Risk>((highest, weight) => higher(highest, weight.risk), "low");
  const reasons = weights.filter((weight) => weight.risk === risk).map((weight) => weight.reason);
  return { risk, reasons: [...new Set(reasons)] };
}

export function higher(one: Risk, other: Risk): Risk {
  return risks.indexOf(one) >= risks.indexOf(other) ? one : other;
}

export function isRiskAtLeast(risk: Risk, floor: Risk): boolean {
  return risks.indexOf(risk) >= risks.indexOf(floor);
}

function bySeverity(severity: Severity): Risk {
  return severity === "info" ? "low" : severity;
}

function byWhatItIs({ unit, label, author }: RiskInput): Weight {
  const opaque = opaqueReason(unit.kind);
  if (opaque !== undefined) return { risk: "medium", reason: opaque };
  // What is proved to be the same tokens, or the same lines, was read when it was written.
  if (label.nature === "formatting" || label.nature === "rename") return { risk: "low", reason: label.natureReason };
  // A statement that moved runs at another time; a whole function does not.
  if (label.nature === "moved" && label.move?.isWhole === true) return { risk: "low", reason: label.natureReason };
  const risk = byArea[label.area];
  const by = author === "agent" ? ", written by an agent" : "";
  return { risk: author === "agent" ? risk.agent : risk.anyone, reason: `${areaWords[label.area]}${by}` };
}

/** A change that no line shows has to be looked at by other means. */
function opaqueReason(kind: UnitKind): string | undefined {
  switch (kind) {
    case "binary":
      return "bytes that no line shows";
    case "lfs":
      return "content that git does not hold";
    case "submodule":
      return "the content of another repository";
    case "symlink":
      return "a link, which stands for another file";
    case "mode":
      return "a change of what may be run";
    default:
      return undefined;
  }
}

/** What code does is decided in source and in CI; an agent is known to bend tests and settings to its aim as well. */
const byArea: Readonly<Record<Area, { readonly anyone: Risk; readonly agent: Risk }>> = {
  generated: { anyone: "low", agent: "low" },
  vendored: { anyone: "low", agent: "medium" },
  lockfile: { anyone: "low", agent: "low" },
  documentation: { anyone: "low", agent: "low" },
  test: { anyone: "low", agent: "medium" },
  configuration: { anyone: "low", agent: "medium" },
  source: { anyone: "medium", agent: "medium" },
  ci: { anyone: "medium", agent: "high" },
};

const areaWords: Readonly<Record<Area, string>> = {
  generated: "generated",
  vendored: "vendored",
  lockfile: "a lockfile",
  documentation: "documentation",
  test: "a test",
  configuration: "configuration",
  source: "source",
  ci: "what runs in CI",
};
