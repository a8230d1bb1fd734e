; Without a look at what is in it.
((command name: (_) @name) @finding
  (#eq? @name "crontab")
  (#option? @finding "-r")
  (#not-option? @finding "-i"))
