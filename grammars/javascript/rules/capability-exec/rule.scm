; Calls that start a program.
((call_expression function: (_)) @finding
  (#calls? @finding "child_process.exec" "child_process.execSync" "child_process.execFile" "child_process.execFileSync" "child_process.spawn" "child_process.spawnSync" "child_process.fork" "execa" "execa.execa" "execa.execaCommand" "execa.execaSync" "execa.command" "shelljs.exec" "cross-spawn" "cross-spawn.sync" "Bun.spawn" "Bun.spawnSync" "Deno.run" "zx.$" "node-pty.spawn"))

((new_expression constructor: (_)) @finding
  (#calls? @finding "Deno.Command"))
