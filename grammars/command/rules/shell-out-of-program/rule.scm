; Out of code on the command line.
((command name: (_) @name) @finding
  (#any-of? @name "sh" "bash" "dash" "zsh" "ksh" "csh" "fish")
  (#via? @finding "perl -e" "perl -E" "ruby -e" "php -r" "lua -e" "python3 -c" "node -e" "awk")
  (#via? @finding "perl:exec" "perl:system" "perl:`" "ruby:exec" "ruby:system" "ruby:spawn" "php:system" "php:exec" "php:passthru" "php:shell_exec" "php:pcntl_exec" "lua:execute" "lua:popen" "awk:system" "awk:getline" "python:os.system" "python:os.execl" "python:os.execv" "python:os.execlp" "python:os.execvp" "python:os.popen" "python:pty.spawn" "python:subprocess.call" "python:subprocess.run" "python:subprocess.Popen" "javascript:child_process.spawn" "javascript:child_process.execSync" "javascript:child_process.spawnSync" "javascript:child_process.exec")
  (#not-operand? @finding ".")
  (#not-via? @finding "sudo" "doas" "pkexec" "docker exec" "docker run" "kubectl exec"))

; Out of editors, clients, archivers, pagers.
((command name: (_) @name) @finding
  (#any-of? @name "sh" "bash" "dash" "zsh" "ksh" "csh" "fish")
  (#via? @finding "vim:!" "vim:system" "sed:e" "mysql:!" "psql:!" "sqlite3:shell" "ed:!" "gdb:shell" "tar --checkpoint-exec" "tar --to-command" "zip -TT" "rsync -e" "scp -S" "less +!" "more +!" "man" "script -c" "gcc -wrapper" "python:pty.spawn" "ssh -oProxyCommand")
  (#not-operand? @finding ".")
  (#not-via? @finding "sudo" "doas" "pkexec" "python3 -c"))

((command name: (_) @name) @finding
  (#any-of? @name "sh" "bash" "dash" "zsh" "ksh")
  (#via? @finding "find")
  (#not-operand? @finding ".")
  (#not-via? @finding "sudo" "doas" "pkexec"))
