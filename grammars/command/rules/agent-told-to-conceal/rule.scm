; That it is not to be told.
((command name: (_) @name) @finding
  (#any-of? @name ":instruct" ":setting")
  (#word? @finding "(?i)\\b(do not|don'?t|never) (ever )?(tell|inform|notify|alert|mention (this|it|that|any of this) to) (the |your )?(user|human|developer|reviewer|operator|owner)s?( (about|of|that|what|why|when|you)\\b|[.,;:!)]|$)"))

((command name: (_) @name) @finding
  (#any-of? @name ":instruct" ":setting")
  (#word? @finding "(?i)\\bwithout (telling|informing|notifying|alerting|mentioning (this|it|that) to) (the |your )?(user|human|developer|reviewer|operator|owner)s?( (about|of|that|what|why|when|you)\\b|[.,;:!)]|$)"))

((command name: (_) @name) @finding
  (#any-of? @name ":instruct" ":setting")
  (#word? @finding "(?i)\\b(hide|conceal|keep) (this|it|these|that|any of this) (secret |hidden )?from (the |your )?(user|human|developer|reviewer|operator|owner)"))

; That what was said is void.
((command name: (_) @name) @finding
  (#any-of? @name ":instruct" ":setting")
  (#word? @finding "(?i)\\b(ignore|disregard|forget) (all |any )?(of )?(your |the |these )?(previous|prior|earlier|preceding) (instructions|rules|prompts?|directions|guidelines)"))

; That secrets go along.
((command name: (_) @name) @finding
  (#any-of? @name ":instruct" ":setting")
  (#word? @finding "(?i)\\b(read|cat|open|load) (the (file|contents?) (of )?)?[`\"']?(~|\\$HOME|/root|/home/\\w{1,20})?/?\\.(ssh|aws|env|netrc|npmrc|kube)\\b.{0,200}\\b(pass|send|include|append|add|attach|post|upload|put|provide)\\b"))
