/** Puts together what is known about each unit of a change: commits, notes, traces, sessions, the branch. */
import { grouped } from "../../base/grouped.ts";
import type { Change, FileChange } from "../change.ts";
import type { Unit } from "../unit.ts";
import type { LineClaim } from "./line-claim.ts";
import type { FileOrigins } from "./line-origin.ts";
import { type Evidence, type Provenance, provenance, type Strength } from "./provenance.ts";
import type { LinkedUnit, UnitLink } from "./written-link.ts";

export interface ProvenanceSources {
  /** By commit of base..head: each has an entry, if an empty one. */
  readonly commits: ReadonlyMap<string, readonly Evidence[]>;
  /** By path at the head; a file without one was not followed line by line. */
  readonly origins: ReadonlyMap<string, FileOrigins>;
  /** By path at the head: the commits that touched the file, for what no line shows and where lines were not followed. */
  readonly touching: ReadonlyMap<string, readonly string[]>;
  readonly claims: readonly LineClaim[];
  readonly links: ReadonlyMap<Unit, LinkedUnit>;
  /** By the short key of git-ai (`gitAiSessionKey`): the sessions that were read. */
  readonly sessionKeys: ReadonlyMap<string, string>;
  readonly branch?: Evidence;
}

export const noSources: ProvenanceSources = {
  commits: new Map(),
  origins: new Map(),
  touching: new Map(),
  claims: [],
  links: new Map(),
  sessionKeys: new Map(),
};

/** Every unit of the change has its entry. */
export function unitProvenance(change: Change, sources: ProvenanceSources): ReadonlyMap<Unit, Provenance> {
  const claims = grouped(sources.claims, ({ path }) => path);
  const result = new Map<Unit, Provenance>();
  for (const file of change.files) {
    const own = [...(claims.get(file.path) ?? []), ...(file.oldPath === undefined ? [] : (claims.get(file.oldPath) ?? []))];
    const byCommit = grouped(own, ({ commit }) => commit ?? "");
    for (const unit of file.units) result.set(unit, oneUnit(file, unit, byCommit, sources));
  }
  return result;
}

function oneUnit(file: FileChange, unit: Unit, claims: ReadonlyMap<string, readonly LineClaim[]>, sources: ProvenanceSources): Provenance {
  const evidence: Evidence[] = sources.branch === undefined ? [] : [sources.branch];
  const total = unit.added.end - unit.added.start;
  const agentLines = new Set<number>();
  const humanLines = new Set<number>();
  const origins = sources.origins.get(file.path);

  const commits = new Set<string>();
  if (origins !== undefined && unit.kind === "text") {
    for (let line = unit.added.start; line < unit.added.end; line++) {
      const origin = origins.head[line];
      if (origin?.commit === undefined) continue;
      commits.add(origin.commit);
      if ((sources.commits.get(origin.commit) ?? []).length > 0) agentLines.add(line);
      for (const claim of claims.get(origin.commit) ?? []) {
        if (claim.lines !== undefined && (origin.line < claim.lines.start || origin.line >= claim.lines.end)) continue;
        evidence.push(claimEvidence(claim, sources));
        // What a rough comparison puts in a commit may stand on another line of it: good enough to ask, not to excuse.
        if (claim.says === "agent") agentLines.add(line);
        else if (origins.isExact) humanLines.add(line);
      }
    }
    for (let line = unit.removed.start; line < unit.removed.end; line++) {
      const commit = origins.removed.get(line);
      if (commit !== undefined) commits.add(commit);
    }
  } else for (const commit of sources.touching.get(file.path) ?? []) commits.add(commit);
  for (const commit of commits) evidence.push(...(sources.commits.get(commit) ?? []));

  evidence.push(...placelessClaims(claims, origins, sources));
  const linked = sources.links.get(unit);
  for (const link of linked?.links ?? []) evidence.push(linkEvidence(link, unit));
  const fromSessions = (linked?.links ?? []).reduce((sum, { lines }) => sum + lines, 0);
  const isWhole = sources.branch !== undefined || (origins === undefined && evidence.some(({ says }) => says === "agent"));
  const agent = isWhole ? total : Math.min(total, Math.max(agentLines.size, fromSessions));
  return provenance(evidence, { agent, human: humanLines.size, total });
}

function claimEvidence(claim: LineClaim, { sessionKeys }: ProvenanceSources): Evidence {
  const session = claim.session === undefined ? undefined : (sessionKeys.get(claim.session) ?? claim.session);
  const isRead = claim.session !== undefined && sessionKeys.has(claim.session);
  const source = claim.source === "authorship-note" ? "A git-ai note" : "An Agent Trace record";
  const who = claim.says === "human" ? "a person" : (claim.agent ?? "an agent");
  return {
    kind: claim.source,
    says: claim.says,
    // An author may write such a record: that an agent did it is said against their interest, that a person did it is not.
    strength: claim.says === "human" ? "weak" : isRead ? "strong" : "recorded",
    text: `${source} gives lines to ${who}${isRead ? ", in a session that was read" : ""}.`,
    ...(claim.commit === undefined ? {} : { commit: claim.commit }),
    ...(claim.agent === undefined ? {} : { agent: claim.agent }),
    ...(session === undefined ? {} : { session }),
  };
}

/**
 * Records about this file whose line numbers belong to no commit that was followed. An agent's hand in the file is worth
 * knowing; that a person wrote some lines of it says nothing about these.
 */
function placelessClaims(
  claims: ReadonlyMap<string, readonly LineClaim[]>,
  origins: FileOrigins | undefined,
  sources: ProvenanceSources,
): readonly Evidence[] {
  const evidence: Evidence[] = [];
  for (const [commit, some] of claims) {
    if (origins !== undefined && sources.commits.has(commit)) continue;
    for (const claim of some) {
      if (claim.says !== "agent") continue;
      const source = claim.source === "authorship-note" ? "A git-ai note" : "An Agent Trace record";
      const text = `${source} says that ${claim.agent ?? "an agent"} wrote in this file, on which of its lines is not known.`;
      const known = claim.agent === undefined ? {} : { agent: claim.agent };
      evidence.push({ kind: claim.source, says: "agent", strength: "weak", text, ...known });
    }
  }
  return evidence;
}

const strengthOf: Readonly<Record<UnitLink["confidence"], Exclude<Strength, "none">>> = { high: "strong", medium: "recorded", low: "weak" };

function linkEvidence(link: UnitLink, unit: Unit): Evidence {
  const total = unit.added.end - unit.added.start;
  return {
    kind: "session",
    says: "agent",
    strength: strengthOf[link.confidence],
    text: `${linkPhrase(link, total)} (action ${link.action}).`,
    agent: link.agent,
    session: link.session,
    action: link.action,
  };
}

function linkPhrase({ method, lines }: UnitLink, total: number): string {
  const some = lines === total ? (total === 1 ? "this line" : "these lines") : `${lines} of ${total} lines`;
  switch (method) {
    case "recorded-edit":
      return "The session records this very edit";
    case "recorded-deletion":
      return "The session records that the file was deleted";
    case "content":
      return `The session wrote ${some} to this file`;
    case "command-content":
      return `A command of the session holds ${some} and names the file`;
  }
}
