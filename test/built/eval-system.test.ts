import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readParts, sum } from "../../eval/parts.ts";

function look(...args: string[]) {
  return spawnSync(process.execPath, ["--import", "tsx", "eval/system.ts", ...args], { encoding: "utf8" });
}

describe("npm run eval:system", function () {
  this.timeout(60_000);
  let folder: string;
  let code: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "countersign-system-"));
    code = join(folder, "code");
    mkdirSync(code);
    writeFileSync(join(code, "a.sh"), "ssh -fN -R 1:localhost:22 u@h\n");
    writeFileSync(join(code, "b.sh"), "true\n");
    writeFileSync(join(code, "c.sh"), "true\n");
    writeFileSync(join(code, "d.py"), "print(1)\n");
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("looks at each file in one of the parts, at equal files once, and adds the parts up", () => {
    const into = join(folder, "parts.jsonl");
    const first = look(code, "--part", "1/2", "--into", into, "--findings");
    assert.equal(first.status, 0, first.stderr);
    assert.match(first.stdout, /^high\tcommand\/reverse-ssh-tunnel\t.*a\.sh:1\t/m);
    // Taken once more: it stands in the place of its first figures.
    assert.equal(look(code, "--part", "1/2", "--into", into).status, 0);
    const second = look(code, "--part", "2/2", "--into", into);
    assert.match(second.stdout, /^3 files, .*\(parts 1\/2 2\/2\)/m);

    const { languages, rules } = sum(readParts(into));
    assert.deepEqual(
      Object.entries(languages).map(([language, { files, critical, high }]) => [language, files, critical, high]),
      [
        ["bash", 2, 0, 1],
        ["python", 1, 0, 0],
      ],
    );
    assert.deepEqual(rules, { "high command/reverse-ssh-tunnel": 1 });
  });

  it("does not begin where the part or the file of parts is none", () => {
    for (const part of ["0/2", "3/2", "1", "1/0", "a/b"]) assert.equal(look(code, "--part", part).status, 64, part);
    const into = join(folder, "other.jsonl");
    writeFileSync(into, '{"part":1}\n');
    const refused = look(code, "--into", into);
    assert.equal(refused.status, 1);
    assert.match(refused.stderr, /other\.jsonl:1 holds no figures of a part/);
  });
});
