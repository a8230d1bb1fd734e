; A job is queued.
((command name: (_) @name) @finding
  (#any-of? @name "at" "batch")
  (#not-option? @finding "-l" "-d" "-r" "-c" "-V" "-b"))
