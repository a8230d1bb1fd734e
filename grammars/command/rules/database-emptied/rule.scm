; SQL among the words of a client.
((command name: (_) @name) @finding
  (#any-of? @name "psql" "mysql" "sqlite3" "sqlcmd" "cockroach" "clickhouse-client" "clickhouse" "duckdb" "bq" "snowsql" "cqlsh" "beeline" "usql" "pgcli" "mycli")
  (#word? @finding "(?:^|[;\\s])[Dd][Rr][Oo][Pp]\\s+([Dd][Aa][Tt][Aa][Bb][Aa][Ss][Ee]|[Ss][Cc][Hh][Ee][Mm][Aa]|[Tt][Aa][Bb][Ll][Ee]|[Rr][Oo][Ll][Ee]|[Uu][Ss][Ee][Rr])\\s+(?!(if exists |IF EXISTS )?[a-z_`]{0,40}(test|tmp|temp|scratch))"))

((command name: (_) @name) @finding
  (#any-of? @name "psql" "mysql" "sqlite3" "sqlcmd" "cockroach" "clickhouse-client" "clickhouse" "duckdb" "bq" "snowsql" "cqlsh" "beeline" "usql" "pgcli" "mycli")
  (#word? @finding "(?:^|[;\\s])[Tt][Rr][Uu][Nn][Cc][Aa][Tt][Ee]\\s+([Tt][Aa][Bb][Ll][Ee]\\s+)?[A-Za-z_`\"]"))

((command name: (_) @name) @finding
  (#any-of? @name "psql" "mysql" "sqlite3" "sqlcmd" "cockroach" "clickhouse-client" "clickhouse" "duckdb" "bq" "snowsql" "cqlsh" "beeline" "usql" "pgcli" "mycli")
  (#word? @finding "(?:^|[;\\s])[Dd][Ee][Ll][Ee][Tt][Ee]\\s+[Ff][Rr][Oo][Mm]\\s+[A-Za-z0-9_.`\"]{1,80}\\s*(;|$)"))

((command name: (_) @name) @finding
  (#any-of? @name "psql" "mysql" "sqlite3" "sqlcmd" "cockroach" "clickhouse-client" "clickhouse" "duckdb" "bq" "snowsql" "cqlsh" "beeline" "usql" "pgcli" "mycli")
  (#word? @finding "^\\s*[Uu][Pp][Dd][Aa][Tt][Ee]\\s+[A-Za-z0-9_.`\"]{1,80}\\s+[Ss][Ee][Tt]\\s(?!.{0,999}[Ww][Hh][Ee][Rr][Ee])"))

; SQL that is piped into one.
((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#any-of? @from "echo" "printf")
  (#any-of? @to "psql" "mysql" "sqlite3" "sqlcmd" "cockroach" "clickhouse-client" "clickhouse" "duckdb" "bq" "snowsql" "cqlsh" "beeline" "usql" "pgcli" "mycli")
  (#word? @source "(?:^|[;\\s])[Dd][Rr][Oo][Pp]\\s+([Dd][Aa][Tt][Aa][Bb][Aa][Ss][Ee]|[Ss][Cc][Hh][Ee][Mm][Aa]|[Tt][Aa][Bb][Ll][Ee]|[Rr][Oo][Ll][Ee]|[Uu][Ss][Ee][Rr])\\s+(?!(if exists |IF EXISTS )?[a-z_`]{0,40}(test|tmp|temp|scratch))"))

((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#any-of? @from "echo" "printf")
  (#any-of? @to "psql" "mysql" "sqlite3" "sqlcmd" "cockroach" "clickhouse-client" "clickhouse" "duckdb" "bq" "snowsql" "cqlsh" "beeline" "usql" "pgcli" "mycli")
  (#word? @source "(?:^|[;\\s])[Tt][Rr][Uu][Nn][Cc][Aa][Tt][Ee]\\s+([Tt][Aa][Bb][Ll][Ee]\\s+)?[A-Za-z_`\"]"))

((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#any-of? @from "echo" "printf")
  (#any-of? @to "psql" "mysql" "sqlite3" "sqlcmd" "cockroach" "clickhouse-client" "clickhouse" "duckdb" "bq" "snowsql" "cqlsh" "beeline" "usql" "pgcli" "mycli")
  (#word? @source "(?:^|[;\\s])[Dd][Ee][Ll][Ee][Tt][Ee]\\s+[Ff][Rr][Oo][Mm]\\s+[A-Za-z0-9_.`\"]{1,80}\\s*(;|$)"))

((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#any-of? @from "echo" "printf")
  (#any-of? @to "psql" "mysql" "sqlite3" "sqlcmd" "cockroach" "clickhouse-client" "clickhouse" "duckdb" "bq" "snowsql" "cqlsh" "beeline" "usql" "pgcli" "mycli")
  (#word? @source "^\\s*[Uu][Pp][Dd][Aa][Tt][Ee]\\s+[A-Za-z0-9_.`\"]{1,80}\\s+[Ss][Ee][Tt]\\s(?!.{0,999}[Ww][Hh][Ee][Rr][Ee])"))

; The servers' own programs.
((command name: (_) @name) @finding
  (#eq? @name "dropdb")
  (#operand? @finding ".")
  (#not-operand? @finding "(^--help$|test|tmp|temp|scratch|_ci$|_dev$)"))

((command name: (_) @name) @finding
  (#any-of? @name "mysqladmin" "mariadb-admin")
  (#operand? @finding "^drop$"))

((command name: (_) @name) @finding
  (#any-of? @name "redis-cli" "valkey-cli" "keydb-cli")
  (#operand? @finding "^([Ff][Ll][Uu][Ss][Hh]([Aa][Ll][Ll]|[Dd][Bb]))$"))

((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#any-of? @from "echo" "printf")
  (#any-of? @to "redis-cli" "valkey-cli")
  (#word? @source "^([Ff][Ll][Uu][Ss][Hh]([Aa][Ll][Ll]|[Dd][Bb]))"))

((command name: (_) @name) @finding
  (#any-of? @name "mongosh" "mongo")
  (#word? @finding "[.]dropDatabase\\(|[.]drop\\(\\)|[.](deleteMany|remove)\\(\\s{0,4}(\\{\\s{0,4}\\})?\\s{0,4}\\)"))

; Frameworks, where their own question is answered for them.
((command name: (_) @name) @finding
  (#eq? @name "prisma")
  (#operand? @finding "^(reset|push)$")
  (#operand? @finding "^(--force|-f|--force-reset|--accept-data-loss)$"))

((command name: (_) @name) @finding
  (#eq? @name "php")
  (#word? @finding "^(migrate:(fresh|reset|refresh)|db:wipe)$")
  (#word? @finding "^--force$"))

((command name: (_) @name) @finding
  (#eq? @name "flyway")
  (#operand? @finding "^clean$"))
