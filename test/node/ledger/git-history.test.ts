import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import type { Change } from "../../../extension/core/change/change.ts";
import type { Act } from "../../../extension/core/review/ledger/event.ts";
import { foldLedger } from "../../../extension/core/review/ledger/fold.ts";
import { type Freshness, freshness } from "../../../extension/core/review/ledger/freshness.ts";
import { newEvents, type Recorder, undoOfLast } from "../../../extension/core/review/ledger/record.ts";
import { unitKeys } from "../../../extension/core/review/ledger/unit-key.ts";
import { openRepository } from "../../../extension/node/git/repository.ts";
import { type LedgerFile, openLedger } from "../../../extension/node/ledger/open-ledger.ts";
import { removeTemporaryRepositories, type TemporaryRepository, temporaryRepository } from "../git/temporary-repository.ts";

const original = `import os


def load(path, user):
    if not user.may_read(path):
        raise Denied(path)
    with open(path) as file:
        return file.read()


def save(path, text, user):
    if not user.may_write(path):
        raise Denied(path)
    with open(path, "w") as file:
        file.write(text)


def remove(path, user):
    if not user.may_write(path):
        raise Denied(path)
    os.remove(path)
`;
const withLogs = original
  .replace("        return file.read()\n", "        log(path)\n        return file.read()\n")
  .replace("    os.remove(path)\n", "    log(path)\n    os.remove(path)\n");

interface Reviewed {
  readonly repository: TemporaryRepository;
  readonly ledger: LedgerFile;
  change(): Promise<Change>;
  verify(places?: readonly number[]): Promise<void>;
  /** For each unit of main..work, as a word. */
  words(): Promise<string[]>;
}

/** A branch `work` with two new lines in `files.py` and a new file, on top of `main`. */
async function reviewed(): Promise<Reviewed> {
  const repository = temporaryRepository();
  repository.write("files.py", original);
  repository.write("other.txt", "one\ntwo\nthree\n");
  repository.commit("start");
  repository.git("checkout", "--quiet", "-b", "work");
  repository.write("files.py", withLogs);
  repository.commit("log");
  repository.write("notes.txt", "a note\n");
  repository.commit("note");
  const opened = await openRepository(repository.folder);
  opened.dispose();
  const ledger = openLedger(opened.commonDirectory);
  const change = (): Promise<Change> => repository.change({ base: "main", head: "work" });
  return {
    repository,
    ledger,
    change,
    verify: async (places) => {
      const keys = (await change()).files.flatMap((file) => unitKeys(file));
      const acts = keys.flatMap((unit, at): Act[] => (places === undefined || places.includes(at) ? [{ kind: "verify", unit }] : []));
      await ledger.update(({ events }) => newEvents(acts, "explicit", recorder(), events));
    },
    words: async () => {
      const { files } = await change();
      const states = freshness(files, foldLedger(ledger.read().events));
      return files.flatMap(({ units }) => units.map((unit) => word(states.get(unit))));
    },
  };
}

function recorder(): Recorder {
  return {
    who: { name: "Ada", email: "ada@example.org" },
    change: {},
    tool: { name: "countersign", version: "0.0.0" },
    now: Date.now(),
    newId: randomUUID,
  };
}

function word(state: Freshness | undefined): string {
  return state?.kind === "open" && state.stale ? "stale" : (state?.kind ?? "no state");
}

