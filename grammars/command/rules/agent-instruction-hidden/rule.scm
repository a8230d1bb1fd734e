; Characters that are never drawn.
((command name: (_) @name) @finding
  (#eq? @name ":hidden")
  (#operand? @finding "0" "^characters$"))

; Text that is not drawn, and takes back what was said.
((command name: (_) @name) @finding
  (#eq? @name ":hidden")
  (#operand? @finding "0" "^(comment|style)$")
  (#operand? @finding "1" "(?i)\\b(ignore|disregard|forget|override) (all |any |every )?(of )?(the |your |these |those |prior|previous|earlier|above|other|existing)"))

; Tells nobody.
((command name: (_) @name) @finding
  (#eq? @name ":hidden")
  (#operand? @finding "0" "^(comment|style)$")
  (#operand? @finding "1" "(?i)\\b(do not|don'?t|never|without) (tell|telling|inform|informing|mention|mentioning|notify|notifying|alert|alerting|reveal|revealing|ask|asking|show|showing|disclose)\\b"))

((command name: (_) @name) @finding
  (#eq? @name ":hidden")
  (#operand? @finding "0" "^(comment|style)$")
  (#operand? @finding "1" "(?i)\\b(silently|secretly|quietly|covertly)\\b.{0,40}\\b(run|send|add|read|copy|upload|include|execute|install|insert|fetch|call|post)\\b"))

; Secrets, and where they go.
((command name: (_) @name) @finding
  (#eq? @name ":hidden")
  (#operand? @finding "0" "^(comment|style)$")
  (#operand? @finding "1" "(?i)\\b(read|send|upload|post|copy|include|append|print|exfiltrate|collect|cat|fetch|attach)\\b.{0,120}(\\.ssh|\\.aws|\\.env\\b|id_rsa|credential|password|api[ _-]?key|secret|private key|environment variable|access token)"))

((command name: (_) @name) @finding
  (#eq? @name ":hidden")
  (#operand? @finding "0" "^(comment|style)$")
  (#operand? @finding "1" "(?i)\\b(you (must|should|shall)|always|make sure to|before (you|any|each|answering)|from now on|important:?)\\b.{0,160}\\b(run|execute|curl|wget|send|post|upload|fetch|download|install|approve|bypass|disable|skip)\\b"))

((command name: (_) @name) @finding
  (#eq? @name ":hidden")
  (#operand? @finding "0" "^(comment|style)$")
  (#operand? @finding "1" "(?i)\\b(system( prompt)?:|assistant[:,]|agents?[:,]|the (ai|assistant|agent|model) (must|should|shall)|as an ai)\\b.{0,160}\\b(run|execute|curl|wget|send|post|upload|fetch|download|install|approve|bypass|disable|skip)\\b"))
