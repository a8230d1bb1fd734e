# bad: a table
psql -d shop -c "DROP TABLE orders"
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
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
# bad: a framework, unasked
npx prisma migrate reset --force
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
# missed: from a here document
psql shop <<'E'
DROP TABLE orders;
E
