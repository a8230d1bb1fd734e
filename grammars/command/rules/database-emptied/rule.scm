; SQL, and what is typed into a Mongo shell, wherever it stands.
((command name: (_) @name) @finding
  (#eq? @name ":db")
  (#operand? @finding "0" "^(drop|truncate|delete|update|purge)$")
  (#operand? @finding "1" "^(database|pluggable-database|schema|table|foreign-table|keyspace|tablespace|role|user|login|owned|collection|all|logs|recyclebin)$")
  (#not-operand? @finding "2" "(?i)^(if exists )?[a-z_`#.]{0,40}(test|tmp|temp|scratch)|_ci$")
  (#not-via? @finding "way back"))

; The servers' own programs.
((command name: (_) @name) @finding
  (#eq? @name "dropdb")
  (#operand? @finding ".")
  (#not-operand? @finding "(^--help$|test|tmp|temp|scratch|_ci$|_dev$)"))

((command name: (_) @name) @finding
  (#any-of? @name "mysqladmin" "mariadb-admin")
  (#operand? @finding "^drop$"))

((command name: (_) @name) @finding
  (#eq? @name "dropuser")
  (#operand? @finding "^[^-]"))

((command name: (_) @name) @finding
  (#eq? @name "redis-cli")
  (#operand? @finding "0" "(?i)^(flushall|flushdb|shutdown)$"))

((command name: (_) @name) @finding
  (#eq? @name "redis-cli")
  (#operand? @finding "0" "(?i)^(cluster|function|script)$")
  (#operand? @finding "1" "(?i)^(reset|flush|flushslots)$"))

; All keys, asked for and deleted.
((command name: (_) @name) @finding
  (#eq? @name "redis-cli")
  (#operand? @finding "0" "(?i)^(del|unlink)$")
  (#via? @finding "xargs"))
