import assert from "node:assert/strict";
import { countersign, git, within } from "./command-line.ts";
import { schemaViolations } from "./schemas.ts";

function repository<T>(files: Record<string, string>, use: (folder: string) => T): T {
  return within(files, (folder) => {
    git(folder, "init", "-q", "-b", "main");
    git(folder, "add", "-A");
    git(folder, "commit", "-qm", "base", "--allow-empty");
    return use(folder);
  });
}

describe("countersign doctor", () => {
  it("passes a repository in which nothing could mislead", () => {
    repository({ "a.sh": "ls\n" }, (folder) => {
      const { code, stdout } = countersign(["doctor"], { cwd: folder });
      assert.deepEqual([code, stdout], [0, "PASS  Nothing found that could mislead.\n"]);
    });
  });

  it("says where a trap is, what it can do and the way out, to people and to programs", () => {
    repository({ "a.sh": "ls\n", ".gitattributes": "*.sh -diff\n" }, (folder) => {
      const { code, stdout } = countersign(["doctor", "--cwd", folder]);
      assert.equal(code, 1);
      assert.match(stdout, /^ {2}\.gitattributes:1 {2}attribute-hides-diff\n {4}“\*\.sh” is taken for binary/);
      assert.match(stdout, /\n {4}do {2}Remove `-diff`/);
      assert.match(stdout, /\nATTENTION {2}1 thing here could mislead a reader or git\.\n$/);
      const json = JSON.parse(countersign(["doctor", "--format", "json"], { cwd: folder }).stdout);
      assert.deepEqual(schemaViolations("doctor.json", json), []);
      assert.deepEqual([json.verdict, json.traps[0].place], ["attention", { path: ".gitattributes", line: 1 }]);
    });
  });

  it("lets what is only good to know count under --strict", () => {
    repository({ "a.txt": "x\n", ".gitattributes": "*.txt eol=lf\n" }, (folder) => {
      const { code, stdout } = countersign(["doctor"], { cwd: folder });
      assert.equal(code, 0);
      assert.match(stdout, /^Good to know\n/);
      assert.equal(countersign(["doctor", "--strict", "--quiet"], { cwd: folder }).code, 1);
    });
  });

  it("cannot look where there is no repository, and takes no names", () => {
    within({}, (folder) => {
      assert.equal(countersign(["doctor"], { cwd: folder }).code, 2);
      assert.equal(countersign(["doctor", "x"], { cwd: folder }).code, 64);
      assert.equal(countersign(["doctor", "--format", "sarif"], { cwd: folder }).code, 64);
    });
  });
});
