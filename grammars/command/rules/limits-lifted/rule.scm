; Control groups and the killer of large processes.
((command name: (_) @name) @finding
  (#eq? @name ":write")
  (#operand? @finding "0" "^/sys/fs/cgroup/(cgroup\\.procs|tasks|[a-z,]{2,20}/(tasks|cgroup\\.procs))$|^/sys/fs/cgroup/.{0,120}(memory\\.(max|high|limit_in_bytes)|cpu\\.(max|cfs_quota_us|shares|weight)|pids\\.max)$"))

((command name: (_) @name) @finding
  (#eq? @name "choom")
  (#option-value? @finding "-n" "^-(9[0-9]{2}|1000)$"))

((command name: (_) @name) @finding
  (#eq? @name "systemctl")
  (#word? @finding "^set-property$")
  (#word? @finding "^(CPUQuota|MemoryMax|MemoryHigh|TasksMax|IOWeight)=(infinity|)$"))

; Huge pages and registers, as miners want them.
((command name: (_) @name) @finding
  (#eq? @name "wrmsr")
  (#operand? @finding "(?i)^0x1a4$|^0xc001102[0-2b]$"))

; Clusters.
((command name: (_) @name) @finding
  (#any-of? @name "kubectl" "oc")
  (#sub? @finding "delete")
  (#operand? @finding "0" "(?i)^(resourcequotas?|quota|limitranges?|limits|priorityclass(es)?)(/.{1,60})?$"))

((command name: (_) @name) @finding
  (#eq? @name "scontrol")
  (#operand? @finding "0" "^update$")
  (#operand? @finding "(?i)^(priority|timelimit|qos|nice)="))

((command name: (_) @name) @finding
  (#eq? @name "sacctmgr")
  (#operand? @finding "^(modify|update)$")
  (#operand? @finding "(?i)^(grp|max)(tres|jobs|submit|wall|cpus)[a-z]{0,12}=-1$"))
