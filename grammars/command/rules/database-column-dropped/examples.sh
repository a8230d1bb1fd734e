# bad: by a client
psql -d shop -c "ALTER TABLE orders DROP COLUMN note"
#                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: from a here document
mysql shop <<'Q'
alter table customers drop column email;
Q
# good: nearly: of a test
psql -c "ALTER TABLE test_orders DROP COLUMN note"
# good: nearly: a name
psql -c "ALTER TABLE orders RENAME COLUMN note TO old_note"
