import assert from "node:assert/strict";
import fc from "fast-check";
import type { FileChange } from "../../../extension/core/change/change.ts";
import { linesOf } from "../../../extension/core/change/lines.ts";
import { removeTemporaryRepositories, type TemporaryRepository, temporaryRepository } from "./temporary-repository.ts";

/** Few names and few lines, so that files collide, repeat themselves and turn up again elsewhere. */
const name = fc.constantFrom("a.sh", "b.sh", "d/a.sh", "d/b b.sh", "e\tf");
const line = fc.oneof(
  fc.constantFrom("", "}", "  return 1", "echo one", "echo two", "fi", "\techo three"),
  fc.nat(40).map((number) => `line ${number}`),
);
const content = fc
  .tuple(fc.array(line, { maxLength: 25 }), fc.boolean())
  .map(([lines, ends]) => lines.join("\n") + (ends && lines.length > 0 ? "\n" : ""));
const files = fc.dictionary(name, content, { maxKeys: 5 });

function fill(repository: TemporaryRepository, wanted: Record<string, string>): void {
  repository.git("rm", "-rfq", "--ignore-unmatch", ".");
  for (const [path, text] of Object.entries(wanted)) repository.write(path, text);
}

/** Lines added and removed of each path, without renames, as git counts them. */
function numstat(repository: TemporaryRepository): Map<string, readonly [number, number]> {
  const output = repository.git(
    "--no-replace-objects",
    "diff",
    "--numstat",
    "--text",
    "--no-renames",
    "--no-ext-diff",
    "--no-textconv",
    "--minimal",
    "-z",
    "base",
    "head",
  );
  return new Map(
    output
      .split("\0")
      .filter(Boolean)
      .map((entry) => {
        const [added, removed, ...path] = entry.split("\t");
        return [path.join("\t"), [Number(added), Number(removed)]] as const;
      }),
  );
}

function verbatim(version: FileChange["before"]): string {
  return version?.content.kind === "text" ? version.content.verbatim : "";
}

/** The old text with the hunks put in, which must be the new one. */
function applied(file: FileChange): string {
  const oldLines = linesOf(verbatim(file.before));
  const newLines = linesOf(verbatim(file.after));
  let text = "";
  let at = 0;
  for (const { removed, added } of file.hunks) {
    text += oldLines.slice(at, removed.start).join("") + newLines.slice(added.start, added.end).join("");
    at = removed.end;
  }
  return text + oldLines.slice(at).join("");
}

describe("units against git's own count", () => {
  after(removeTemporaryRepositories);

  it("have as many lines as a shortest diff of git's, and turn the old text into the new", async function () {
    this.timeout(60_000);
    const repository = temporaryRepository();
    repository.commit("root");
    await fc.assert(
      fc.asyncProperty(files, files, async (before, after) => {
        repository.git("switch", "-q", "--detach", "main");
        fill(repository, before);
        repository.git("tag", "-f", "base", repository.commit());
        fill(repository, after);
        repository.git("tag", "-f", "head", repository.commit());
        const change = await repository.change({ base: "base", head: "head" });
        const counts = numstat(repository);
        const paths = change.files.flatMap(({ path, oldPath }) => (oldPath === undefined ? [path] : [path, oldPath]));
        assert.deepEqual(paths.sort(), [...counts.keys()].sort());
        for (const file of change.files) {
          assert.equal(applied(file), verbatim(file.after));
          const units = file.units.filter(({ kind }) => kind === "text");
          const added = units.reduce((sum, unit) => sum + unit.added.end - unit.added.start, 0);
          const removed = units.reduce((sum, unit) => sum + unit.removed.end - unit.removed.start, 0);
          if (file.oldPath !== undefined) continue;
          const [gitAdded, gitRemoved] = counts.get(file.path) ?? [-1, -1];
          assert.deepEqual([added, removed], [gitAdded, gitRemoved], file.path);
        }
      }),
      { numRuns: 40, seed: 20261121 },
    );
  });
});
