; Out of a program that sudo allows, through its code or an option of it.
((command name: (_) @name) @finding
  (#any-of? @name "sh" "bash" "dash" "zsh" "ksh" "csh" "fish")
  (#via? @finding "sudo" "doas" "pkexec")
  (#via? @finding "vim:!" "vim:system" "perl:exec" "perl:system" "perl:`" "perl:qx" "ruby:exec" "ruby:system" "ruby:spawn" "ruby:`" "php:system" "php:exec" "php:shell_exec" "php:passthru" "php:popen" "php:proc_open" "php:pcntl_exec" "lua:execute" "lua:popen" "awk:system" "awk:pipe" "awk:getline" "sed:e" "tcl:exec" "tcl:spawn" "mysql:!" "psql:!" "psql:program" "sqlite3:shell" "ed:!" "gdb:shell" "elisp" "r:system" "find" "tar --checkpoint-exec" "tar --to-command" "man" "zip -TT" "rsync -e" "git -p" "less +!" "more +!" "man -P" "PAGER" "MANPAGER" "GIT_PAGER" "npm exec" "script -c" "busybox" "xargs" "ssh -oProxyCommand" "ssh -oLocalCommand" "scp -S" "gcc -wrapper" "dmsetup --exec" "make" "watch" "expect -c")
  (#not-operand? @finding "."))

; Out of one that only starts others.
((command name: (_) @name) @finding
  (#any-of? @name "sh" "bash" "dash" "zsh" "ksh" "csh" "fish")
  (#via? @finding "sudo" "doas" "pkexec")
  (#via? @finding "env" "nice" "timeout" "stdbuf" "flock" "strace" "ltrace" "setarch" "taskset" "ionice" "chrt" "time" "cpulimit" "valgrind" "start-stop-daemon" "choom" "rlwrap" "proxychains" "dbus-run-session" "logsave" "setsid" "nohup" "parallel" "run-parts" "perf" "gdb" "hyperfine" "expect" "unbuffer" "eatmydata" "numactl" "prlimit" "catchsegv" "trickle" "torsocks")
  (#not-operand? @finding "."))

; Out of Python and Node.
((command name: (_) @name) @finding
  (#any-of? @name "sh" "bash" "dash" "zsh" "ksh" "csh" "fish")
  (#via? @finding "sudo" "doas" "pkexec")
  (#via? @finding "python3 -c" "node -e" "deno eval" "bun -e")
  (#not-operand? @finding "."))

; With the rights of its owner.
((command name: (_) @name) @finding
  (#any-of? @name "bash" "sh" "dash" "ksh" "zsh")
  (#option? @finding "-p")
  (#not-operand? @finding "."))

((command name: (_) @name) @finding
  (#match? @name "^(/tmp|/var/tmp|/dev/shm|\\.{1,2}|~)/")
  (#operand? @finding "0" "^-p$")
  (#not-operand? @finding "1" "."))

; A program with the setuid bit is asked for such a shell.
((command name: (_) @name) @finding
  (#match? @name "^\\./")
  (#word? @finding "^.{0,300}/bin/(ba|da|k|z)?sh\\b[^|;&]{0,24}-p\\b"))

((command name: (_) @name) @finding
  (#match? @name "^\\./")
  (#operand? @finding "^/bin/(ba|da|k|z)?sh$")
  (#operand? @finding "^-p$"))

; Options by which one program runs another as root.
((command name: (_) @name) @finding
  (#any-of? @name "apt-get" "apt")
  (#option-value? @finding "-o" "(?i)(pre|post)-(invoke|install-pkgs)"))

((command name: (_) @name) @finding
  (#any-of? @name "logsave" "task" "ld.so" "ld-linux-x86-64.so.2" "setlock" "softlimit" "run-mailcap" "dmsetup" "openvpn" "gcc" "c99" "tcpdump" "rpm" "rpmquery" "aoss" "multitime" "pexec" "wish" "yash" "zsoelim")
  (#via? @finding "sudo" "doas")
  (#word? @finding "^(.{0,120}[^A-Za-z0-9])?(/bin/)?(ba|da|z|k)?sh([ ,\"')].{0,40})?$"))

((command name: (_) @name) @finding
  (#eq? @name "nmap")
  (#option? @finding "--interactive"))

((command name: (_) @name) @finding
  (#eq? @name "socat")
  (#via? @finding "sudo" "doas")
  (#operand? @finding "(?i)^(stdin|-|stdio)$")
  (#operand? @finding "(?i)^(exec|system):[^,]{0,20}sh"))

((command name: (_) @name) @finding
  (#eq? @name "emacs")
  (#word? @finding "[(](ansi-)?term\\s{1,4}\"[^\"]{0,20}sh"))

; Code of the user in a program of root.
((command name: (_) @name) @finding
  (#eq? @name ":set")
  (#operand? @finding "0" "^GCONV_PATH$")
  (#operand? @finding "1" "^\\.|^/(tmp|dev/shm|home)"))
