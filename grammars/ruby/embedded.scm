; Every place where something is called: what, and with what. What the call does is said in language.json.
(call method: (_) @callee arguments: (_)? @arguments) @call

; `function.(argument)`
(call receiver: (_) @callee !method arguments: (_) @arguments) @call

; `file << text`, `list << item`.
(binary operator: "<<" @callee right: (_) @arguments) @call

; Between backticks, or in `%x`: there is no name, only the command.
(subshell) @call @callee
