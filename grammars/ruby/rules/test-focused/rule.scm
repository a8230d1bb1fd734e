; One letter.
((call !receiver method: (identifier) @how arguments: (argument_list . (string)) block: (_)) @finding
  (#any-of? @how "fit" "fdescribe" "fcontext" "fspecify" "fexample"))

; A mark.
((call method: (identifier) @how arguments: (argument_list (string) (pair key: (hash_key_symbol) @mark value: (true))) block: (_)) @finding
  (#any-of? @how "it" "describe" "context" "specify" "feature" "scenario")
  (#eq? @mark "focus"))

((call method: (identifier) @how arguments: (argument_list (string) (simple_symbol) @mark) block: (_)) @finding
  (#any-of? @how "it" "describe" "context" "specify" "feature" "scenario")
  (#eq? @mark ":focus"))
