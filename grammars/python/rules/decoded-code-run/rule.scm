; Directly.
((call
  function: (_) @run
  arguments: (argument_list . [(call) (attribute)] @decoded)) @finding
  (#match? @run "^(builtins\\.|__builtins__\\.)?(exec|eval|compile)$")
  (#match? @decoded "^(compile\\()?(str\\()?([\\w.]{0,60}\\.)?([a-z]{0,12}_?(b64|b32|b16|a85|b85|hex)_?decode|decodebytes|decodestring|unhexlify|a2b_\\w{2,8}|fromhex)\\("))

((call
  function: (_) @run
  arguments: (argument_list . [(call) (attribute)] @decoded)) @finding
  (#match? @run "^(builtins\\.|__builtins__\\.)?(exec|eval|compile)$")
  (#match? @decoded "^(compile\\()?(str\\()?([\\w.]{0,60}\\.)?(decompress|decrypt|rot_?13|unscramble|deobfuscate|marshal\\.loads|codecs\\.decode)\\("))

((call
  function: (_) @run
  arguments: (argument_list . [(call) (attribute)] @decoded)) @finding
  (#match? @run "^(builtins\\.|__builtins__\\.)?(exec|eval|compile)$")
  (#match? @decoded "^(compile\\()?__import__\\(.{1,20}\\)\\.(\\w{0,12}decode|decompress|loads|unhexlify)\\("))

; Letter by letter, or turned around.
((call
  function: (_) @run
  arguments: (argument_list . (_) @decoded)) @finding
  (#match? @run "^(builtins\\.|__builtins__\\.)?(exec|eval|compile)$")
  (#match? @decoded "^(compile\\()?(''|\"\")\\.join\\(.{0,20}\\bchr\\(|^(compile\\()?(''|\"\")\\.join\\(map\\(chr\\b|^(compile\\()?bytes\\(\\[[\\d, x]{8}|\\[::-1\\]"))

; Over a variable.
((_
  (expression_statement (assignment left: (identifier) @name right: (call) @decoded))
  (expression_statement (call function: (identifier) @run arguments: (argument_list . (identifier) @used)) @finding))
  (#any-of? @run "exec" "eval")
  (#eq? @name @used)
  (#match? @decoded "^(str\\()?([\\w.]{0,60}\\.)?([a-z]{0,12}_?(b64|b32|b16|a85|b85|hex)_?decode|decodebytes|unhexlify|fromhex|decompress|decrypt)\\(|^(\\w+\\.)?(marshal\\.loads|codecs\\.decode)\\(|^(''|\"\")\\.join\\(.{0,20}\\bchr\\("))

; Objects that run code as they are read, from a text in the source.
((call
  function: (_) @run
  arguments: (argument_list . (call function: (_) @decode arguments: (argument_list . (string))))) @finding
  (#match? @run "^(c?[pP]ickle|dill|cloudpickle|marshal)\\.loads$")
  (#match? @decode "(b64decode|unhexlify|fromhex|decompress)$"))
