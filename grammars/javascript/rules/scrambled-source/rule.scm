; A table of texts.
((variable_declarator name: (identifier) @name value: (array . (string) . (string))) @finding
  (#match? @name "^(a\\d{1,3})?_0x[0-9a-f]{4,8}$"))

((function_declaration name: (identifier) @name) @finding
  (#match? @name "^(a\\d{1,3})?_0x[0-9a-f]{4,8}$"))

; A function by way of what makes functions.
((call_expression function: (_) @name) @finding
  (#match? @name "^(\\[\\]|\\(?(function|async|\\(\\)).{0,40}|\"\"|'')(\\[[\"'](\\w{1,12}|con[\"'] ?\\+ ?[\"']structor)[\"']\\]|\\.\\w{1,12})?(\\[[\"']constructor[\"']\\]|\\.constructor)(\\[[\"']constructor[\"']\\]|\\.constructor)$"))
