/** Which of several findings at one place a person means first. */
import { type Finding, severities } from "./finding.ts";

/** The one that marks the fewest characters first; of those that mark as many, the gravest. The rest stays in order. */
export function mostSpecificFirst<T extends Pick<Finding, "range" | "severity">>(findings: readonly T[]): T[] {
  return [...findings].sort(
    (a, b) => lines(a) - lines(b) || characters(a) - characters(b) || severities.indexOf(a.severity) - severities.indexOf(b.severity),
  );
}

function lines({ range: { start, end } }: Pick<Finding, "range">): number {
  return end.line - start.line;
}

/** Of as many lines: where the last one ends counts as well as where the first one begins. */
function characters({ range: { start, end } }: Pick<Finding, "range">): number {
  return end.character - start.character;
}
