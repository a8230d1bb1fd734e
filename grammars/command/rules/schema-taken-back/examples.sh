# bad: by a tool
goose -dir migrations postgres "$DSN" down
# bad: as it is done in Ruby
bundle exec rails db:rollback STEP=1
# bad: one step
alembic downgrade -1
# bad: a file for it
psql -d shop -f migrations/0007_orders.down.sql
# good: nearly: forward
goose -dir migrations postgres "$DSN" up
# good: nearly: the way there
psql -d shop -f migrations/0007_orders.up.sql
# good: nearly: what stands
alembic history
