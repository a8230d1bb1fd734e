import assert from "node:assert/strict";
import { type FileOrigins, type FileStep, lineOrigins } from "../../../../extension/core/change/provenance/line-origin.ts";

function lines(text: string): string[] {
  return text === "" ? [] : text.split(" ").map((word) => `${word}\n`);
}

function step(commit: string, parents: string, text: string): FileStep {
  return { commit, parents: parents === "" ? [] : parents.split(" "), lines: lines(text) };
}

function outside(commit: string, text: string): FileStep {
  return { ...step(commit, "", text), isOutside: true };
}

function origins(base: readonly string[], steps: readonly FileStep[]): FileOrigins {
  const found = lineOrigins(base, steps);
  assert.ok(found !== undefined);
  return found;
}

function shown(base: string, steps: readonly FileStep[]): { head: string; removed: string } {
  const { head, removed } = origins(lines(base), steps);
  return {
    head: head.map(({ commit, line }) => `${commit ?? "-"}:${line}`).join(" "),
    removed: [...removed]
      .sort(([a], [b]) => a - b)
      .map(([line, commit]) => `${line}:${commit}`)
      .join(" "),
  };
}

describe("the commit that a line comes from", () => {
  it("is the one that wrote it, with the line's number there", () => {
    const steps = [outside("b", "one two"), step("c1", "b", "one new two"), step("c2", "c1", "zero one new two")];
    assert.deepEqual(shown("one two", steps), { head: "c2:0 -:0 c1:1 -:1", removed: "" });
  });

  it("is the last one for a line that was written again", () => {
    const steps = [outside("b", "one"), step("c1", "b", "one x"), step("c2", "c1", "one"), step("c3", "c2", "one x")];
    assert.equal(shown("one", steps).head, "-:0 c3:1");
  });

  it("is the side of a merge that wrote it, and the merge itself for what neither side had", () => {
    const steps = [
      outside("b", "one two"),
      step("left", "b", "L one two"),
      step("right", "b", "one two R"),
      step("merge", "left right", "L one evil two R"),
    ];
    assert.equal(shown("one two", steps).head, "left:0 -:0 merge:2 -:1 right:2");
  });

  it("is nobody's for a line that the base's own branch brought in with a merge", () => {
    const steps = [
      outside("b", "one"),
      step("c1", "b", "one mine"),
      outside("main", "main one"),
      step("merge", "c1 main", "main one mine"),
    ];
    assert.equal(shown("main one", steps).head, "-:0 -:0 c1:1");
  });

  it("is the working tree's on top", () => {
    const steps = [outside("b", "one"), step("c1", "b", "one two"), step("", "c1", "one two three")];
    assert.deepEqual(origins(lines("one"), steps).head[2], { commit: "", line: 2 });
  });

  it("is the first commit's where there is no base", () => {
    assert.equal(shown("", [step("c1", "", "one two")]).head, "c1:0 c1:1");
  });
});

describe("the commit that took a line of the base away", () => {
  it("is the one after which it is gone", () => {
    const steps = [outside("b", "one two three"), step("c1", "b", "one three"), step("c2", "c1", "three new")];
    assert.equal(shown("one two three", steps).removed, "0:c2 1:c1");
  });

  it("is the side of a merge that did it, and the merge where both sides still had it", () => {
    const steps = [
      outside("b", "one two three"),
      step("left", "b", "two three"),
      step("right", "b", "one two three R"),
      step("merge", "left right", "two R"),
    ];
    assert.equal(shown("one two three", steps).removed, "0:left 2:merge");
  });

  it("is found where the branch began before the base", () => {
    const steps = [outside("old", "two"), step("c1", "old", ""), outside("main", "one two"), step("merge", "c1 main", "one")];
    assert.equal(shown("one two", steps).removed, "1:c1");
  });

  it("is found for a line that the branch had written as well, before a merge brought it", () => {
    const steps = [
      outside("old", ""),
      step("c1", "old", "one"),
      outside("main", "one"),
      step("merge", "c1 main", "one"),
      step("c2", "merge", ""),
    ];
    assert.equal(shown("one", steps).removed, "0:c2");
  });

  it("is the commit that deleted the file", () => {
    assert.equal(shown("one two", [outside("b", "one two"), step("c1", "b", "")]).removed, "0:c1 1:c1");
  });
});

describe("versions that cannot be compared", () => {
  it("are said to be, and then count as the later commit's", () => {
    const many = (seed: number): string => {
      let state = seed;
      const next = (): number => {
        state = (state * 1103515245 + 12345) % 2147483648;
        return state >> 16;
      };
      return Array.from({ length: 6000 }, () => `${next() % 40}`).join(" ");
    };
    const { head, isExact } = origins(lines(many(1)), [outside("b", many(1)), step("c1", "b", many(2))]);
    assert.equal(isExact, false);
    assert.ok(head.filter(({ commit }) => commit === "c1").length > 3000);
  });
});

describe("versions without end", () => {
  it("are followed until somebody says that it is enough", () => {
    const steps = [outside("b", "one"), step("c1", "b", "two"), step("c2", "c1", "three")];
    let asked = 0;
    assert.equal(
      lineOrigins(lines("one"), steps, () => ++asked > 2),
      undefined,
    );
    assert.equal(asked, 3);
  });
});

describe("random histories", () => {
  it("give each line of the head a commit whose version has that very line there", () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * below);
    };
    for (let round = 0; round < 300; round++) {
      const base = Array.from({ length: random(8) }, () => `${random(5)}\n`);
      const steps: FileStep[] = [{ commit: "b", parents: [], isOutside: true, lines: base }];
      const count = 1 + random(6);
      for (let at = 0; at < count; at++) {
        const parents = [...new Set([steps[random(steps.length)], steps.at(-1)])].flatMap((one) => (one === undefined ? [] : [one]));
        const edited = [...(parents[0]?.lines ?? [])];
        for (let edits = random(4); edits > 0; edits--) {
          edited.splice(random(edited.length + 1), random(2), ...(random(2) === 0 ? [] : [`${random(9)}\n`]));
        }
        steps.push({ commit: `c${at}`, parents: parents.map(({ commit }) => commit), lines: edited });
      }
      const { head, removed } = origins(base, steps);
      const last = steps.at(-1);
      assert.equal(head.length, last?.lines.length);
      head.forEach(({ commit, line }, at) => {
        const origin = steps.find((one) => one.commit === (commit ?? "b"));
        assert.equal(origin?.lines[line], last?.lines[at], `round ${round}, line ${at}`);
      });
      for (const line of removed.keys()) assert.ok(line < base.length);
    }
  });
});
