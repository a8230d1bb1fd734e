; What a person would be asked.
((command name: (_) @name) @finding
  (#eq? @name ":setting")
  (#operand? @finding "0" "(^|[.])defaultMode$")
  (#operand? @finding "1" "^(bypassPermissions|dontAsk)$"))

((command name: (_) @name) @finding
  (#eq? @name ":setting")
  (#operand? @finding "0" "(^|[.])(approvalMode|approval_mode)$")
  (#operand? @finding "1" "^(yolo|never|full-auto)$"))

((command name: (_) @name) @finding
  (#eq? @name ":setting")
  (#operand? @finding "0" "(^|[.])(chat[.]tools[.](global[.])?autoApprove|yolo|yoloMode|skipDangerousModePermissionPrompt|bypassPermissionsModeAccepted)$")
  (#operand? @finding "1" "^true$"))

((command name: (_) @name) @finding
  (#eq? @name ":setting")
  (#operand? @finding "0" "(^|[.])enableAllProjectMcpServers$")
  (#operand? @finding "1" "^true$"))

; What holds what runs.
((command name: (_) @name) @finding
  (#eq? @name ":setting")
  (#operand? @finding "0" "(^|[.])(sandbox[.]enabled|tools[.]sandbox)$")
  (#operand? @finding "1" "^(false|none)$"))

((command name: (_) @name) @finding
  (#eq? @name ":setting")
  (#operand? @finding "0" "(^|[.])(dangerously[A-Z][A-Za-z]{2,40}|sandbox[.]allowUnsandboxedCommands)$")
  (#operand? @finding "1" "^true$"))

((command name: (_) @name) @finding
  (#eq? @name ":setting")
  (#operand? @finding "0" "^security[.]workspace[.]trust[.]enabled$")
  (#operand? @finding "1" "^false$"))

; Of other agents, and in TOML.
((command name: (_) @name) @finding
  (#eq? @name ":setting")
  (#operand? @finding "0" "^(profiles[.]\\w{1,40}[.])?approval_policy$")
  (#operand? @finding "1" "^never$"))

((command name: (_) @name) @finding
  (#eq? @name ":setting")
  (#operand? @finding "0" "^(profiles[.]\\w{1,40}[.])?sandbox_mode$")
  (#operand? @finding "1" "^danger-full-access$"))

((command name: (_) @name) @finding
  (#eq? @name ":setting")
  (#operand? @finding "0" "^security[.]folderTrust[.]enabled$")
  (#operand? @finding "1" "^false$"))

((command name: (_) @name) @finding
  (#eq? @name ":setting")
  (#operand? @finding "0" "^mcpServers[.][^.]{1,80}[.]trust$")
  (#operand? @finding "1" "^true$"))

((command name: (_) @name) @finding
  (#eq? @name ":setting")
  (#operand? @finding "0" "^disableAllHooks$")
  (#operand? @finding "1" "^true$"))

((command name: (_) @name) @finding
  (#eq? @name ":setting")
  (#operand? @finding "0" "^chat[.]tools[.]terminal[.]autoApprove[.](/[.^$]{0,2}[*+]?[$]?/|/.*/)$")
  (#operand? @finding "1" "^true$"))

((command name: (_) @name) @finding
  (#eq? @name ":setting")
  (#operand? @finding "0" "^permissions[.]additionalDirectories$")
  (#operand? @finding "1" "^(/|~/?|/(home|root|etc|Users)/?|[A-Z]:/?)$"))
