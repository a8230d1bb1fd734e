; A name that moves by design.
((command name: (_) @name) @finding
  (#eq? @name ":use")
  (#operand? @finding "0" "@(main|master|trunk|develop|dev|next|nightly|latest|HEAD)$"))