describe("marks in a real repository", function () {
  this.timeout(60_000);
  after(removeTemporaryRepositories);

  it("are kept by a clean rebase, a squash, an amended message and a merge of main", async () => {
    const { repository, verify, words } = await reviewed();
    await verify();
    assert.deepEqual(await words(), ["verified", "verified", "verified"]);
    repository.git("checkout", "--quiet", "main");
    repository.write("files.py", original.replace("import os\n", "import os\nimport sys\n"));
    repository.write("other.txt", "one\n2\nthree\n");
    repository.commit("on main");
    repository.git("checkout", "--quiet", "work");
    repository.git("rebase", "--quiet", "main");
    assert.deepEqual(await words(), ["verified", "verified", "verified"]);
    repository.git("commit", "--quiet", "--amend", "--message", "another word");
    repository.git("reset", "--quiet", "--soft", "main");
    repository.commit("all in one");
    assert.deepEqual(await words(), ["verified", "verified", "verified"]);
    repository.git("checkout", "--quiet", "main");
    repository.write("other.txt", "one\n2\n3\n");
    repository.commit("on main again");
    repository.git("checkout", "--quiet", "work");
    repository.git("merge", "--quiet", "--no-edit", "main");
    assert.deepEqual(await words(), ["verified", "verified", "verified"]);
  });

  it("are lost by exactly the unit in which one byte changed, and come back with the old tree", async () => {
    const { repository, verify, words } = await reviewed();
    await verify();
    const old = repository.git("rev-parse", "HEAD");
    repository.write("files.py", withLogs.replace("    log(path)\n    os.remove", "    log(Path)\n    os.remove"));
    repository.git("commit", "--quiet", "--all", "--amend", "--no-edit");
    assert.deepEqual(await words(), ["verified", "stale", "verified"]);
    repository.git("reset", "--quiet", "--hard", old);
    assert.deepEqual(await words(), ["verified", "verified", "verified"]);
  });

  it("do not pass from a line that was taken out to its equal in another function", async () => {
    const { repository, verify, words } = await reviewed();
    const two = original
      .replace("    with open(path) as", "    log(path)\n    with open(path) as")
      .replace("    os.remove(path)\n", "    log(path)\n    os.remove(path)\n");
    repository.write("files.py", two);
    repository.commit("the same line twice");
    await verify([0]);
    assert.deepEqual(await words(), ["verified", "stale", "open"]);
    repository.write("files.py", two.replace("    log(path)\n    with", "    with"));
    repository.commit("one of them");
    assert.deepEqual(await words(), ["stale", "open"]);
  });

  it("do not cover a guard that only a merge commit takes out", async () => {
    const { repository, verify, words } = await reviewed();
    await verify();
    repository.git("checkout", "--quiet", "main");
    repository.write("other.txt", "one\n2\nthree\n");
    repository.commit("on main");
    repository.git("checkout", "--quiet", "work");
    repository.git("merge", "--quiet", "--no-commit", "--no-ff", "main");
    repository.write("files.py", withLogs.replace("    if not user.may_write(path):\n        raise Denied(path)\n    with", "    with"));
    repository.commit("merge main");
    assert.deepEqual(await words(), ["verified", "open", "verified", "verified"]);
  });

  it("do not hold for what a conflict was settled with, nor for a revert", async () => {
    const { repository, verify, words } = await reviewed();
    await verify();
    repository.git("checkout", "--quiet", "main");
    repository.write("files.py", original.replace("        return file.read()\n", "        check(path)\n        return file.read()\n"));
    repository.commit("on main");
    repository.git("checkout", "--quiet", "work");
    assert.throws(() => repository.git("rebase", "--quiet", "main"));
    repository.write("files.py", withLogs.replace("        log(path)\n", "        check(path) or log(path)\n"));
    repository.git("add", "--all");
    repository.git("-c", "core.editor=true", "rebase", "--continue");
    assert.deepEqual(await words(), ["stale", "verified", "verified"]);
    repository.git("revert", "--no-edit", "HEAD");
    assert.deepEqual(await words(), ["stale", "verified"]);
  });

  it("are carried through a rename without edits, and through none with them", async () => {
    const { repository, verify, words } = await reviewed();
    await verify();
    repository.git("mv", "files.py", "store.py");
    repository.commit("rename");
    // In the order of paths: the note, the rename, both lines.
    assert.deepEqual(await words(), ["verified", "open", "carried", "carried"]);
    repository.write("store.py", withLogs.replace("import os\n", "import os, sys\n"));
    repository.commit("edit");
    assert.deepEqual(await words(), ["verified", "stale", "stale", "stale", "stale"]);
  });

  it("are those of the working tree while it is the head, and are undone one act at a time", async () => {
    const { repository, ledger, words, verify } = await reviewed();
    repository.write("notes.txt", "a note\nand more\n");
    const change = await repository.change({ base: "main" });
    const keys = change.files.flatMap((file) => unitKeys(file));
    await verify([0]);
    await ledger.update(({ events }) =>
      newEvents(
        keys.slice(1).map((unit) => ({ kind: "verify", unit })),
        "bulk",
        recorder(),
        events,
      ),
    );
    repository.commit("as it was read");
    assert.deepEqual(await words(), ["verified", "verified", "verified"]);
    const undo = (): Promise<unknown> =>
      ledger.update(({ events }) => newEvents(undoOfLast(recorder(), events).acts, "explicit", recorder(), events));
    await undo();
    assert.deepEqual(await words(), ["verified", "open", "open"]);
    await undo();
    assert.deepEqual(await words(), ["open", "open", "open"]);
  });
});
