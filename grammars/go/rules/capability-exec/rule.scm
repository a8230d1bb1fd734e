; Calls that start a program.
((call_expression function: (_)) @finding
  (#calls? @finding "exec.Command" "exec.CommandContext" "os.StartProcess" "syscall.Exec" "syscall.ForkExec" "syscall.StartProcess"))
