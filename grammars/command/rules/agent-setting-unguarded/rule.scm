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
