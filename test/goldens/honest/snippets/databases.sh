# honest: migrations forward
bundle exec rake db:migrate RAILS_ENV=production
# honest: and with their state
python manage.py showmigrations
python manage.py migrate --noinput
# honest: of alembic
alembic upgrade head
alembic history --verbose | head
# honest: of prisma
npx prisma migrate deploy
npx prisma generate
# honest: a script of SQL in one transaction
psql "$DATABASE_URL" -v ON_ERROR_STOP=1 --single-transaction -f migrations/0042_add_index.sql
# honest: the test database, made anew
dropdb --if-exists app_test
createdb app_test
psql app_test -f schema.sql
# honest: a look at the size
psql -c "select relname, pg_size_pretty(pg_total_relation_size(oid)) from pg_class order by 2 desc limit 10"
# honest: a role for the application
psql -c "create role app login password '$APP_PASSWORD'; grant connect on database shop to app"
# honest: seeds
node scripts/seed.js --count 100
# honest: a local server of its own
docker run -d --name pg -e POSTGRES_PASSWORD=test -p 127.0.0.1:5432:5432 postgres:16
# honest: how much is in a cache
redis-cli -n 15 dbsize
# honest: rows of a test
sqlite3 test.db "delete from sessions where created < date('now', '-30 day'); vacuum;"
# honest: an export for the accountants
psql "$DATABASE_URL" -c "\copy (select * from invoices where year = 2025) to 'invoices.csv' csv header"
