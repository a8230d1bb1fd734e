import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../../extension/core/base/user-error.ts";
import { withLock } from "../../../extension/node/ledger/lock.ts";
import { thisHolder } from "../../../extension/node/ledger/lock-holder.ts";
import { removeTemporaryRepositories, temporaryFolder } from "../git/temporary-repository.ts";

const nonce = "0123456789abcdef";
const quick = { wait: 300, stale: 60_000 };

/** A lock file with this in it, as old as said, in seconds. */
function lockWith(content: unknown, age = 0): string {
  const path = join(temporaryFolder(), "lock");
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  const then = Date.now() / 1000 - age;
  utimesSync(path, then, then);
  return path;
}

const deadProcess = (): number => spawnSync(process.execPath, ["-e", ""]).pid;
const isLocked = (error: unknown): boolean => error instanceof UserError && error.code === "ledger-locked";

describe("the lock of the ledger", () => {
  after(removeTemporaryRepositories);

  it("is held while the work is done, by this process, and leaves nothing behind", async () => {
    const path = join(temporaryFolder(), "lock");
    const holder = await withLock(path, () => readFileSync(path, "utf8"));
    assert.match(holder, new RegExp(`"pid":${process.pid}`));
    assert.deepEqual(readdirSync(join(path, "..")), []);
  });

  it("is given back when the work fails", async () => {
    const path = join(temporaryFolder(), "lock");
    const failing = withLock(path, () => {
      throw new Error("no");
    });
    await assert.rejects(failing, /no/);
    assert.ok(!existsSync(path));
  });

  it("is taken from a process that is no more, at once", async () => {
    const path = lockWith({ ...thisHolder(nonce), pid: deadProcess() });
    assert.equal(await withLock(path, () => "done", quick), "done");
    assert.deepEqual(readdirSync(join(path, "..")), []);
  });

  it("is taken from one that was killed while it took the lock of another", async () => {
    const path = lockWith({ ...thisHolder(nonce), pid: deadProcess() });
    writeFileSync(`${path}.${nonce}`, JSON.stringify({ ...thisHolder("fedcba9876543210"), pid: deadProcess() }));
    assert.equal(await withLock(path, () => "done", quick), "done");
    assert.deepEqual(readdirSync(join(path, "..")), []);
  });

  it("is taken where the number of the process belongs to a later one", async function () {
    if (process.platform !== "linux") this.skip();
    const path = lockWith({ ...thisHolder(nonce), started: "another boot 1" });
    assert.equal(await withLock(path, () => "done", quick), "done");
  });

  it("is waited for while its holder lives, however old it is, and named in the end", async function () {
    if (process.platform !== "linux") this.skip();
    const child = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
    try {
      const stat = readFileSync(`/proc/${child.pid}/stat`, "latin1");
      const own = readFileSync("/proc/self/stat", "latin1").split(" ")[21] ?? "";
      const started = thisHolder(nonce).started?.replace(own, stat.split(" ")[21] ?? "");
      const path = lockWith({ ...thisHolder(nonce), pid: child.pid, started }, 86_400);
      const refused = withLock(path, () => "done", quick);
      await assert.rejects(refused, (error) => isLocked(error) && error instanceof Error && error.message.includes(`process ${child.pid}`));
      assert.ok(existsSync(path));
    } finally {
      child.kill();
    }
  });

  it("is given up by its age alone where nothing says whether its holder lives", async () => {
    for (const content of [{ ...thisHolder(nonce), host: "elsewhere" }, "", "{", "null", { nonce: "../../x", pid: 1, host: "h" }]) {
      await assert.rejects(
        withLock(lockWith(content, 30), () => "done", quick),
        isLocked,
      );
      assert.equal(await withLock(lockWith(content, 90), () => "done", quick), "done");
    }
  });
});
