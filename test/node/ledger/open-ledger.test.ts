import assert from "node:assert/strict";
import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { UserError } from "../../../extension/core/base/user-error.ts";
import type { LedgerEvent } from "../../../extension/core/review/ledger/event.ts";
import { eventLine } from "../../../extension/core/review/ledger/event-line.ts";
import { openRepository } from "../../../extension/node/git/repository.ts";
import { thisHolder } from "../../../extension/node/ledger/lock-holder.ts";
import { openLedger } from "../../../extension/node/ledger/open-ledger.ts";
import { seeded } from "../../core/change/seeded.ts";
import { removeTemporaryRepositories, temporaryFolder, temporaryRepository } from "../git/temporary-repository.ts";
import { answer } from "./answer.ts";

const isWindows = process.platform === "win32";
const hasCode = (code: string) => (error: unknown) => error instanceof UserError && error.code === code;

/** What a process leaves that is killed while it holds the lock. */
function leaveLock(directory: string): void {
  const { status, pid } = spawnSync(process.execPath, ["-e", ""]);
  assert.equal(status, 0);
  mkdirSync(join(directory, "countersign"), { recursive: true });
  const { started, ...holder } = thisHolder("0123456789abcdef");
  writeFileSync(join(directory, "countersign", "events.jsonl.lock"), JSON.stringify({ ...holder, pid, ...(started && { started }) }));
}

/** What the acts of counting workers say: where nobody wrote between their reading and their writing, each its own place. */
function countsIn(events: readonly LedgerEvent[]): number[] {
  return events.map((event) => (event.kind === "answer" ? Number(event.text) : Number.NaN));
}

