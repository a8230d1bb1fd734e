/** How the agents that are known sign what they commit: data. All of it is text that anybody can write. */

export interface KnownAgent {
  readonly name: string;
  /** Of authors, committers and co-authors, in lower case. */
  readonly addresses: readonly string[];
  /** Names that no person bears, in lower case: a given name such as Claude is not among them. */
  readonly names: readonly string[];
  /** Starts of branch names. */
  readonly branches: readonly string[];
}

export const knownAgents: readonly KnownAgent[] = [
  {
    name: "Claude Code",
    addresses: ["noreply@anthropic.com"],
    names: ["claude[bot]", "claude code"],
    branches: ["claude/"],
  },
  { name: "Codex", addresses: ["noreply@openai.com"], names: ["codex[bot]", "openai codex"], branches: ["codex/"] },
  {
    name: "Copilot",
    addresses: ["198982749+copilot@users.noreply.github.com"],
    names: ["copilot-swe-agent[bot]", "copilot-swe-agent", "copilot[bot]", "github copilot"],
    branches: ["copilot/"],
  },
  { name: "Cursor", addresses: ["cursoragent@cursor.com"], names: ["cursor agent", "cursor[bot]"], branches: ["cursor/"] },
  { name: "Devin", addresses: [], names: ["devin-ai-integration[bot]", "devin ai"], branches: ["devin/"] },
  { name: "Jules", addresses: [], names: ["google-labs-jules[bot]", "google-labs-jules"], branches: ["jules/"] },
  { name: "OpenHands", addresses: ["openhands@all-hands.dev"], names: ["openhands", "openhands-agent"], branches: ["openhands/"] },
  { name: "aider", addresses: ["noreply@aider.chat", "aider@aider.chat"], names: ["aider"], branches: [] },
  { name: "Gemini", addresses: [], names: ["gemini-cli[bot]", "gemini-code-assist[bot]"], branches: [] },
  { name: "Amp", addresses: ["amp@ampcode.com"], names: [], branches: [] },
  { name: "OpenCode", addresses: ["noreply@opencode.ai"], names: [], branches: ["opencode/"] },
];

/** The agent that a name and an address stand for; undefined for all others, among them bots that write by rule. */
export function agentOf(name: string, address: string): KnownAgent | undefined {
  const plainName = name.trim().toLowerCase();
  const plainAddress = address.trim().toLowerCase();
  return knownAgents.find((agent) => {
    if (agent.addresses.includes(plainAddress) || agent.names.includes(plainName)) return true;
    // The host's own address of a bot: 158243242+devin-ai-integration[bot]@users.noreply.github.com.
    const login = /^(?:\d+\+)?([^@]+)@users\.noreply\.github\.com$/.exec(plainAddress)?.[1];
    if (login?.endsWith("[bot]") === true && agent.names.includes(login)) return true;
    // aider adds itself to the name of the person it works for.
    return agent.name === "aider" && /\(aider\b[^)]*\)$/.test(plainName);
  });
}

/** `branch` without `refs/heads/`, with or without a remote's name before it. */
export function agentOfBranch(branch: string): KnownAgent | undefined {
  const name = branch.replace(/^refs\/(heads|remotes\/[^/]+)\//, "");
  return knownAgents.find(({ branches }) => branches.some((start) => name.startsWith(start) && name.length > start.length));
}
