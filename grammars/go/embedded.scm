; Every place where something is called: what, and with what. What the call does is said in language.json.
(call_expression function: (_) @callee arguments: (_) @arguments) @call
