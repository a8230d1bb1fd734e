; JavaScript.
((command name: (_) @name) @finding
  (#eq? @name "prisma")
  (#operand? @finding "0" "^(migrate|db)$")
  (#operand? @finding "1" "^reset$"))

((command name: (_) @name) @finding
  (#eq? @name "prisma")
  (#operand? @finding "^push$")
  (#operand? @finding "^(--force-reset|--accept-data-loss)$"))

((command name: (_) @name) @finding
  (#any-of? @name "sequelize" "sequelize-cli" "typeorm" "typeorm-ts-node-commonjs" "typeorm-ts-node-esm" "mikro-orm" "knex" "node-pg-migrate")
  (#operand? @finding "^(db:drop|db:migrate:undo:all|schema:drop|schema:fresh|migration:fresh|migrate:fresh)$"))

((command name: (_) @name) @finding
  (#eq? @name "knex")
  (#operand? @finding "^migrate:rollback$")
  (#operand? @finding "^--all$"))

((command name: (_) @name) @finding
  (#eq? @name "drizzle-kit")
  (#operand? @finding "0" "^push")
  (#operand? @finding "^--force$"))

; Ruby.
((command name: (_) @name) @finding
  (#any-of? @name "rails" "rake" "bin/rails" "./bin/rails" "bin/rake" "./bin/rake")
  (#operand? @finding "^db:(drop|reset|purge|truncate_all|migrate:reset|seed:replant)(:all|:_unsafe)?$"))

; PHP.
((command name: (_) @name) @finding
  (#any-of? @name "php" "artisan" "./artisan" "sail" "./vendor/bin/sail" "bin/console" "./bin/console" "symfony")
  (#word? @finding "^(migrate:(fresh|reset|refresh)|db:wipe)$"))

((command name: (_) @name) @finding
  (#any-of? @name "php" "bin/console" "./bin/console" "symfony")
  (#word? @finding "^doctrine:(database|schema):drop$")
  (#word? @finding "^(--force|-f)$"))

((command name: (_) @name) @finding
  (#eq? @name "wp")
  (#operand? @finding "^(reset|drop|clean|empty)$")
  (#not-operand? @finding "^(post|user|comment|media|theme|plugin|cache|transient)$"))

((command name: (_) @name) @finding
  (#eq? @name "drush")
  (#operand? @finding "0" "^(sql-drop|sql:drop|site-install|site:install)$"))

; Python.
((command name: (_) @name) @finding
  (#eq? @name "python3")
  (#operand? @finding "0" "(^|/)manage\\.py$")
  (#operand? @finding "1" "^(flush|reset_db)$"))

((command name: (_) @name) @finding
  (#any-of? @name "manage.py" "./manage.py" "django-admin")
  (#operand? @finding "0" "^(flush|reset_db)$"))

((command name: (_) @name) @finding
  (#any-of? @name "alembic" "flask" "aerich")
  (#operand? @finding "^downgrade$")
  (#operand? @finding "^base$"))

; Others.
((command name: (_) @name) @finding
  (#eq? @name "mix")
  (#operand? @finding "0" "^ecto\\.(drop|reset)$"))

((command name: (_) @name) @finding
  (#eq? @name "dotnet")
  (#operand? @finding "0" "^ef$")
  (#operand? @finding "1" "^database$")
  (#operand? @finding "2" "^drop$"))

((command name: (_) @name) @finding
  (#eq? @name "drop-database"))

((command name: (_) @name) @finding
  (#any-of? @name "flyway" "liquibase" "atlas" "goose" "dbmate" "migrate" "sqlx" "diesel" "sea-orm-cli" "supabase" "edgedb" "gel")
  (#operand? @finding "^(clean|drop-all|dropAll|reset|drop|fresh|wipe)$")
  (#not-operand? @finding "^(--dry-run|--help|-h|status|up|create)$"))

((command name: (_) @name) @finding
  (#eq? @name "migrate")
  (#operand? @finding "^down$")
  (#operand? @finding "^-all$"))
