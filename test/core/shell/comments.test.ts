import assert from "node:assert/strict";
import { shellComments } from "../../../extension/core/shell/comments.ts";
import { lowerScript } from "../../../extension/core/shell/lower.ts";
import { tables } from "./canonical.ts";

function comments(text: string): string[] {
  const layer = { text, segments: undefined };
  const program = lowerScript(text, { tables, dialect: "posix", via: [] });
  const found = shellComments(layer, program);
  for (const comment of found) assert.ok(text.startsWith(comment.text, comment.start), comment.text);
  return found.map((comment) => comment.text);
}

describe("the comments of a shell script", () => {
  const real: readonly (readonly [what: string, text: string, comments: readonly string[]])[] = [
    ["alone and behind code", "# a\nls # b\nls;# c\n", ["# a", "# b", "# c"]],
    ["to the end of the line, whatever is in them", "# a # b ' \" (\nls # c\n", ["# a # b ' \" (", "# c"]],
    [
      "in blocks, functions, cases and lists",
      "if a # 1\nthen b # 2\nfi\nf() { # 3\n:\n}\ncase x in # 4\na) b;; # 5\nesac\n",
      ["# 1", "# 2", "# 3", "# 4", "# 5"],
    ],
    ["between the values of an array", "a=(\n  # one\n  1\n)\n", ["# one"]],
    ["in substitutions, also inside of quotes", 'a="$(\n  # one\n  ls\n)"\n', ["# one"]],
    ["with Windows line ends", "# a\r\nls # b\r\n", ["# a", "# b"]],
    ["in code that a shell is given in quotes", "sh -c '\n  # one\n  ls'\n", ["# one"]],
    ["in code that a shell is given as a here-document", "sh <<E\nls # one\n# two\nE\n# three\n", ["# one", "# two", "# three"]],
  ];
  for (const [what, text, expected] of real) {
    it(`stand ${what}`, () => {
      assert.deepEqual(comments(text), expected);
    });
  }

  const none: readonly (readonly [what: string, text: string])[] = [
    ["in a word", "ls a#b"],
    ["in quotes", "echo ' # a' \" # b\" $' # c'"],
    ["in the name of a command", "'ls # a' b"],
    ["in a here-document that is only text", "cat <<E\n# a\nE\n"],
    ["in a text with a substitution, which is not code itself", 'echo " # a $(ls)"'],
    ["in parameters and numbers", "echo ${#a} ${a#b} $# $((16#ff))"],
    ["behind an escape", "ls \\# a"],
  ];
  for (const [what, text] of none) {
    it(`do not begin ${what}`, () => {
      assert.deepEqual(comments(text), []);
    });
  }

  it("are found beside text that cannot be parsed", () => {
    assert.deepEqual(comments("# a\nls )\n"), ["# a"]);
  });

  it("are found in blocks in blocks", () => {
    assert.deepEqual(comments(`${"{\n".repeat(200)}# a\n:\n${"}\n".repeat(200)}`), ["# a"]);
  });
});
