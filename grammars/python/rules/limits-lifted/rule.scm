; Before all others.
((call arguments: (argument_list (unary_operator) @value .)) @finding
  (#calls? @finding "os.nice" "os.setpriority" "psutil.Process().nice")
  (#match? @value "^-\\s*(1[0-9]|20)$"))

((call arguments: (argument_list . (_) . (_) @policy)) @finding
  (#calls? @finding "os.sched_setscheduler")
  (#match? @policy "\\bSCHED_(FIFO|RR)$"))

; As much as it likes.
((call arguments: (argument_list . (_) @which . (_) @limit .)) @finding
  (#calls? @finding "resource.setrlimit" "resource.prlimit")
  (#match? @which "\\bRLIMIT_(NPROC|CPU|AS|DATA|RSS)$")
  (#match? @limit "\\bRLIM_INFINITY\\b|^\\(-1,"))
