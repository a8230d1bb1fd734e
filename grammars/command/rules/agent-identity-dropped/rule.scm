; A mark in an environment that was made for it.
((command name: (_) @name) @finding
  (#eq? @name "countersign")
  (#via? @finding "env")
  (#operand? @finding "0" "^(verify|answer|triage|override|sign)$"))

; The variables that agents set for what they start.
((command name: (_) @name) @finding
  (#eq? @name "unset")
  (#operand? @finding "^(CLAUDECODE|CLAUDE_CODE|CLAUDE_CODE_(ENTRYPOINT|SESSION_ID|REMOTE)|CODEX_(SANDBOX|SANDBOX_NETWORK_DISABLED|THREAD_ID|CI)|CURSOR_AGENT|GEMINI_CLI|COPILOT_(CLI|AGENT)|OPENCODE|AUGMENT_AGENT|AMP_CURRENT_THREAD_ID|ANTIGRAVITY_AGENT|AI_AGENT)$"))

((command name: (_) @name) @finding
  (#eq? @name ":set")
  (#operand? @finding "0" "^(CLAUDECODE|CLAUDE_CODE|CLAUDE_CODE_ENTRYPOINT|CODEX_(SANDBOX|THREAD_ID|CI)|CURSOR_AGENT|GEMINI_CLI|COPILOT_(CLI|AGENT)|OPENCODE|AUGMENT_AGENT|AI_AGENT)$")
  (#operand? @finding "1" "^(0|false|no|)$"))
