; The option says it itself.
((command name: (_) @name) @finding
  (#in-list? @name "agent-programs")
  (#word? @finding "^--(dangerously-[a-z-]{3,60}|yolo|trust-all-tools|allow-all-tools|allow-all|skip-permissions-unsafe|approval-mode=yolo|permission-mode=bypassPermissions|sandbox=danger-full-access)(=true)?$|^danger-full-access$|^bypassPermissions$"))

((command name: (_) @name) @finding
  (#match? @name "^(@anthropic-ai/claude-code|@openai/codex|@google/gemini-cli|@github/copilot|@qwen-code/qwen-code|@sourcegraph/amp|opencode-ai|cline|@kilocode/cli|@iflow-ai/iflow-cli)(@[a-z0-9.^-]{1,30})?$")
  (#word? @finding "^--(dangerously-[a-z-]{3,60}|yolo|allow-all-tools|allow-all|approval-mode=yolo|permission-mode=bypassPermissions|sandbox=danger-full-access)(=true)?$|^danger-full-access$|^bypassPermissions$"))

; A setting given for this start.
((command name: (_) @name) @finding
  (#in-list? @name "agent-programs")
  (#operand? @finding "^sandbox_mode=.?danger-full-access.?$"))

; The same as two words.
((command name: (_) @name) @finding
  (#match? @name "^(gemini|qwen|@google/gemini-cli|@qwen-code/qwen-code)(@[a-z0-9.^-]{1,30})?$")
  (#operand? @finding "^--approval-mode$")
  (#operand? @finding "^yolo$"))

((command name: (_) @name) @finding
  (#match? @name "^(gemini|qwen|crush|kimi|codebuddy|@google/gemini-cli|@qwen-code/qwen-code)(@[a-z0-9.^-]{1,30})?$")
  (#operand? @finding "^-y$"))

((command name: (_) @name) @finding
  (#eq? @name "devin")
  (#operand? @finding "^--permission-mode(=bypass)?$")
  (#operand? @finding "^bypass$|=bypass$"))

((command name: (_) @name) @finding
  (#eq? @name "vibe")
  (#operand? @finding "^--agent(=auto-approve)?$")
  (#operand? @finding "^auto-approve$|=auto-approve$"))

; For later: variables and aliases.
((command name: (_) @name) @finding
  (#eq? @name ":set")
  (#operand? @finding "0" "^(CLAUDE|CODEX|GEMINI|QWEN|AMP|COPILOT|OPENCODE|CURSOR|GOOSE)_[A-Z_]{0,30}(UNSAFE|DANGEROUSLY|SKIP_PERMISSIONS|BYPASS|ALLOW_ALL|YOLO|DISABLE_SANDBOX|NO_SANDBOX)[A-Z_]{0,30}$")
  (#operand? @finding "1" "^(1|true|yes|on)$"))

((command name: (_) @name) @finding
  (#eq? @name ":set")
  (#operand? @finding "0" "^(GEMINI|QWEN)_SANDBOX$")
  (#operand? @finding "1" "^(0|false|no|off|none)$"))

((command name: (_) @name) @finding
  (#eq? @name "alias")
  (#word? @finding "--(dangerously-(skip-permissions|bypass-approvals-and-sandbox|allow-all)|yolo|trust-all-tools|allow-all-tools)($| )"))

((command name: (_) @name) @finding
  (#match? @name "^(claude|codex|gemini|q)$")
  (#operand? @finding "0" "^(config|settings)$")
  (#operand? @finding "^(bypassPermissions|danger-full-access)$"))
