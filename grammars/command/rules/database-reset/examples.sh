# bad: with its question answered
npx prisma migrate reset --force
# bad: as it is done in Ruby
bundle exec rails db:drop db:create db:migrate
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: as it is done in PHP
php artisan migrate:fresh --seed
# bad: as it is done in Python
python manage.py flush --no-input
# bad: all migrations back
alembic downgrade base
# bad: by a tool for migrations
flyway -url=jdbc:postgresql://db/shop clean
# bad: of a hosted one
supabase db reset --linked
# bad: as it is done in Elixir
mix ecto.reset
# good: nearly: the database of the tests
rails db:test:prepare
# good: nearly: one step back
alembic downgrade -1
# good: nearly: what is not applied yet
npx prisma migrate deploy
# good: forward
php artisan migrate --force
# good: asked about
flyway info
