import assert from "node:assert/strict";
import { agentEnvironment } from "../../extension/node/agent-environment.ts";

describe("the environment of an agent", () => {
  it("is known by what each agent sets for the commands it runs", () => {
    const cases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      "claude-code": { CLAUDECODE: "1" },
      codex: { CODEX_THREAD_ID: "019d1afb-b2c7-72d3-b240-f3ee9d31b2c9" },
      cursor: { CURSOR_AGENT: "1", CURSOR_TRACE_ID: "x" },
      gemini: { GEMINI_CLI: "1" },
      copilot: { COPILOT_AGENT_SESSION_ID: "x" },
      opencode: { OPENCODE: "1" },
      aider: { AIDER: "1" },
      devin: { DEVIN_SESSION: "x" },
      augment: { AUGMENT_AGENT: "1" },
      amp: { AMP_CURRENT_THREAD_ID: "T-1" },
      antigravity: { ANTIGRAVITY_AGENT: "1" },
      pi: { PI_CODING_AGENT: "true" },
      "an agent": { AI_AGENT: "something-new" },
    };
    for (const [agent, environment] of Object.entries(cases)) assert.equal(agentEnvironment({ HOME: "/", ...environment }), agent);
  });

  it("is not a person's, whose settings and editor have names that are much alike", () => {
    const person = {
      CLAUDE_CODE_USE_BEDROCK: "1",
      CODEX_HOME: "/home/ada/.codex",
      CURSOR_TRACE_ID: "x",
      AIDER_MODEL: "x",
      GEMINI_API_KEY: "x",
      COPILOT_HOME: "/home/ada/.copilot",
      OPENCODE_CONFIG: "x",
      TERM_PROGRAM: "vscode",
      CI: "true",
    };
    assert.equal(agentEnvironment(person), undefined);
    assert.equal(agentEnvironment({ CLAUDECODE: "", GEMINI_CLI: "0", CURSOR_AGENT: "false", OPENCODE: undefined }), undefined);
  });
});
