/** `COUNTERSIGN_GIT_SEQUENCES` says how many histories (12), `COUNTERSIGN_SEED` with which one to begin (1). */
import assert from "node:assert/strict";
import type { Change } from "../../../extension/core/change/change.ts";
import { changeDigest } from "../../../extension/core/change/change-digest.ts";
import { size } from "../../core/change/seeded.ts";
import { assertAccounted, gitCounts } from "./accounting.ts";
import { type GitAct, randomGitHistory } from "./random-git-history.ts";
import { digest, removeTemporaryRepositories, temporaryRepository } from "./temporary-repository.ts";

const sequences = size("COUNTERSIGN_GIT_SEQUENCES", 12);
const first = size("COUNTERSIGN_SEED", 1);

function digestOf({ files }: Change): string {
  return changeDigest(
    files.flatMap(({ units }) => units),
    digest,
  );
}

describe("a change in any history that git makes", function () {
  this.timeout(60_000 + sequences * 20_000);
  after(removeTemporaryRepositories);

  it("has every line that git counts, evil merges included, and the same digest after a clean rebase, merge or squash", async () => {
    const acts = new Map<GitAct, number>();
    let [lines, kept] = [0, 0];
    for (let seed = first; seed < first + sequences; seed++) {
      const repository = temporaryRepository();
      let last: Change | undefined;
      // Where no line is like another, nothing about the change depends on which of two equal ones was meant.
      for (const step of randomGitHistory(repository, seed, { length: 10, areLinesMarked: seed % 2 === 0 })) {
        const where = `seed ${seed}, ${step.act}`;
        const change = await repository.change({ base: "main", head: "work" });
        assert.equal(change.base.commit, step.after.base, where);
        const counts = gitCounts(repository.folder, step.after.base, step.after.head);
        lines += assertAccounted(change, counts, where).lines;
        if (last !== undefined && step.isClean && seed % 2 === 0 && hasSameFiles(last, change)) {
          assert.equal(digestOf(change), digestOf(last), where);
          kept += 1;
        }
        last = change;
        acts.set(step.act, (acts.get(step.act) ?? 0) + 1);
      }
      removeTemporaryRepositories();
    }
    assert.ok(acts.size >= Math.min(9, sequences), `only ${acts.size} kinds of acts`);
    assert.ok(lines > 20 * sequences && kept >= sequences / 2, `only ${lines} lines were counted, and ${kept} digests compared`);
  });
});

/** Main may delete what the branch renames, or do what the branch does: then a clean merge leaves another change. */
function hasSameFiles(one: Change, other: Change): boolean {
  const shape = ({ files }: Change): string =>
    JSON.stringify(files.map(({ path, oldPath, status, added, removed }) => [path, oldPath, status, added, removed]));
  return shape(one) === shape(other);
}