describe("the ledger on the disk", () => {
  let worker = "";
  before(() => {
    worker = join(temporaryFolder(), "worker.mjs");
    buildSync({
      entryPoints: [join(import.meta.dirname, "append-worker.ts")],
      outfile: worker,
      bundle: true,
      platform: "node",
      format: "esm",
      logLevel: "error",
    });
  });
  after(removeTemporaryRepositories);

  const start = (
    directory: string,
    count: number,
    name: string,
    ...mode: string[]
  ): { child: ChildProcess; recorded: string[]; ended: Promise<number | null> } => {
    const child = spawn(process.execPath, [worker, directory, String(count), name, ...mode], { stdio: ["ignore", "pipe", "inherit"] });
    let text = "";
    const recorded: string[] = [];
    child.stdout?.on("data", (piece: Buffer) => {
      text += piece.toString();
      const lines = text.split("\n");
      text = lines.pop() ?? "";
      recorded.push(...lines);
    });
    const ended = new Promise<number | null>((resolve) => child.on("close", (code) => resolve(code)));
    return { child, recorded, ended };
  };
  const idsIn = (directory: string): string[] =>
    openLedger(directory)
      .read()
      .events.map(({ id }) => id);

  it("is one file of the repository for all its worktrees, private, and not there before the first act", async () => {
    const repository = temporaryRepository();
    repository.write("a.txt", "a\n");
    repository.commit();
    const beside = join(temporaryFolder(), "beside");
    repository.git("worktree", "add", "--quiet", beside);
    const directories: string[] = [];
    for (const folder of [repository.folder, beside]) {
      const opened = await openRepository(folder);
      directories.push(opened.commonDirectory);
      opened.dispose();
    }
    const [main = "", other = ""] = directories;
    assert.deepEqual(openLedger(main).read(), { events: [], doubted: [], problems: [] });
    assert.ok(!existsSync(join(main, "countersign")));
    await openLedger(main).append([]);
    assert.ok(!existsSync(join(main, "countersign")));
    await openLedger(other).append([answer("one"), answer("two")]);
    assert.deepEqual(openLedger(main).read().events, [answer("one"), answer("two")]);
    if (isWindows) return;
    assert.equal(statSync(join(main, "countersign")).mode & 0o777, 0o700);
    assert.equal(statSync(openLedger(main).path).mode & 0o777, 0o600);
  });

  it("loses and tears nothing when eight processes write at once, and one was killed before them", async function () {
    this.timeout(120_000);
    const directory = temporaryFolder();
    leaveLock(directory);
    const workers = Array.from({ length: 8 }, (_, at) => start(directory, 100, `worker-${at}`));
    assert.deepEqual(
      await Promise.all(workers.map(({ ended }) => ended)),
      Array.from({ length: 8 }, () => 0),
    );
    const read = openLedger(directory).read();
    assert.deepEqual(read.problems, []);
    assert.equal(new Set(read.events.map(({ id }) => id)).size, 800);
    assert.equal(read.events.length, 800);
  });

  it("loses at most the act in flight when writers are killed at any moment", async function () {
    this.timeout(120_000);
    const directory = temporaryFolder();
    const random = seeded(20_261_121);
    const recorded: string[] = [];
    const rounds = 8;
    for (let round = 0; round < rounds; round++) {
      const workers = Array.from({ length: 4 }, (_, at) => start(directory, 100_000, `round-${round}-${at}`, "counting"));
      await Promise.all(
        workers.map(async (one) => {
          while (one.recorded.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
          await new Promise((resolve) => setTimeout(resolve, random.below(60)));
          one.child.kill("SIGKILL");
          await one.ended;
          recorded.push(...one.recorded);
        }),
      );
    }
    const { events, doubted, problems } = openLedger(directory).read();
    const there = new Set(events.map(({ id }) => id));
    assert.deepEqual(doubted, []);
    assert.deepEqual(
      problems.filter(({ code }) => code !== "ledger-torn"),
      [],
    );
    assert.deepEqual(
      recorded.filter((id) => !there.has(id)),
      [],
    );
    assert.deepEqual(
      countsIn(events),
      events.map((_, at) => at),
    );
    assert.ok(events.length <= recorded.length + rounds * 4, "more acts than were made");
    await openLedger(directory).append([answer("after all")]);
    assert.deepEqual(openLedger(directory).read().problems, []);
    assert.equal(idsIn(directory).at(-1), "after all");
  });

  it("is mended by the next act wherever the last one was cut off", async function () {
    this.timeout(60_000);
    const directory = temporaryFolder();
    const ledger = openLedger(directory);
    await ledger.append([answer("one"), answer("two", "Ünï \u{1F512}")]);
    const whole = readFileSync(ledger.path);
    const first = Buffer.from(eventLine(answer("one"))).length;
    for (let length = 0; length < whole.length; length++) {
      writeFileSync(ledger.path, whole.subarray(0, length));
      await ledger.append([answer("three")]);
      const kept = length >= whole.length - 1 ? ["one", "two"] : length >= first - 1 ? ["one"] : [];
      assert.deepEqual([idsIn(directory), ledger.read().problems], [[...kept, "three"], []], `cut at ${length}`);
    }
  });

  it("keeps a damaged line, which tells more than its absence", async () => {
    const directory = temporaryFolder();
    const ledger = openLedger(directory);
    await ledger.append([answer("one")]);
    appendFileSync(ledger.path, "<<<<<<< HEAD\n");
    await ledger.append([answer("two")]);
    assert.deepEqual(idsIn(directory), ["two"]);
    assert.deepEqual(
      ledger.read().doubted.map(({ id }) => id),
      ["one"],
    );
  });

  it("reads and writes under one lock where one depends on the other", async () => {
    const ledger = openLedger(temporaryFolder());
    const next = (): Promise<unknown> => ledger.update(({ events }) => [answer(`number ${events.length}`)]);
    await Promise.all(Array.from({ length: 20 }, next));
    assert.deepEqual(
      ledger.read().events.map(({ id }) => id),
      Array.from({ length: 20 }, (_, at) => `number ${at}`),
    );
  });

  it("goes through no link and into nothing odd", async function () {
    if (isWindows) this.skip();
    const elsewhere = join(temporaryFolder(), "elsewhere");
    writeFileSync(elsewhere, "precious\n");
    const places: ((folder: string) => void)[] = [
      (folder) => symlinkSync(elsewhere, join(folder, "events.jsonl")),
      (folder) => symlinkSync(join(folder, "nowhere"), join(folder, "events.jsonl")),
      (folder) => mkdirSync(join(folder, "events.jsonl")),
      (folder) => execFileSync("mkfifo", [join(folder, "events.jsonl")]),
    ];
    for (const place of places) {
      const directory = temporaryFolder();
      mkdirSync(join(directory, "countersign"));
      place(join(directory, "countersign"));
      assert.throws(() => openLedger(directory).read(), hasCode("ledger-odd"));
      await assert.rejects(openLedger(directory).append([answer("one")]), hasCode("ledger-odd"));
    }
    const linked = temporaryFolder();
    symlinkSync(temporaryFolder(), join(linked, "countersign"));
    assert.throws(() => openLedger(linked).read(), hasCode("ledger-odd"));
    await assert.rejects(openLedger(linked).append([answer("one")]), hasCode("ledger-odd"));
    const locked = temporaryFolder();
    mkdirSync(join(locked, "countersign"));
    symlinkSync(elsewhere, join(locked, "countersign", "events.jsonl.lock"));
    await assert.rejects(openLedger(locked).append([answer("one")]), hasCode("ledger-odd"));
    assert.equal(readFileSync(elsewhere, "utf8"), "precious\n");
  });

  it("is neither read nor written beyond its limit, and says so", async () => {
    const directory = temporaryFolder();
    const small = openLedger(directory, { size: 2_000 });
    await small.append([answer("one")]);
    await assert.rejects(small.append([answer("two", "x".repeat(2_000))]), hasCode("ledger-too-large"));
    assert.deepEqual(idsIn(directory), ["one"]);
    await openLedger(directory).append([answer("two", "x".repeat(2_000))]);
    const { events, problems } = small.read();
    assert.deepEqual([events, problems.map(({ code, weight }) => [code, weight])], [[], [["ledger-too-large", "blocking"]]]);
  });

  it("does not take a file that is no ledger for one, nor shortens it", async () => {
    const directory = temporaryFolder();
    const ledger = openLedger(directory);
    await ledger.append([answer("one")]);
    truncateSync(ledger.path, 0);
    appendFileSync(ledger.path, "x".repeat(1_000_000));
    await assert.rejects(ledger.append([answer("two")]), hasCode("ledger-odd"));
    assert.equal(statSync(ledger.path).size, 1_000_000);
  });
});
