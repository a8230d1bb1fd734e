# bad: a table
psql -d shop -c "DROP TABLE orders"
#                ^^^^^^^^^^^^^^^^^
# bad: a database, with a question avoided
mysql -e "drop database if exists shop;"
# bad: all rows
sqlite3 app.db "DELETE FROM sessions;"
# bad: all rows, changed
psql -c "UPDATE accounts SET active = false"
# bad: piped
echo "TRUNCATE invoices" | psql shop
# bad: by the program for it
dropdb shop
# bad: every key of a cache
redis-cli -h cache.internal FLUSHALL
# bad: a document store
mongosh shop --eval "db.dropDatabase()"
# bad: from a here document
psql shop <<'E'
SELECT count(*) FROM orders;
DROP TABLE orders;
E
# bad: a condition that is always true
mariadb shop -e 'DELETE FROM orders WHERE 1=1'
# bad: where the server is in a container
docker exec -it db psql -U shop -c 'drop schema shop cascade'
# bad: out of a file that was written before
cat > /tmp/x.sql <<'E'
TRUNCATE TABLE orders;
E
psql -f /tmp/x.sql
# bad: several statements of another server
sqlcmd -S db -Q "USE shop; DROP TABLE orders"
# bad: of a warehouse
bq query --use_legacy_sql=false 'DROP TABLE shop.orders'
# bad: commands on standard input
printf 'SELECT 2\nFLUSHDB\n' | redis-cli
# bad: a collection
mongosh shop <<'E'
use shop
db.orders.deleteMany({})
E
# good: nearly: for tests
dropdb --if-exists shop_test && psql -c "drop table if exists tmp_orders"
# good: nearly: with a condition
psql -c "DELETE FROM sessions WHERE expires < now()"
# good: nearly: changed with a condition
mysql -e "UPDATE users SET name = 1 WHERE id = 7"
# good: nearly: one column
psql -c "ALTER TABLE orders DROP COLUMN note"
# good: nearly: only searched for
grep -rn "DROP TABLE" migrations/
# good: read
sqlite3 app.db "SELECT count(*) FROM sessions"
# good: nearly: made and taken away by the same text
sqlite3 app.db 'CREATE TEMP TABLE seen (id); DELETE FROM seen; DROP TABLE seen'
# good: nearly: only asked how it would go
psql -c 'EXPLAIN DELETE FROM orders'
# good: nearly: said in a text
psql -c "INSERT INTO notes VALUES ('DROP TABLE orders')"
# good: nearly: one key
redis-cli DEL session:7
