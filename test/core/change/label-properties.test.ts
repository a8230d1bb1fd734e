import assert from "node:assert/strict";
import type { Analyser } from "../../../extension/core/analysis/analyser.ts";
import { testAnalyser } from "../analysis/test-analyser.ts";
import { labelled } from "./labelled.ts";

/** One text of each language, with what its layout could hide: strings, comments, blocks, here-documents. */
const texts: Readonly<Record<string, string>> = {
  "a.py":
    'import os\n\n\ndef f(a, b=1):\n    """Says\n    what."""\n    if a > b and os.sep:\n        for c in a:\n            g(c, "x y")  # note\n    else:\n        return [a,\n                b]\n    return {"k": a}\n\n\nclass D(E):\n    h = 1\n',
  "a.js":
    'import os from "os";\n\nexport function f(a, b = 1) {\n  if (a > b && os.sep) {\n    for (const c of a) g(c, `x ${b}\n y`); // note\n  } else {\n    return [a,\n      b];\n  }\n  return { k: a / b, r: /x y/g };\n}\n\nclass D extends E {\n  h = 1\n  i() {}\n}\n',
  "a.ts":
    "export type T = { a: string; b?: number };\n\nexport function f<A>(a: A, b: number = 1): T | undefined {\n  if (b > 1) {\n    return undefined;\n  }\n  const t = { a: String(a), b } satisfies T; /* note */\n  return t;\n}\n",
  "a.go":
    'package a\n\nimport "os"\n\n// F says what.\nfunc F(a []int, b string) (int, error) {\n\tfor _, c := range a {\n\t\tif c > 1 { // note\n\t\t\treturn c, os.ErrExist\n\t\t}\n\t}\n\tx := `raw\n  text`\n\treturn len(x + b), nil\n}\n',
  "a.rb":
    'require "os"\n\ndef f(a, b = 1)\n  if a > b && c?\n    a.each { |x| g x, "p #{b} q" } # note\n  else\n    return [a, -b]\n  end\n  d = <<~E\n    text\n      more\n  E\n  puts d\nend\n',
  "a.sh":
    '#!/bin/bash\nset -eu\n\nf() {\n  local a="$1"\n  if [ -n "$a" ] && test -f "$a"; then\n    cat "$a" | grep -v "x y" > out.txt 2>&1 # note\n  fi\n  cat <<E\n  text $a\nE\n  for b in one two; do\n    echo "$b" \\\n      more\n  done\n}\n\nf "$@"\n',
  "a.json": '{\n  "a": [1, 2, { "b": null }],\n  "c": "x y"\n}\n',
};

/** Numbers from 0 up to `below`, the same in every run. */
function sequence(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe("the labels of any change", () => {
  let analyser: Analyser;

  before(async () => {
    analyser = await testAnalyser();
  });

  for (const [path, text] of Object.entries(texts)) {
    it(`are never formatting where one word of ${path} is another`, async () => {
      const random = sequence(path.length * 7_919);
      const words = [...text.matchAll(/[A-Za-z0-9_]+/g)];
      for (let round = 0; round < 30; round++) {
        const word = words[random(words.length)];
        if (word === undefined) throw new Error("there are no words");
        const line = text.slice(0, word.index).split("\n").length - 1;
        const changed = `${text.slice(0, word.index)}zq${random(10)}${text.slice(word.index + word[0].length)}`;
        // Blank lines elsewhere move everything, and are none of its business.
        const at = random(3);
        const after = at === 0 ? changed : `${changed}${"\n".repeat(at)}`;
        const { units } = await labelled(analyser, [path, text, after]);
        const own = units.filter(({ unit }) => unit.removed.start <= line && line < unit.removed.end);
        assert.equal(own.length, 1, after);
        assert.equal(own[0]?.label.nature, "written", `${word[0]} in line ${line + 1}:\n${after}`);
      }
    });

    it(`are never formatting where one sign of ${path} is gone`, async () => {
      const random = sequence(path.length * 104_729);
      const signs = [...text.matchAll(/[^\sA-Za-z0-9_]/g)];
      for (let round = 0; round < 30; round++) {
        const sign = signs[random(signs.length)];
        if (sign === undefined) throw new Error("there are no signs");
        const after = text.slice(0, sign.index) + text.slice(sign.index + 1);
        const { units } = await labelled(analyser, [path, text, after]);
        for (const { label } of units) {
          // Two equal signs in a row lose one of them and are one: still no layout.
          assert.equal(label.nature, "written", `without ${sign[0]} at ${sign.index}:\n${after}`);
        }
      }
    });

    it(`are there for every unit, whatever becomes of the lines of ${path}`, async () => {
      const random = sequence(path.length * 15_485_863);
      for (let round = 0; round < 25; round++) {
        const lines = text.split("\n");
        for (let edit = random(6); edit >= 0; edit--) {
          const [from, to] = [random(lines.length), random(lines.length)];
          const taken = random(4) === 0 ? [lines[from] ?? ""] : lines.splice(from, 1 + random(4));
          lines.splice(to, 0, ...taken.map((line) => (random(3) === 0 ? ` ${line}` : random(5) === 0 ? line.slice(random(9)) : line)));
        }
        const other = random(3) === 0 ? lines.splice(0, random(lines.length)).join("\n") : undefined;
        const { units } = await labelled(analyser, [path, text, lines.join("\n")], [`b/${path}`, undefined, other]);
        for (const { unit, label } of units) {
          assert.notEqual(label.areaReason, "");
          assert.equal(label.nature === "moved", label.move !== undefined);
          if (label.move === undefined) continue;
          const { lines: place, edited, isWhole } = label.move;
          assert.ok(place.start >= 0 && place.start < place.end, JSON.stringify(place));
          assert.ok(edited >= 0 && !(isWhole && edited > 0));
          assert.equal(unit.kind, "text");
        }
      }
    });
  }
});
