; The number is the first argument.
(((call arguments: (argument_list . (_) @number)) @finding)
  (#calls? @finding "os.setuid" "os.seteuid" "os.setreuid" "os.setresuid")
  (#value? @number "^0$"))
