/**
 * Whether this process runs inside a coding agent, by the variables that agents set for the commands they start. It is evidence, not a
 * control: an agent can unset them, and only a signature proves who acted. It keeps an agent that follows the instruction to "verify the
 * rest" from looking like the person.
 */

interface Marker {
  /** As Countersign calls the agent everywhere. */
  readonly agent: string;
  /** Whether a variable says so. The editor's terminals and settings of a person must not. */
  readonly isSet: (name: string, value: string) => boolean;
}

const named =
  (...names: readonly string[]) =>
  (name: string): boolean =>
    names.includes(name);

/** In this order: what goes by its own name first, then what any agent may set. */
const markers: readonly Marker[] = [
  // Other CLAUDE_CODE_* are settings of the person (CLAUDE_CODE_USE_BEDROCK); these are set for what it runs.
  {
    agent: "claude-code",
    isSet: named("CLAUDECODE", "CLAUDE_CODE", "CLAUDE_CODE_ENTRYPOINT", "CLAUDE_CODE_SESSION_ID", "CLAUDE_CODE_REMOTE"),
  },
  // Other CODEX_* (CODEX_HOME) are settings too.
  { agent: "codex", isSet: named("CODEX_SANDBOX", "CODEX_SANDBOX_NETWORK_DISABLED", "CODEX_THREAD_ID", "CODEX_CI") },
  // CURSOR_TRACE_ID is in each terminal of the editor, also where a person types.
  { agent: "cursor", isSet: named("CURSOR_AGENT") },
  { agent: "gemini", isSet: named("GEMINI_CLI") },
  // The editor's agent sets COPILOT_AGENT, the one in the cloud COPILOT_AGENT_SESSION_ID and its like.
  { agent: "copilot", isSet: (name) => name === "COPILOT_CLI" || name === "COPILOT_AGENT" || name.startsWith("COPILOT_AGENT_") },
  { agent: "opencode", isSet: named("OPENCODE", "OPENCODE_CLIENT", "OPENCODE_PID", "OPENCODE_SESSION_ID") },
  // AIDER_* are the person's settings, one for each option of the program.
  { agent: "aider", isSet: named("AIDER") },
  { agent: "devin", isSet: (name) => name === "DEVIN" || name.startsWith("DEVIN_") },
  { agent: "augment", isSet: named("AUGMENT_AGENT") },
  { agent: "amp", isSet: named("AMP_CURRENT_THREAD_ID") },
  { agent: "antigravity", isSet: named("ANTIGRAVITY_AGENT") },
  { agent: "pi", isSet: named("PI_CODING_AGENT") },
  { agent: "an agent", isSet: named("AI_AGENT") },
];

/** The name of the agent; undefined where nothing speaks of one, which is no proof that there is none. */
export function agentEnvironment(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const set = Object.entries(environment).flatMap(([name, value]) => (isSaying(value) ? [[name, value] as const] : []));
  return markers.find(({ isSet }) => set.some(([name, value]) => isSet(name, value)))?.agent;
}

function isSaying(value: string | undefined): value is string {
  return value !== undefined && !["", "0", "false", "no"].includes(value.toLowerCase());
}
