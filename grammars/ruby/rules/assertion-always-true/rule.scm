; A constant.
((call !receiver method: (identifier) @how arguments: (argument_list . [(true) (integer)] .)) @finding
  (#any-of? @how "assert" "assert_predicate"))

((call !receiver method: (identifier) @how arguments: (argument_list . [(true) (integer) (string) (nil)] @one . [(true) (integer) (string) (nil)] @other)) @finding
  (#any-of? @how "assert_equal" "assert_same")
  (#eq? @one @other))

; By the words of RSpec.
((call
  receiver: (call !receiver method: (identifier) @expect arguments: (argument_list . (true) .))
  method: (identifier) @to
  arguments: (argument_list (_) @what)) @finding
  (#eq? @expect "expect")
  (#any-of? @to "to")
  (#match? @what "^(be|eq|eql|equal)[ (]true\\)?$|^be_truthy$|^be$"))
