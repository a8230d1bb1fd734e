; Every place where something is called: what, and with what. What the call does is said in language.json.
; A tagged template is a call with the template as its only argument.
(call_expression function: (_) @callee arguments: (_) @arguments) @call

(new_expression constructor: (_) @callee arguments: (_)? @arguments) @call
