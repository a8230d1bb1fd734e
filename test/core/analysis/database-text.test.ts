import assert from "node:assert/strict";
import type { Analyser } from "../../../extension/core/analysis/analyser.ts";
import { canonical, testAnalyser, testRule } from "./test-analyser.ts";

const rule = testRule("command/asked", '((command name: (_) @name) @finding (#eq? @name ":db"))', "{operand:0} {operand:1} {operand:2}");

describe("what is asked of a database", () => {
  let analyser: Analyser;
  before(async () => {
    analyser = await testAnalyser(rule);
  });
  const said = async (language: string, text: string) => {
    const { findings } = await analyser.analyse({ path: "test", language, text }, 10_000);
    return findings.map(({ message }) => message.trim());
  };

  const roads: readonly (readonly [title: string, language: string, text: string])[] = [
    ["in a file", "sql", "DROP TABLE a;"],
    ["in the words of a client", "bash", "psql -tc 'DROP TABLE a' shop"],
    ["in an operand", "bash", "sqlite3 app.db 'DROP TABLE a'"],
    ["in a here document", "bash", "mysql shop <<X\nDROP TABLE a;\nX\n"],
    ["through a pipe", "bash", "echo 'DROP TABLE a' | docker exec -i db psql"],
    ["in a file that the script wrote", "bash", "echo 'DROP TABLE a' > f.sql; psql -f f.sql"],
    ["behind a variable and a wrapper", "bash", 'q="DROP TABLE a"; sudo -u postgres psql -c "$q"'],
    ["from a program", "python", 'import subprocess\nsubprocess.run(["psql", "-c", "DROP TABLE a"])\n'],
    ["from a cmdlet", "powershell", "Invoke-Sqlcmd -ServerInstance db -Query 'DROP TABLE a'"],
  ];
  for (const [title, language, text] of roads)
    it(`is read ${title}`, async () => assert.deepEqual(await said(language, text), ["drop table a"]));

  it("is read of a Mongo shell, past what is only said", async () => {
    const text =
      "use shop\n// db.x.drop()\nprint('db.y.drop()')\ndb.orders.drop()\ndb.getCollection('a b').deleteMany( { } )\ndb.c.deleteMany({ x: 1 })\n";
    assert.deepEqual(await said("mongo", text), ["drop collection orders", "delete all a b"]);
    assert.deepEqual(await said("bash", "mongosh shop --eval 'db.dropDatabase()'"), ["drop database (none)"]);
  });

  it("prints what goes to Redis as the client that sends it", async () => {
    assert.deepEqual(await canonical(analyser, "redis", "# all\nFLUSHALL\nset a 'b c'\n"), [
      "redis-cli -- FLUSHALL",
      "redis-cli -- set a 'b c'",
    ]);
    assert.deepEqual(await canonical(analyser, "bash", "redis-cli <<X\nFLUSHALL\nX\n"), ["redis-cli", "redis-cli -- FLUSHALL"]);
  });

  it("reads commands of a shell out of a file of SQL", async () => {
    assert.deepEqual(await canonical(analyser, "sql", "\\! id -u\nCOPY a FROM PROGRAM 'id -g';\nEXEC xp_cmdshell 'whoami /all';\n"), [
      "whoami -- /all",
      "id -- -u",
      "id -- -g",
    ]);
  });

  it("says that an end is missing", async () => {
    const { problems } = await analyser.analyse({ path: "a.sql", text: "SELECT 1;\nSELECT 'x;\n" }, 10_000);
    assert.deepEqual(
      problems.map(({ code, weight, range }) => [code, weight, range?.start.line]),
      [["unparsed", "blocking", 1]],
    );
  });

  it("knows a file that takes a migration back, and no other", async () => {
    const viaOf = async (path: string) => {
      const { findings } = await analyser.analyse({ path, text: "DROP TABLE a;" }, 10_000);
      return findings.map(({ via }) => via.join(" "));
    };
    for (const path of ["m/0007_a.down.sql", "m/a_rollback.sql", "m/U7__a.sql"])
      assert.deepEqual(await viaOf(path), ["way back sql"], path);
    for (const path of ["m/0007_a.up.sql", "breakdown.sql", "m/V7__a.sql"]) assert.deepEqual(await viaOf(path), ["sql"], path);
  });

  it("tells files by their names", () => {
    const names = ["a.sql", "a.PSQL", "a.redis", "play.mongodb.js", "a.js"];
    assert.deepEqual(
      names.map((name) => analyser.languageOf(name, "")),
      ["sql", "sql", "redis", "mongo", "javascript"],
    );
  });
});
