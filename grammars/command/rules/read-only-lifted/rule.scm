; Options are separated by commas.
((command name: (_) @name) @finding
  (#eq? @name "mount")
  (#option-value? @finding "-o" "(^|,)remount(,|$)")
  (#option-value? @finding "-o" "(^|,)rw(,|$)"))
