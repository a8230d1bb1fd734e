import assert from "node:assert/strict";
import type { LineClaim } from "../../../../extension/core/change/provenance/line-claim.ts";
import { type LineOrigin, lineOrigins } from "../../../../extension/core/change/provenance/line-origin.ts";
import type { Provenance } from "../../../../extension/core/change/provenance/provenance.ts";
import { noSources, type ProvenanceSources, unitProvenance } from "../../../../extension/core/change/provenance/unit-provenance.ts";
import { changed } from "../change-builder.ts";

const change = changed(["a.ts", "", "first\nsecond\n"]);

/** Both lines were written by commit `c`, as its lines 11 and 12. */
const head: readonly LineOrigin[] = [
  { commit: "c", line: 10 },
  { commit: "c", line: 11 },
];

function only(sources: Partial<ProvenanceSources>): Provenance {
  const followed = { commits: new Map([["c", []]]), origins: new Map([["a.ts", { head, removed: new Map(), isExact: true }]]) };
  const [found, ...rest] = unitProvenance(change, { ...noSources, ...followed, ...sources }).values();
  assert.ok(found !== undefined && rest.length === 0);
  return found;
}

function claim(says: "agent" | "human", start: number, end: number, more: Partial<LineClaim> = {}): LineClaim {
  return { source: "authorship-note", commit: "c", path: "a.ts", lines: { start, end }, says, ...more };
}

const shown = ({ mark, strength, lines }: Provenance): string => `${mark} ${strength} ${lines.agent}+${lines.human}/${lines.total}`;

describe("the provenance of a unit", () => {
  it("is unknown where nothing speaks of it", () => {
    assert.equal(shown(only({})), "unknown none 0+0/2");
  });

  it("takes a claim by the line numbers of the commit that wrote the line", () => {
    assert.equal(shown(only({ claims: [claim("human", 10, 12)] })), "human weak 0+2/2");
    assert.equal(shown(only({ claims: [claim("human", 10, 11)] })), "unknown none 0+1/2");
    assert.equal(shown(only({ claims: [claim("agent", 11, 12), claim("human", 10, 11)] })), "agent recorded 1+1/2");
    assert.equal(shown(only({ claims: [claim("agent", 0, 2), claim("human", 0, 2)] })), "unknown none 0+0/2");
  });

  it("is no person's where lines were only roughly followed, but may be an agent's", () => {
    const origins = new Map([["a.ts", { head, removed: new Map<number, string>(), isExact: false }]]);
    assert.equal(shown(only({ origins, claims: [claim("human", 10, 12)] })), "unknown none 0+0/2");
    assert.equal(shown(only({ origins, claims: [claim("agent", 10, 12)] })), "agent recorded 2+0/2");
  });

  it("takes a claim about another commit, or another file, for nothing about a person and little about an agent", () => {
    assert.equal(shown(only({ claims: [claim("human", 10, 12, { commit: "x" })] })), "unknown none 0+0/2");
    assert.equal(shown(only({ claims: [claim("agent", 10, 12, { commit: "x" })] })), "agent weak 0+0/2");
    assert.equal(shown(only({ claims: [claim("agent", 10, 12, { path: "b.ts" })] })), "unknown none 0+0/2");
  });

  it("is strong where the claim names a session that was read", () => {
    const found = only({ claims: [claim("agent", 10, 12, { session: "s_1" })], sessionKeys: new Map([["s_1", "the-session"]]) });
    assert.equal(shown(found), "agent strong 2+0/2");
    assert.equal(found.evidence[0]?.session, "the-session");
  });

  it("does not let a claim of a person outweigh the trailer of the commit", () => {
    const trailer = { kind: "trailer", says: "agent", strength: "weak", text: "t", commit: "c" } as const;
    assert.equal(shown(only({ commits: new Map([["c", [trailer]]]), claims: [claim("human", 10, 12)] })), "agent weak 2+2/2");
  });

  it("is the branch's for all lines", () => {
    const branch = { kind: "branch", says: "agent", strength: "weak", text: "b" } as const;
    assert.equal(shown(only({ branch })), "agent weak 2+0/2");
  });

  it("is known for each unit, also for those without lines", () => {
    const many = changed(["a.ts", "x\n", undefined], ["b.bin", "\0", "\0\0"], ["c.ts", "", ""]);
    const units = unitProvenance(many, noSources);
    assert.equal(units.size, many.files.flatMap((file) => file.units).length);
    assert.deepEqual(new Set([...units.values()].map(({ mark }) => mark)), new Set(["unknown"]));
  });

  it("follows nothing where there is no history", () => {
    assert.deepEqual(lineOrigins([], []), { head: [], removed: new Map(), isExact: true });
  });
});
