import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dressings } from "./dressings.ts";

/** Families that a bare bash can run, with nothing that reaches out of a folder. */
const families = new Set(["quoting", "expansion", "nesting", "encoding", "flow", "position"]);

/** What would need a terminal, another program's files or another machine, or would change this one. */
const notRun =
  /prompt|pager|git|ssh|rsync|crontab|cron's|make|Makefile|vim|osascript|zip's|tar's command|hook|installed|sudo|zsh|select|endless|lua|whole path|patterns for|looked up|broken line|temporary|path|Windows|nobody calls/;

/** Programs beside bash and coreutils that a dressing uses. */
const helpers = ["openssl", "xxd", "perl", "ruby", "php", "node", "python3", "gunzip", "zcat", "gzip", "base32", "busybox", "jq"];

describe("the dressings", () => {
  let folder: string;
  before(function () {
    folder = mkdtempSync(join(tmpdir(), "q0-"));
    if (spawnSync("bash", ["-c", ":"]).status !== 0) this.skip();
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const has = (program: string) => spawnSync("bash", ["-c", `command -v ${program}`]).status === 0;
  const missing = new Set(helpers.filter((program) => !has(program)));

  for (const dressing of dressings.filter(({ family, name }) => families.has(family) && !notRun.test(name))) {
    it(`run what they dress: ${dressing.name} (${dressing.family})`, function () {
      const own = mkdtempSync(join(folder, "x-"));
      const mark = join(own, "mark");
      const text = dressing.dress(`echo 'one * two' | tee -a ${mark}`).text.replace(/\/tmp\/(?!q0)/g, `${own}/`);
      if ([...missing].some((program) => text.includes(program))) this.skip();
      spawnSync("bash", ["-c", text.replaceAll("sleep 60", "break").replaceAll("sleep 1&", "")], { cwd: own, timeout: 5_000, input: "" });
      assert.ok(existsSync(mark), `it did not run:\n${text}`);
      assert.match(readFileSync(mark, "utf8"), /^one \* two$/m, text);
    });
  }
}).timeout(10_000);
