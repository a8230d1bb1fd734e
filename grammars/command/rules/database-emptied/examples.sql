-- bad: all of a schema
DROP SCHEMA shop CASCADE;
-- bad: what nobody chose
BEGIN;
DELETE FROM public.orders;
COMMIT;
-- bad: over every row
UPDATE accounts SET balance = 0, note = 'WHERE it was';
-- bad: in a block that runs at once
DO $$ BEGIN EXECUTE 'DROP TABLE orders'; END $$;
-- bad: rows of a common table expression
WITH gone AS (DELETE FROM orders RETURNING *) SELECT count(*) FROM gone;
-- bad: in a comment that one server runs
/*!50001 DROP TABLE orders */;
-- bad: accounts
drop role if exists reporting;
-- good: nearly: rows that were chosen
DELETE FROM orders WHERE placed < now() - interval '1 year';
-- good: nearly: what a dump does before it makes the table anew
DROP TABLE IF EXISTS `orders`;
CREATE TABLE `orders` (id int);
-- good: nearly: a column that was just added is filled
ALTER TABLE orders ADD COLUMN state text;
UPDATE orders SET state = 'open';
-- good: nearly: an index, which can be made again
DROP INDEX orders_by_day;
-- good: nearly: in the body of a routine
CREATE FUNCTION tidy() RETURNS void AS $$ BEGIN DELETE FROM seen; END $$ LANGUAGE plpgsql;
-- good: nearly: what another row's end does
CREATE TABLE lines (id int REFERENCES orders ON DELETE CASCADE ON UPDATE SET NULL);
-- good: read
SELECT * FROM orders FOR UPDATE;
