/** What a commit says about who made it: its people, trailers and footers. All of it weak, for anybody can write it. */
import { oneLine } from "../../base/one-line.ts";
import { agentOf, agentOfBranch } from "./agents.ts";
import type { CommitRecord } from "./commit-record.ts";
import type { Evidence } from "./provenance.ts";
import { messageLines, personIn, type Trailer, trailersOf } from "./trailers.ts";

/** What is read of one commit; a message of nothing but trailers ends here. */
const maximumEvidence = 50;

/**
 * Never `human`: a name is no evidence that a person wrote the lines. `sessions`: the ids of sessions that were read; a
 * trailer that names one of them says so.
 */
export function commitEvidence(commit: CommitRecord, sessions: readonly string[] = []): readonly Evidence[] {
  const { id, author, committer, message } = commit;
  const evidence: Evidence[] = [];
  const signed = commit.signature === undefined ? "" : " (signed, not verified here)";
  for (const [role, person] of [
    ["author", author],
    ["committer", committer],
  ] as const) {
    const agent = agentOf(person.name, person.address);
    if (agent === undefined || (role === "committer" && agentOf(author.name, author.address) === agent)) continue;
    const text = `The ${role} is ${oneLine(`${person.name} <${person.address}>`, 120)}${signed}.`;
    evidence.push({ kind: "author", says: "agent", strength: "weak", text, commit: id, agent: agent.name });
  }
  for (const trailer of trailersOf(message)) {
    const found = trailerEvidence(trailer, id, sessions);
    if (found !== undefined) evidence.push(found);
  }
  for (const line of messageLines(message)) {
    const found = footerEvidence(line, id);
    if (found !== undefined) evidence.push(found);
  }
  return evidence.slice(0, maximumEvidence);
}

/** The name of the branch a change comes from; it speaks for the whole change. */
export function branchEvidence(branch: string): Evidence | undefined {
  const agent = agentOfBranch(branch);
  if (agent === undefined) return undefined;
  const text = `The branch is named ${oneLine(branch, 120)}.`;
  return { kind: "branch", says: "agent", strength: "weak", text, agent: agent.name };
}

function trailerEvidence({ key, value }: Trailer, commit: string, sessions: readonly string[]): Evidence | undefined {
  const shown = oneLine(value, 120);
  const trailer = (agent: string | undefined, text: string): Evidence => ({
    kind: "trailer",
    says: "agent",
    strength: "weak",
    text,
    commit,
    ...(agent === undefined ? {} : { agent }),
  });
  switch (key) {
    case "co-authored-by": {
      const { name, address } = personIn(value);
      const agent = agentOf(name, address);
      return agent === undefined ? undefined : trailer(agent.name, `Co-authored-by: ${shown}.`);
    }
    case "generated-by":
    case "ai-generated-by":
    case "ai-assisted-by":
      return trailer(
        undefined,
        `${key === "generated-by" ? "Generated-by" : key === "ai-generated-by" ? "AI-Generated-by" : "AI-Assisted-by"}: ${shown}.`,
      );
    case "assisted-by":
      return trailer(undefined, `Assisted-by: ${shown}.`);
    case "amp-thread-id":
      return sessionTrailer("Amp-Thread-ID", "Amp", value, commit, sessions);
    case "claude-session":
      return sessionTrailer("Claude-Session", "Claude Code", value, commit, sessions);
    case "entire-session":
      return sessionTrailer("Entire-Session", undefined, value, commit, sessions);
    case "entire-checkpoint":
      return /^[0-9a-f]{12}$/.test(value) ? trailer(undefined, `Entire-Checkpoint: ${shown}.`) : undefined;
    case "entire-attribution": {
      const share = /^(\d{1,3})% agent\b/.exec(value)?.[1];
      return share === undefined || Number(share) === 0 ? undefined : trailer(undefined, `Entire-Attribution: ${shown}.`);
    }
    default:
      return undefined;
  }
}

function sessionTrailer(name: string, agent: string | undefined, value: string, commit: string, sessions: readonly string[]): Evidence {
  const read = sessions.find((id) => id.length >= 8 && value.includes(id));
  return {
    kind: "session-trailer",
    says: "agent",
    strength: "weak",
    text: `${name}: ${oneLine(value, 120)}${read === undefined ? "" : " (a session that was read)"}.`,
    commit,
    ...(agent === undefined ? {} : { agent }),
    session: oneLine(read ?? value, 200),
  };
}

/** "Generated with …" as tools write it below a message: the whole line is that. */
function footerEvidence(line: string, commit: string): Evidence | undefined {
  if (line.length > 300) return undefined;
  const match = /^\W{0,8}(?:generated|created|written|co-created) (?:with|by|using) \[?([A-Z][\w .-]{1,40}?)\]?(?:\(|[.!]?\s*$)/iu.exec(
    line,
  );
  const tool = match?.[1]?.trim();
  if (tool === undefined) return undefined;
  const plain = tool.toLowerCase();
  const agent = footerNames.find(([word]) => plain === word || plain.startsWith(`${word} `))?.[1];
  if (agent === undefined) return undefined;
  return { kind: "footer", says: "agent", strength: "weak", text: `"${oneLine(line, 120)}" in the message.`, commit, agent };
}

const footerNames: readonly (readonly [string, string])[] = [
  ["claude code", "Claude Code"],
  ["claude", "Claude Code"],
  ["codex", "Codex"],
  ["openai codex", "Codex"],
  ["copilot", "Copilot"],
  ["github copilot", "Copilot"],
  ["cursor", "Cursor"],
  ["devin", "Devin"],
  ["aider", "aider"],
  ["amp", "Amp"],
  ["gemini", "Gemini"],
  ["jules", "Jules"],
  ["openhands", "OpenHands"],
  ["opencode", "OpenCode"],
];
