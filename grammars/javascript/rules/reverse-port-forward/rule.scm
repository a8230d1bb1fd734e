; A method that only SSH libraries have.
((call_expression function: (member_expression property: (property_identifier) @method)) @finding
  (#any-of? @method "forwardIn" "openssh_forwardInStreamLocal" "reverseForward" "forwardRemote"))
