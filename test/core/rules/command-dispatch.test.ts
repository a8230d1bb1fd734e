import assert from "node:assert/strict";
import { commandDispatch } from "../../../extension/core/rules/command-dispatch.ts";
import type { Command } from "../../../extension/core/shell/program.ts";
import { hole } from "../../../extension/core/shell/value.ts";
import { catalogueOf, command, folder } from "./handmade.ts";

/** Of each ten rules one speaks of any command with a word of some scheme, the others of two names each with a mining pool. */
function rules(count: number) {
  return Array.from({ length: count }, (_, index) =>
    index % 10 === 0
      ? folder(`((command) @finding (#word? @finding "^scheme${index}://[a-z]+"))`, {}, `command/any-${index}`)
      : folder(
          `((command name: (_) @name) @finding (#any-of? @name "curl${index % 40}" "x${index}") (#operand? @finding "list:pools"))`,
          {},
          `command/named-${index}`,
        ),
  );
}

/** The rules that are asked about a command, by what they end with. */
function asked(count: number): (subject: Command) => string[] {
  const dispatch = commandDispatch(catalogueOf(...rules(count)));
  return (subject) => {
    const ids: string[] = [];
    dispatch.forCommand(subject, ({ rule }) => ids.push(rule.id.replace("command/", "")));
    return ids.sort();
  };
}

describe("the rules that are asked about a command", () => {
  const of300 = asked(300);
  const seven = ["named-127", "named-167", "named-207", "named-247", "named-287", "named-47", "named-7", "named-87"];

  it("are those of its name, once a word passes what they share", () => {
    assert.deepEqual(of300(command("curl7", ["--", "a.pool.example"])), seven);
    assert.deepEqual(of300(command("x19", ["--", "a.pool.example"])), ["named-19"]);
    assert.deepEqual(of300(command("curl7", ["--", "x.example"])), []);
  });

  it("are none of 300 where neither its name nor a word is spoken of", () => {
    assert.deepEqual(of300(command("ls", ["-l", "--", "src", "a.pool.example"])), []);
  });

  it("are those for any name where a word passes their tests together", () => {
    assert.equal(of300(command("ls", ["--", "scheme20://a"])).length, 30);
    assert.equal(of300(command("ls", ["-d=scheme20://a"])).length, 30);
  });

  it("are all that may speak of a word that is not known", () => {
    assert.equal(of300(command("curl7", ["--", hole("HOST")])).length, seven.length + 30);
  });

  it("become no more for a command when there are more rules about others", () => {
    const of600 = asked(600);
    for (const name of ["ls", "x19", "x299"])
      for (const words of [[], ["-d=x", "--", "b"], ["--", "a.pool.example"]])
        assert.deepEqual(of600(command(name, words)), of300(command(name, words)), name);
  });
});
