; As a body, a form or an upload.
((command name: (_) @name) @finding
  (#eq? @name "curl")
  (#operand? @finding "^(https?://|ftp://)?(?!0[.]|10[.]|127[.]|169[.]254|192[.]168[.]|172[.](1[6-9]|2\\d|3[01])[.])\\d{1,3}[.]\\d{1,3}[.]\\d{1,3}[.]\\d{1,3}([:/]|$)")
  (#option? @finding "-T"))

((command name: (_) @name) @finding
  (#eq? @name "curl")
  (#operand? @finding "^(https?://|ftp://)?(?!0[.]|10[.]|127[.]|169[.]254|192[.]168[.]|172[.](1[6-9]|2\\d|3[01])[.])\\d{1,3}[.]\\d{1,3}[.]\\d{1,3}[.]\\d{1,3}([:/]|$)")
  (#option-value? @finding "-d" "^@."))

((command name: (_) @name) @finding
  (#eq? @name "curl")
  (#operand? @finding "^(https?://|ftp://)?(?!0[.]|10[.]|127[.]|169[.]254|192[.]168[.]|172[.](1[6-9]|2\\d|3[01])[.])\\d{1,3}[.]\\d{1,3}[.]\\d{1,3}[.]\\d{1,3}([:/]|$)")
  (#option-value? @finding "--data-binary" "^@."))

((command name: (_) @name) @finding
  (#eq? @name "curl")
  (#operand? @finding "^(https?://|ftp://)?(?!0[.]|10[.]|127[.]|169[.]254|192[.]168[.]|172[.](1[6-9]|2\\d|3[01])[.])\\d{1,3}[.]\\d{1,3}[.]\\d{1,3}[.]\\d{1,3}([:/]|$)")
  (#option-value? @finding "-F" "=[@<]."))

((command name: (_) @name) @finding
  (#eq? @name "wget")
  (#operand? @finding "^(https?://|ftp://)?(?!0[.]|10[.]|127[.]|169[.]254|192[.]168[.]|172[.](1[6-9]|2\\d|3[01])[.])\\d{1,3}[.]\\d{1,3}[.]\\d{1,3}[.]\\d{1,3}([:/]|$)")
  (#option? @finding "--post-file" "--body-file"))
