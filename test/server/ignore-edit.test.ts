import assert from "node:assert/strict";
import { range } from "../../extension/core/base/range.ts";
import { hasLineComments, ignoreEdit } from "../../extension/server/ignore-edit.ts";

const rule = "command/reverse-ssh-tunnel";

describe("an ignore comment", () => {
  it("stands above the finding, indented as the finding is", () => {
    assert.deepEqual(ignoreEdit("if x; then\n  ssh -R 1:h:2 u@h\nfi\n", "bash", range(1, 2, 1, 18), rule, "the lab's jump host"), {
      line: 1,
      text: `  # countersign-ignore ${rule} -- the lab's jump host\n`,
    });
  });

  it("keeps out of a continued command", () => {
    const text = "echo a\ntimeout 5 \\\n  ssh -R 1:h:2 u@h\n";
    assert.equal(ignoreEdit(text, "bash", range(2, 2, 2, 18), rule, "why")?.line, 1);
  });

  it("takes an escaped backslash at the end of a line for what it is", () => {
    assert.equal(ignoreEdit("echo a\\\\\nssh -R 1:h:2 u@h\n", "bash", range(1, 0, 1, 16), rule, "why")?.line, 1);
  });

  it("speaks the language of the file and keeps its line breaks", () => {
    assert.equal(
      ignoreEdit("a()\r\nb()\r\n", "typescript", range(1, 0, 1, 3), rule, "why")?.text,
      `// countersign-ignore ${rule} -- why\r\n`,
    );
  });

  it("cannot be made to end its line by the reason", () => {
    assert.equal(
      ignoreEdit("a\n", "bash", range(0, 0, 0, 1), rule, " two\nlines\r\n")?.text,
      `# countersign-ignore ${rule} -- two lines\n`,
    );
  });

  it("is not offered where a language has no comments", () => {
    assert.equal(hasLineComments("json"), false);
    assert.equal(ignoreEdit("{}", "json", range(0, 0, 0, 2), rule, "why"), undefined);
  });
});
