import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { commitAll, itemOf, newKey, ran, signAtTerminal, writeFiles } from "./checklist-repository.ts";
import { countersign, git, within } from "./command-line.ts";
import { schemaViolations } from "./schemas.ts";

interface Clones {
  readonly ada: string;
  readonly bo: string;
  /** Writes the change. */
  readonly carl: string;
}

const before = { "a.py": "def f(x):\n    return x\n" };
const after = { "a.py": "def f(x):\n    return x + 1\n\n\ndef g(y):\n    return y\n" };

/** Ada and Bo may sign, two have to; Carl has pushed `feature` onto `main`. */
function clones<T>({ policy = "version: 1\nreviewers: 2\n", base = before, head = after }, use: (clones: Clones) => T): T {
  return within({}, (folder) => {
    git(folder, "init", "-q", "--bare", "-b", "main", "origin.git");
    const [ada = "", bo = "", carl = ""] = ["ada", "bo", "carl"].map((name) => {
      git(folder, "clone", "-q", "origin.git", name);
      const clone = join(folder, name);
      git(clone, "config", "user.name", name);
      git(clone, "config", "user.email", `${name}@example.org`);
      git(clone, "config", "gpg.format", "ssh");
      git(clone, "config", "user.signingkey", `${newKey(folder, name)}.pub`);
      return clone;
    });
    const signers = ["ada", "bo"].map(
      (name) => `${name}@example.org namespaces="countersign-review-v1" ${readFileSync(join(folder, `key-${name}.pub`), "utf8")}`,
    );
    writeFiles(carl, { ...base, ".countersign/policy.yml": policy, ".countersign/allowed_signers": signers.join("") });
    git(carl, "checkout", "-qB", "main");
    commitAll(carl, "base");
    git(carl, "push", "-q", "origin", "main");
    git(carl, "checkout", "-qb", "feature");
    writeFiles(carl, head);
    commitAll(carl, "feature");
    git(carl, "push", "-q", "origin", "feature");
    for (const clone of [ada, bo]) {
      git(clone, "fetch", "-q");
      git(clone, "checkout", "-q", "feature");
    }
    return use({ ada, bo, carl });
  });
}

/** Reads all of it, and signs. */
function review(clone: string): void {
  ran(clone, 0, "verify", "--path", "a.py", "--base", "origin/main");
  ran(clone, 0, "answer", "intent", "--text", "Adds one, and g.", "--base", "origin/main");
  ran(clone, 0, "gate", "--base", "origin/main");
  const { code, stdout } = signAtTerminal(clone, "--base", "origin/main");
  assert.deepEqual([code, /Signed, and kept in refs\/notes\/countersign/.test(stdout)], [0, true], stdout);
}

interface Proof {
  readonly code: number | null;
  readonly isProved: boolean;
  readonly checks: readonly string[];
  readonly uncovered: readonly string[];
  /** What each signature fails by itself. */
  readonly refused: readonly string[];
}

function proof(clone: string, ...args: string[]): Proof {
  const { code, stdout, stderr } = countersign(["verify-signatures", "--ci", "--format", "json", ...args], { cwd: clone });
  assert.notEqual(stdout, "", stderr);
  const json = JSON.parse(stdout);
  assert.deepEqual(schemaViolations("signatures.json", json), []);
  return {
    code,
    isProved: json.isProved,
    checks: json.failures.map(({ check }: { check: string }) => check),
    uncovered: json.uncovered.map(({ label }: { label: string }) => label),
    refused: json.signatures.flatMap(({ failures }: { failures: { check: string }[] }) => failures.map(({ check }) => check)),
  };
}

