import assert from "node:assert/strict";
import fc from "fast-check";
import { type DiffFile, readDiff } from "../../../extension/core/rules/example-diff.ts";

function sound(text: string): readonly DiffFile[] {
  const { files, problems } = readDiff(text);
  assert.deepEqual(problems, []);
  return files;
}

function objections(text: string): string[] {
  return readDiff(text).problems.map(({ line, message }) => `${line}: ${message}`);
}

describe("the diff of an example", () => {
  it("gives both sides of a changed file", () => {
    assert.deepEqual(sound("--- a/lib/x.py\n+++ b/lib/x.py\n@@ -1,3 +1,3 @@\n one\n-two\n+2\n\n three\n"), [
      {
        before: { path: "lib/x.py", text: "one\ntwo\n\nthree\n", isExecutable: false },
        after: { path: "lib/x.py", text: "one\n2\n\nthree\n", isExecutable: false },
      },
    ]);
  });

  it("gives one side of a file that is new or deleted, and both paths of one that went elsewhere", () => {
    const files = sound(
      "--- /dev/null\n+++ b/new\n@@\n+x\n--- a/gone\n+++ /dev/null\n@@\n-y\ndiff --git a/from b/to\nrename from from\nrename to to\n",
    );
    assert.deepEqual(
      files.map(({ before, after }) => [before?.path, before?.text, after?.path, after?.text]),
      [
        [undefined, undefined, "new", "x\n"],
        ["gone", "y\n", undefined, undefined],
        ["from", "", "to", ""],
      ],
    );
  });

  it("knows modes, and files without a last line break", () => {
    const [file] = sound(
      "diff --git a/run b/run\nold mode 100644\nnew mode 100755\n--- a/run\n+++ b/run\n@@\n-a\n\\ No newline at end of file\n+a\n",
    );
    assert.deepEqual(file, {
      before: { path: "run", text: "a", isExecutable: false },
      after: { path: "run", text: "a\n", isExecutable: true },
    });
  });

  it("takes lines that look like names of files for what they are, where they do not come in a pair", () => {
    const [file] = sound("--- a/x.sql\n+++ b/x.sql\n@@\n--- a comment\n go\n");
    assert.equal(file?.before?.text, "-- a comment\ngo\n");
  });

  it("leaves comments out, and only at the beginning of a line", () => {
    const [file] = sound("--- a/x\n+++ b/x\n@@\n# ours\n # theirs\n+# new\n");
    assert.equal(file?.after?.text, "# theirs\n# new\n");
  });

  it("says where each line of the new side stands", () => {
    const { headLines } = readDiff("--- a/x\n+++ b/x\n@@\n a\n-b\n+c\n");
    assert.deepEqual(
      [...headLines].map(([line, place]) => [line, place.path, place.line]),
      [
        [3, "x", 0],
        [5, "x", 1],
      ],
    );
  });

  it("names what it cannot read, by its line", () => {
    assert.deepEqual(objections(""), ["0: The case has no file."]);
    assert.match(objections("text\n").join(), /^0: This line belongs to no file/);
    assert.match(objections("--- a/x\n+++ b/x\n@@\n a\nb\n").join(), /^4: A line of a hunk/);
    assert.match(objections("--- a/x\n+++ b/x\n@@\n a\n@@\n b\n").join(), /^4: .*one hunk/);
    assert.match(objections("--- a/x\n+++ b/x\nodd\n@@\n a\n").join(), /^2: Between the names/);
    assert.match(objections("--- a/../x\n+++ b/x\n@@\n a\n").join(), /^0: "\.\.\/x" is no path/);
    assert.match(objections("--- /dev/null\n+++ b/x\n@@\n a\n").join(), /^0: A new file has no lines before/);
    assert.match(objections("--- a/x\n+++ /dev/null\n@@\n+a\n").join(), /^0: A deleted file has no lines after/);
    assert.match(objections("@@\n a\n").join(), /^0: No file is open/);
    assert.match(
      objections(Array.from({ length: 51 }, (_, at) => `--- a/${at}\n+++ b/${at}\n@@\n a\n`).join("")).join(),
      /at most 50 files/,
    );
  });

  it("never throws, whatever it is given", () => {
    const piece = fc.constantFrom(
      "--- a/x\n",
      "+++ b/x\n",
      "@@\n",
      " a\n",
      "-a\n",
      "+a\n",
      "\\\n",
      "#\n",
      "diff --git a/x b/y\n",
      "\n",
      "rename from z\n",
      "new mode 100755\n",
      "--- /dev/null\n",
      "+++ /dev/null\n",
      "deleted file mode 100644\n",
      "x",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { files, problems } = readDiff(pieces.join(""));
        return files.length + problems.length > 0 && files.every(({ before, after }) => before !== undefined || after !== undefined);
      }),
      { seed: 20261121, numRuns: 2_000 },
    );
  });
});
