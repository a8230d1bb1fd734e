import assert from "node:assert/strict";
import { capabilityObjects, commandObjects, objectObjections } from "../../../extension/core/rules/capability-object.ts";
import { lowerScript } from "../../../extension/core/shell/lower.ts";
import { tableIndex } from "../../../extension/core/shell/table-index.ts";
import { compileGrammars } from "../../../scripts/compile-catalogue.ts";

const tables = tableIndex(compileGrammars("grammars").catalogue.options);

/** The objects of the first command of a script; `?` for what the code does not tell. */
function objects(script: string, capability: "network" | "exec" | "file-write" | "environment", ...object: string[]): string[] {
  const [line] = lowerScript(script, { tables, dialect: "posix", via: [] }).lines;
  const [command] = line?.stages ?? [];
  assert.ok(command, script);
  return capabilityObjects(
    { object, capability },
    commandObjects(command, (option) => option),
  ).map((one) => one.object ?? "?");
}

describe("what a capability is used with", () => {
  it("is the host of an address, whatever is around it", () => {
    assert.deepEqual(objects("curl https://me@Api.Example:8443/v1?x", "network", "{operand:0}"), ["api.example"]);
    assert.deepEqual(objects("git clone git@git.example:team/x.git", "network", "{address}"), ["git.example"]);
    assert.deepEqual(objects("scp a.tgz me@h.example:/srv", "network", "{address}"), ["h.example"]);
  });

  it("is not told where the host is unknown, and told where only the path is", () => {
    assert.deepEqual(objects('curl "https://$HOST/x"', "network", "{address}"), ["?"]);
    assert.deepEqual(objects('curl "https://api.example/$PATH_OF_IT"', "network", "{address}"), ["api.example"]);
  });

  it("is not told where an address has no host, or may have none", () => {
    for (const address of ["/v1/users", "./v1", "v1/users", "data:text/plain,a", "file:///etc/passwd"])
      assert.deepEqual(objects(`curl ${address}`, "network", "{operand:0}"), ["?"], address);
    for (const address of ["//api.example/v1", "api.example/v1", "api:80/v1", "localhost/v1", "api"])
      assert.notDeepEqual(objects(`curl ${address}`, "network", "{operand:0}"), ["?"], address);
  });

  it("is each address of a command, so that none hides behind another", () => {
    assert.deepEqual(objects('curl https://a.example/x https://b.example "$URL"', "network", "{address}"), ["a.example", "b.example", "?"]);
    assert.deepEqual(objects("pip install -i https://i.example/simple x", "network", "{address}"), ["i.example"]);
  });

  it("leaves out the words of the command that runs elsewhere", () => {
    assert.deepEqual(objects("ssh h.example curl https://b.example", "network", "{address}"), ["h.example"]);
  });

  it("is the first text that has something to say", () => {
    assert.deepEqual(objects("git push origin", "network", "{address}", "git remote {operand:0}", "git"), ["git remote origin"]);
    assert.deepEqual(objects("git push", "network", "{address}", "git remote {operand:0}", "git"), ["git"]);
    assert.deepEqual(objects('git push "$REMOTE"', "network", "{address}", "git remote {operand:0}", "git"), ["?"]);
  });

  it("is each path outside the tree", () => {
    assert.deepEqual(objects("rm -rf build ~/x ../y /opt/z a/../../b ..c", "file-write", "{outside}"), [
      "~/x",
      "../y",
      "/opt/z",
      "a/../../b",
    ]);
  });

  it("is all of the environment where it is read as a whole", () => {
    assert.deepEqual(objects("printenv '*'", "environment", "{operand:*}"), ["all of it"]);
  });

  it("is told whole or not at all, and not more often than can be read", () => {
    assert.deepEqual(objects(`run ${"x".repeat(500)}`, "exec", "{operand:0}"), ["?"]);
    const many = objects(`run ${Array.from({ length: 100 }, (_, at) => `a${at}`).join(" ")}`, "exec", "{operand:*}");
    assert.equal(many.length, 65);
    assert.equal(many.at(-1), "?");
  });

  it("cannot be a placeholder that a rule has no words for", () => {
    const command = { shape: "command", names: [null], finding: { stage: 0, part: "command" }, predicates: [] } as const;
    const tree = { shape: "tree", query: "", captures: ["finding", "path"], finding: 0, predicates: [] } as const;
    assert.deepEqual(objectObjections("{name} {operand:-1}", [command]), []);
    assert.equal(objectObjections("{path}", [command]).length, 1);
    assert.deepEqual(objectObjections("{path}", [tree]), []);
    assert.equal(objectObjections("{operand:0}", [tree]).length, 1);
    assert.equal(objectObjections("{name", [command]).length, 1);
  });
});
