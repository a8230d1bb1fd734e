-- bad: one
ALTER TABLE orders DROP COLUMN note;
-- bad: among others
ALTER TABLE orders ADD COLUMN total int, DROP COLUMN IF EXISTS email CASCADE;
-- missed: without the word, as some servers take it
ALTER TABLE orders DROP email;
-- noisy: a column that was just added
ALTER TABLE orders ADD COLUMN draft text;
ALTER TABLE orders DROP COLUMN draft;
-- good: nearly: a name
ALTER TABLE orders RENAME COLUMN note TO old_note;
-- good: nearly: a default
ALTER TABLE orders ALTER COLUMN note DROP DEFAULT;
-- good: nearly: what is not data
ALTER TABLE orders DROP CONSTRAINT orders_total_check;
