; In a file that is named for it.
((command name: (_) @name) @finding
  (#eq? @name ":db")
  (#via? @finding "way back")
  (#operand? @finding "0" "^(drop|truncate|delete|update)$")
  (#operand? @finding "1" "^(database|schema|table|foreign-table|keyspace|all)$"))

; Such a file, run.
((command name: (_) @name) @finding
  (#eq? @name "psql")
  (#option-value? @finding "-f" "(?i)[._/-](down|undo|rollback|revert)[.][a-z]{2,8}$"))

((pipeline . (command name: (_) @from) @source . (command name: (_) @to) @finding .)
  (#eq? @from ":read") (#eq? @to ":run")
  (#operand? @finding "0" "^(psql|mysql|sqlite3|sql)$")
  (#operand? @source "0" "(?i)[._/-](down|undo|rollback|revert)[.][a-z]{2,8}$"))

; A step back by a tool.
((command name: (_) @name) @finding
  (#any-of? @name "goose" "migrate" "dbmate" "flyway" "alembic" "knex" "sequelize" "rails" "rake" "bin/rails" "sqlx" "diesel")
  (#operand? @finding "^(down|undo|rollback|revert|migrate:rollback|db:migrate:undo|db:rollback|downgrade)$")
  (#not-operand? @finding "^(base|--all|-all|status)$"))

((command name: (_) @name) @finding
  (#eq? @name "php")
  (#word? @finding "^migrate:rollback$"))
