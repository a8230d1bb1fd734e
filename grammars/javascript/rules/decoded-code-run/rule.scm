; Directly.
((call_expression
  function: [(identifier) (member_expression) (parenthesized_expression)] @run
  arguments: (arguments . (_) @decoded)) @finding
  (#match? @run "^(eval|\\(0, ?eval\\)|(globalThis|window|global|self)\\.eval|Function|setTimeout|setInterval|vm\\.(runIn\\w{3,12}Context|Script|compileFunction)|runIn\\w{3,12}Context|(module|\\w{1,12})\\._compile|execScript)$")
  (#match? @decoded "^(\\w{1,20}\\.)?(atob|unescape|decodeURIComponent\\(escape)\\(|^Buffer\\.from\\([^;]{0,2000}[\"'](base64|hex)[\"']\\)|^String\\.fromC(har|odePoint)\\w{0,4}[.(]|\\.reverse\\(\\)\\.join\\(|^zlib\\.\\w{3,24}Sync\\(|\\.map\\(.{0,60}String\\.fromCharCode"))

((new_expression
  constructor: [(identifier) (member_expression)] @run
  arguments: (arguments (_) @decoded .)) @finding
  (#match? @run "^(Function|(globalThis|window|global)\\.Function|vm\\.Script|AsyncFunction)$")
  (#match? @decoded "^(\\w{1,20}\\.)?(atob|unescape|decodeURIComponent\\(escape)\\(|^Buffer\\.from\\([^;]{0,2000}[\"'](base64|hex)[\"']\\)|^String\\.fromC(har|odePoint)\\w{0,4}[.(]|\\.reverse\\(\\)\\.join\\(|^zlib\\.\\w{3,24}Sync\\("))

; Over a variable.
((_
  (lexical_declaration (variable_declarator name: (identifier) @name value: (call_expression) @decoded))
  (expression_statement (call_expression function: (identifier) @run arguments: (arguments . (identifier) @used .)) @finding))
  (#any-of? @run "eval" "Function")
  (#eq? @name @used)
  (#match? @decoded "^(\\w{1,20}\\.)?(atob|unescape|decodeURIComponent\\(escape)\\(|^Buffer\\.from\\([^;]{0,2000}[\"'](base64|hex)[\"']\\)|^String\\.fromC(har|odePoint)\\w{0,4}[.(]|\\.reverse\\(\\)\\.join\\(|^zlib\\.\\w{3,24}Sync\\("))

((_
  (variable_declaration (variable_declarator name: (identifier) @name value: (call_expression) @decoded))
  (expression_statement (call_expression function: (identifier) @run arguments: (arguments . (identifier) @used .)) @finding))
  (#any-of? @run "eval" "Function")
  (#eq? @name @used)
  (#match? @decoded "^(\\w{1,20}\\.)?(atob|unescape|decodeURIComponent\\(escape)\\(|^Buffer\\.from\\([^;]{0,2000}[\"'](base64|hex)[\"']\\)|^String\\.fromC(har|odePoint)\\w{0,4}[.(]|\\.reverse\\(\\)\\.join\\(|^zlib\\.\\w{3,24}Sync\\("))
