; By a text, or by a name that holds one.
((call function: (_) @how arguments: (argument_list . (string) @pattern . (_) @new)) @finding
  (#match? @how "^(re|regex)\\.subn?$")
  (#match? @pattern "(0x\\[|\\[13\\]|bc1|\\bT\\[|\\b4\\[).{0,40}\\{\\d{2},?(\\d{2})?\\}")
  (#value? @new "^[\"'`]?(0x[0-9a-fA-F]{40}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|bc1[a-z0-9]{25,60}|T[1-9A-HJ-NP-Za-km-z]{33}|4[1-9A-HJ-NP-Za-km-z]{94})[\"'`]?$"))
