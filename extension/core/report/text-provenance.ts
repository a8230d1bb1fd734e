/** Who wrote a change, in a line or two for a person at a terminal: by what evidence, and of how much of it nothing is known. */
import { type Evidence, strengths } from "../change/provenance/provenance.ts";
import type { ReviewedUnit } from "../review/reviewed-unit.ts";
import { plural } from "./plural.ts";
import { visible } from "./visible.ts";

/** Pieces of evidence that are told; the report for programs has all. */
const mostTold = 2;

/** Indented, without paint; empty where nothing speaks of an agent: that nobody knows is the rule, and no news. */
export function provenanceLines(units: readonly ReviewedUnit[]): string[] {
  const agents = units.filter(({ author }) => author === "agent");
  if (agents.length === 0) return [];
  const unknown = units.filter(({ author }) => author === "unknown").length;
  const of = agents.length === units.length ? "all of it" : `${agents.length} of ${plural(units.length, "unit")}`;
  const evidence = strongest(agents);
  const rest = unknown === 0 ? "" : `; of ${unknown} nothing says who`;
  return [
    `  an agent wrote ${of}, by ${wordOf(evidence[0])}${rest}`,
    ...evidence.slice(0, mostTold).map(({ text }) => `    ${visible(text)}`),
  ];
}

function strongest(units: readonly ReviewedUnit[]): Evidence[] {
  const distinct = new Map<string, Evidence>();
  for (const { provenance } of units)
    for (const one of provenance?.evidence ?? []) if (one.says === "agent") distinct.set(one.text, distinct.get(one.text) ?? one);
  return [...distinct.values()].sort((a, b) => strengths.indexOf(b.strength) - strengths.indexOf(a.strength));
}

function wordOf(evidence: Evidence | undefined): string {
  switch (evidence?.strength) {
    case "strong":
      return "the session that was read";
    case "recorded":
      return "what a tool recorded line by line";
    default:
      return "signs that anybody can write";
  }
}
