; One by name.
((call_expression function: (_) arguments: (argument_list . (_) @name)) @finding
  (#calls? @finding "os.Getenv" "os.LookupEnv" "syscall.Getenv" "viper.BindEnv"))

; All of it.
((call_expression function: (_) @all) @finding
  (#calls? @finding "os.Environ" "syscall.Environ"))