describe("signatures on the command line", function () {
  this.timeout(240_000);

  it("prove what two people verified in two clones, over a squash, and not one commit more", () => {
    clones({}, ({ ada, bo, carl }) => {
      review(ada);
      assert.match(ran(ada, 0, "push-notes"), /The signatures are on origin/);
      assert.deepEqual(proof(ada, "--base", "origin/main").checks.slice(0, 1), ["threshold"]);
      review(bo);
      ran(bo, 0, "push-notes");
      ran(ada, 0, "fetch-notes");
      assert.deepEqual(proof(ada, "--base", "origin/main"), { code: 0, isProved: true, checks: [], uncovered: [], refused: [] });
      assert.match(ran(ada, 0, "gate", "--ci", "--base", "origin/main"), /OPEN {2}Every required item is settled\./);

      git(carl, "checkout", "-q", "main");
      git(carl, "merge", "-q", "--squash", "feature");
      commitAll(carl, "squashed");
      git(carl, "push", "-q", "origin", "main");
      git(bo, "checkout", "-q", "main");
      git(bo, "pull", "-q");
      ran(bo, 0, "fetch-notes");
      const merged = ["--base", "HEAD^", "--target", "main"];
      assert.equal(proof(bo, ...merged).isProved, true);

      writeFiles(carl, { "b.py": "z = 1\n" });
      commitAll(carl, "one more");
      git(carl, "push", "-q", "origin", "main");
      git(bo, "pull", "-q");
      const more = proof(bo, "--base", "HEAD^^", "--target", "main");
      assert.deepEqual([more.code, more.isProved], [1, false]);
      assert.deepEqual(
        more.uncovered.map((label) => label.split(" ")[0]),
        ["b.py:1"],
      );
    });
  });

  it("fall with a merge that takes a guard out, which opens that unit alone", () => {
    const guard = "def f(x):\n    if x < 0:\n        raise ValueError(x)\n    a = x\n    b = a\n    c = b\n    d = c\n    return d\n";
    const base = { "a.py": guard, "b.py": "b = 1\n" };
    const head = { "a.py": `${guard}\n\ndef g(y):\n    return y\n` };
    clones({ policy: "version: 1\n", base, head }, ({ ada, carl }) => {
      review(ada);
      assert.equal(proof(ada, "--base", "origin/main").isProved, true);
      git(carl, "checkout", "-q", "main");
      writeFiles(carl, { "b.py": "b = 2\n" });
      commitAll(carl, "meanwhile");
      git(carl, "push", "-q", "origin", "main");
      git(carl, "checkout", "-q", "feature");
      git(carl, "merge", "-q", "--no-commit", "--no-ff", "main");
      writeFiles(carl, { "a.py": head["a.py"].replace(/ {4}if[\s\S]*?\(x\)\n/, "") });
      commitAll(carl, "an evil merge");
      git(carl, "push", "-q", "origin", "feature");
      git(ada, "pull", "-q");
      const { units } = itemOf(ada, "view:a.py", "--base", "origin/main");
      assert.equal(units.length, 2);
      const fallen = proof(ada, "--base", "origin/main");
      assert.deepEqual([fallen.code, fallen.checks.includes("coverage")], [1, true]);
      assert.deepEqual(
        fallen.uncovered.map((label) => label.split(" ")[0]),
        ["a.py:2"],
      );
      assert.match(ran(ada, 0, "status", "--base", "origin/main"), /1 of 2 {6}medium {4}Read a\.py\n +1 unit is not verified/);
    });
  });

  it("do not count over crossed histories, where a head can take back unseen what was merged before", () => {
    const guard = "def f(x):\n    if x < 0:\n        raise ValueError(x)\n    return x\n";
    const base = { "a.py": guard.replace(/ {4}if[\s\S]*?\(x\)\n/, ""), "b.py": "b = 1\n" };
    clones({ policy: "version: 1\n", base, head: { "a.py": guard } }, ({ ada, carl }) => {
      git(carl, "checkout", "-q", "main");
      writeFiles(carl, { "b.py": "b = 2\n" });
      commitAll(carl, "meanwhile");
      git(carl, "checkout", "-qb", "evil");
      git(carl, "checkout", "-q", "main");
      git(carl, "merge", "-q", "--no-ff", "--no-edit", "feature");
      git(carl, "checkout", "-q", "evil");
      git(carl, "merge", "-q", "--strategy=ours", "--no-edit", "feature");
      writeFiles(carl, { "README.md": "A word.\n" });
      commitAll(carl, "a word");
      git(carl, "push", "-q", "origin", "main", "evil");
      git(ada, "fetch", "-q");
      git(ada, "checkout", "-q", "evil");
      ran(ada, 0, "verify", "--path", ".", "--base", "origin/main");
      ran(ada, 1, "gate", "--base", "origin/main");
      ran(ada, 0, "answer", "unread", "--text", "Whatever.", "--base", "origin/main");
      assert.equal(signAtTerminal(ada, "--base", "origin/main", "--partial").code, 0);
      const crossed = proof(ada, "--base", "origin/main");
      assert.deepEqual([crossed.code, crossed.checks.includes("change")], [1, true]);
    });
  });

  it("are judged by what the target asks now, too, however old the commit that the change was begun at", () => {
    clones({ policy: "version: 1\n" }, ({ ada, carl }) => {
      review(ada);
      const list = readFileSync(join(carl, ".countersign/allowed_signers"), "utf8");
      const onMain = (files: Record<string, string>): Proof => {
        git(carl, "checkout", "-q", "main");
        writeFiles(carl, files);
        commitAll(carl, "later");
        git(carl, "push", "-q", "origin", "main");
        git(ada, "fetch", "-q");
        return proof(ada, "--base", "origin/main");
      };
      assert.equal(onMain({ "b.py": "b = 1\n" }).isProved, true);
      const revoked = onMain({ ".countersign/revoked_keys": readFileSync(join(carl, "..", "key-ada.pub"), "utf8") });
      assert.deepEqual([revoked.isProved, revoked.refused], [false, ["revocation"]]);
      const struck = onMain({ ".countersign/revoked_keys": "", ".countersign/allowed_signers": list.split("\n").slice(1).join("\n") });
      assert.deepEqual([struck.isProved, struck.refused], [false, ["principal"]]);
      const back = onMain({ ".countersign/allowed_signers": list });
      assert.equal(back.isProved, true);
      const stricter = onMain({ ".countersign/policy.yml": "version: 1\nreviewers: 1\nexpiry-days: 1\n" });
      assert.deepEqual([stricter.isProved, stricter.checks], [false, ["policy"]]);
    });
  });

  it("keep what was read over a rebase, and not the run of the tests", () => {
    clones({ policy: "version: 1\ntests:\n  required: true\n  command: exit 0\n" }, ({ ada, carl }) => {
      ran(ada, 0, "answer", "tests.ran", "--run", "--base", "origin/main");
      review(ada);
      assert.equal(proof(ada, "--base", "origin/main").isProved, true);
      git(carl, "checkout", "-q", "main");
      writeFiles(carl, { "b.py": "b = 1\n" });
      commitAll(carl, "meanwhile");
      git(carl, "checkout", "-q", "feature");
      git(carl, "rebase", "-q", "main");
      git(carl, "push", "-qf", "origin", "main", "feature");
      git(ada, "fetch", "-q");
      git(ada, "reset", "-q", "--hard", "origin/feature");
      assert.deepEqual(proof(ada, "--base", "origin/main").checks, ["items"]);
    });
  });

  it("are judged by the signers and the policy of the base, whatever the head says", () => {
    const self = `carl@example.org namespaces="countersign-review-v1" `;
    clones({ policy: "version: 1\n" }, ({ ada, carl }) => {
      const key = readFileSync(join(carl, "..", "key-carl.pub"), "utf8");
      const lax = "version: 1\nself-review: true\nagent-signature: true\n";
      writeFiles(carl, { ".countersign/policy.yml": lax, ".countersign/allowed_signers": self + key });
      commitAll(carl, "lax");
      git(carl, "push", "-q", "origin", "feature");
      ran(carl, 0, "verify", "--path", "a.py", "--path", ".countersign/policy.yml", "--path", ".countersign/allowed_signers");
      ran(carl, 0, "answer", "intent", "--text", "Adds one, and me.");
      assert.match(ran(carl, 2, "sign", "--yes", "--partial"), /There is no terminal to ask at/);
      const { code, stdout } = signAtTerminal(carl, "--partial");
      assert.equal(code, 0, stdout);
      const judged = proof(carl);
      assert.deepEqual([judged.code, judged.isProved], [1, false]);
      assert.ok(judged.refused.includes("principal"), judged.refused.join());
      assert.match(ran(carl, 1, "gate", "--ci"), /CLOSED/);
      // One who was listed before is not struck from the list by the change either.
      git(ada, "pull", "-q");
      const asked = itemOf(ada, "policy.changed", "--base", "origin/main");
      assert.equal(asked.waitingOn, "second person");
    });
  });

  it("speak of the items that everybody finds, where the list is too long to be written out and a session was read along", () => {
    const head = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`scripts/that-nobody-understands-${at}.sh`, "if true; then (((\n"]),
    );
    clones({ policy: "version: 1\n", head: { "a.py": before["a.py"], ...head } }, ({ ada }) => {
      const range = ["--base", "origin/main"];
      const gone = signAtTerminal(ada, ...range, "--partial", "--session", "gone.jsonl");
      assert.match(gone.stdout, /The session gone\.jsonl could not be read, so nothing can be signed about it: no such file/);
      writeFiles(ada, { ".git/session.jsonl": `{"type":"assistant","sessionId":"s1"\n` });
      const { code, stdout } = signAtTerminal(ada, ...range, "--partial", "--session", ".git/session.jsonl");
      assert.equal(code, 0, stdout);
      assert.match(stdout, /items {7}\d+, sealed/);
      const json = JSON.parse(countersign(["verify-signatures", ...range, "--format", "json"], { cwd: ada }).stdout);
      assert.deepEqual(
        json.problems.filter(({ message }: { message: string }) => message.includes("other checklist items")),
        [],
      );
      assert.deepEqual(json.signatures[0].failures, []);
    });
  });
});
