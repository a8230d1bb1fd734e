import assert from "node:assert/strict";
import { sqlActs } from "../../../extension/core/analysis/sql-acts.ts";

function acts(text: string): string[] {
  return sqlActs(text).acts.map(({ words }) => words.join(" "));
}

describe("what SQL takes away", () => {
  const cases: readonly (readonly [title: string, text: string, acts: readonly string[]])[] = [
    ["names what is dropped, with its kind", 'drop table if exists a."B", c; DROP SCHEMA s CASCADE', ["drop table a.B", "drop schema s"]],
    ["knows kinds of two words", "DROP MATERIALIZED VIEW v; DROP INDEX CONCURRENTLY i", ["drop materialized-view v", "drop index i"]],
    ["finds rows deleted without a condition", "DELETE FROM a; DELETE FROM b WHERE x = 1", ["delete all a"]],
    [
      "takes a condition that cannot be false for none",
      "DELETE FROM a WHERE (1=1); UPDATE b SET x = 1 WHERE 'a'='a' OR y",
      ["delete all a", "update all b"],
    ],
    ["takes a join or a limit for a choice", "DELETE a FROM a JOIN b ON a.x = b.x; DELETE FROM c LIMIT 10", []],
    ["does not take the condition of the next statement for this one's", "DELETE FROM a SELECT * FROM b WHERE x = 1", ["delete all a"]],
    ["looks behind what is in parentheses", "UPDATE a SET x = (SELECT max(y) FROM b WHERE z) WHERE w > 1", []],
    ["looks inside of parentheses", "WITH g AS (DELETE FROM a RETURNING *) SELECT * FROM g WHERE x", ["delete all a"]],
    ["leaves out what the text made", "CREATE TEMP TABLE t (x int); TRUNCATE t; DROP TABLE t; DROP TABLE u", ["drop table u"]],
    ["leaves out what the text makes anew", "DROP TABLE IF EXISTS `a`; CREATE TABLE `a` (x int);", []],
    [
      "leaves out a column that is added and filled",
      "ALTER TABLE a ADD COLUMN b int; UPDATE a SET b = 1; UPDATE a SET c = 1",
      ["update all a"],
    ],
    [
      "tells of columns and partitions",
      "ALTER TABLE a DROP COLUMN b, DROP PARTITION p",
      ["alter drop-column a.b", "alter drop-partition a"],
    ],
    ["reads nothing in strings and comments", "SELECT 'x; DROP TABLE a' -- DROP TABLE b\n/* DROP TABLE c */ # DROP TABLE d\n", []],
    ["reads the comments that MySQL runs", "/*!40000 DROP TABLE a */;", ["drop table a"]],
    ["reads both ways where a backslash may take a quote in", String.raw`SELECT 'a\'; DROP TABLE b; --'`, ["drop table b"]],
    ["reads the other way, too", String.raw`SELECT '\''; DROP TABLE b; SELECT '\''`, ["drop table b"]],
    ["reads what is run from a string", "DO $x$ BEGIN EXECUTE 'DROP TABLE a'; END $x$", ["drop table a"]],
    [
      "runs no body of a routine",
      "CREATE PROCEDURE p() BEGIN DELETE FROM a; IF x THEN DROP TABLE b; END IF; END; DROP TABLE c",
      ["drop table c"],
    ],
    [
      "knows another end of a statement",
      "DELIMITER //\nCREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW BEGIN DELETE FROM b; END//\nDELIMITER ;\nDROP TABLE c;",
      ["drop table c"],
    ],
    ["leaves out what is only explained", "EXPLAIN DELETE FROM a; EXPLAIN ANALYZE DELETE FROM b", ["delete all b"]],
    [
      "takes rights and references for no act",
      "GRANT DELETE, TRUNCATE ON a TO b; CREATE TABLE c (x int REFERENCES d ON DELETE CASCADE)",
      [],
    ],
    ["takes a function of that name for none", "SELECT TRUNCATE(x, 2) FROM a; SELECT * FROM a FOR UPDATE", []],
    [
      "tells of rights over everything",
      "ALTER ROLE app SUPERUSER; GRANT ALL PRIVILEGES ON *.* TO 'app'@'%'",
      ["grant everything app", "grant everything app"],
    ],
    [
      "knows names in brackets and lines that end a batch",
      "DROP TABLE [dbo].[a b]\nGO\nTRUNCATE TABLE [c]\nGO",
      ["drop table dbo.a b", "truncate table c"],
    ],
    ["leaves lines for the client out", "\\c shop\n\\d+ drop\n.mode csv\nSELECT 1;", []],
  ];
  for (const [title, text, expected] of cases) it(title, () => assert.deepEqual(acts(text), expected));

  it("says where a statement stands", () => {
    const text = "SELECT 1;\n  DROP TABLE a ;\n";
    assert.deepEqual(
      sqlActs(text).acts.map(({ start, end }) => text.slice(start, end)),
      ["DROP TABLE a"],
    );
  });

  it("says where what is not ended begins", () => {
    assert.equal(sqlActs("SELECT 1; SELECT 'x; DROP TABLE a").unended, 17);
    assert.equal(sqlActs("SELECT 1 /* x").unended, 9);
    assert.equal(sqlActs(String.raw`SELECT 'a\'b'`).unended, undefined);
  });

  it("takes time in proportion to the text", () => {
    const started = performance.now();
    for (const piece of ["update a ", "delete from a ", "/* ", "drop table ", "begin case ", "execute '' ", "[a ", "$a$ "]) {
      sqlActs(`create procedure ${piece.repeat(40_000)}`);
      sqlActs(piece.repeat(40_000));
    }
    assert.ok(performance.now() - started < 15_000);
  });
});
