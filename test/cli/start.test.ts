import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Script } from "node:vm";
import { cachedData, stampOf, wrapped } from "../../extension/cli/code-cache.ts";
import { program, tunnel } from "./command-line.ts";

const dist = dirname(program);

/** A copy of the built program; `change` may spoil it. */
function started(change: (folder: string) => void): { code: number | null; stdout: string; stderr: string } {
  const folder = mkdtempSync(join(tmpdir(), "countersign-start-"));
  try {
    for (const file of ["cli.js", "cli-main.js", "cli-main.cache"]) copyFileSync(join(dist, file), join(folder, file));
    writeFileSync(join(folder, "package.json"), '{"type":"commonjs"}');
    symlinkSync(join(dist, "assets"), join(folder, "assets"));
    change(folder);
    const args = [join(folder, "cli.js"), "audit", "--stdin", "--language", "bash", "--quiet"];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { input: tunnel, encoding: "utf8" });
    return { code: status, stdout, stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("the start of the command line", () => {
  it("has a cache that this node takes", () => {
    const source = readFileSync(join(dist, "cli-main.js"), "latin1");
    const data = cachedData(readFileSync(join(dist, "cli-main.cache")), stampOf(source) ?? "");
    assert.ok(data !== undefined);
    assert.equal(new Script(wrapped(source), { filename: "cli-main.js", cachedData: data }).cachedDataRejected, false);
  });

  const spoiled: readonly (readonly [string, (folder: string) => void])[] = [
    ["as it was built", () => {}],
    ["without the cache", (folder) => rmSync(join(folder, "cli-main.cache"))],
    ["with a cache that is none", (folder) => writeFileSync(join(folder, "cli-main.cache"), "x")],
    [
      "with the cache of another V8",
      (folder) => {
        const cache = readFileSync(join(folder, "cli-main.cache"));
        cache.fill(0xff, 64, 80);
        writeFileSync(join(folder, "cli-main.cache"), cache);
      },
    ],
    [
      "with a program that was built after the cache",
      (folder) => {
        const source = readFileSync(join(folder, "cli-main.js"), "utf8");
        writeFileSync(join(folder, "cli-main.js"), source.replace(/\n\/\/# built-as .*$/, ""));
      },
    ],
  ];
  for (const [title, change] of spoiled) {
    it(`works ${title}`, () => {
      const { code, stdout, stderr } = started(change);
      assert.deepEqual([code, stderr], [1, ""]);
      assert.match(stdout, /^ATTENTION/);
    });
  }

  it("never takes a cache for a source that is another", () => {
    const digest = "a".repeat(64);
    assert.equal(cachedData(Buffer.from(`${"b".repeat(64)}data`), digest), undefined);
    assert.equal(cachedData(Buffer.from(`${digest}data`), digest)?.toString(), "data");
    assert.equal(stampOf("some source"), undefined);
  });
});
