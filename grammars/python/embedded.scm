; Every place where something is called: what, and with what. What the call does is said in language.json.
(call function: (_) @callee arguments: (_) @arguments) @call

; Python 2.
(exec_statement "exec" @callee code: (_) @arguments) @call
