import assert from "node:assert/strict";
import { canonical, plain } from "./canonical.ts";

/** Each row: what is written, and the one command it is. */
const sameWord: readonly (readonly [written: string, command: string])[] = [
  ["c\\url x", "curl -- x"],
  ["'cu''rl' x", "curl -- x"],
  ['"curl" x', "curl -- x"],
  ["cu\\\nrl x", "curl -- x"],
  ["$'\\x63url' x", "curl -- x"],
  ["/usr/bin/curl x", "curl -- x"],
  ["c${unset_name:-u}rl x", "curl -- x"],
  ["X=curl; $X x", "curl -- x"],
  ["X='curl x'; $X", "curl -- x"],
  ["a=cu; a+=rl; $a x", "curl -- x"],
  ["$(echo curl) x", "curl -- x"],
  ["$(printf %s curl) x", "curl -- x"],
  ["`echo curl` x", "curl -- x"],
  ["$(which curl) x", "curl -- x"],
  ["X=CURL; ${X,,} x", "curl -- x"],
  ["X=xcurl; ${X#x} x", "curl -- x"],
  ["X=curly; ${X%y} x", "curl -- x"],
  ["X=wurl; ${X/w/c} x", "curl -- x"],
  ["X=aacurlbb; ${X:2:4} x", "curl -- x"],
  ["Y=curl; X=Y; ${!X} x", "curl -- x"],
  ["a=(x curl); ${a[1]} x", "curl -- x"],
  ['a=(curl x); "${a[@]}"', "curl -- x"],
  ["{curl,x}", "curl -- x"],
  ["curl${IFS}x", "curl -- x"],
  ["read c <<< curl; $c x", "curl -- x"],
  ["set -- curl x; $1 $2", "curl -- x"],
  ["alias q=curl; q x", "curl -- x"],
  ["f() { $1 $2; }; f curl x", "curl -- x"],
  ["$(echo bHJ1Yw== | base64 -d | rev) x", "curl -- x"],
  ["$(echo 6375726c | xxd -r -p) x", "curl -- x"],
  ["$(echo phey | tr a-z n-za-m) x", "curl -- x"],
];

describe("words", () => {
  for (const [written, command] of sameWord) {
    it(`reads ${JSON.stringify(written)} as ${command}`, () => {
      assert.ok(canonical(written).includes(command), `printed:\n${canonical(written).join("\n")}`);
    });
  }

  it("keeps what is unknown in sight by its name", () => {
    assert.deepEqual(plain('curl "https://$HOST_NAME/x"'), ['curl -- "https://$HOST_NAME/x"']);
    assert.deepEqual(plain('curl "${A}b"'), ['curl -- "${A}b"']);
  });

  it("prints a home directory as ~, whoever's it is", () => {
    assert.deepEqual(plain("ls /root/.ssh /home/ann/x /Users/bo $HOME/y /homes/z"), ["ls -- ~/.ssh ~/x ~ ~/y /homes/z"]);
  });

  it("keeps the directory of a program outside the known program directories", () => {
    assert.deepEqual(plain("/tmp/curl x; ./curl x"), ["/tmp/curl -- x", "./curl -- x"]);
  });

  it("tries each of the values that branches leave", () => {
    assert.deepEqual(plain("if a; then x=1; else x=2; fi; b $x"), ["a", "b -- '1'", "b -- '2'"]);
  });

  it("tries no more than eight values, and calls the rest unknown", () => {
    const loop = plain(`for i in ${"abcdefghijkl".split("").join(" ")}; do x $i; done`);
    assert.deepEqual(loop, ['x -- "$UNKNOWN"']);
    assert.equal(plain("for i in a b c; do x $i; done").length, 3);
  });

  it("knows what a loop's next round sees", () => {
    assert.ok(plain("x=ls; while a; do $x; x=rm; done").includes("rm"));
  });

  it("lets a subshell keep its assignments to itself", () => {
    assert.deepEqual(plain("x=1; (x=2); a $x"), ["a -- '1'"]);
  });
});
