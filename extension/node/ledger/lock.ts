/**
 * A lock between processes as a file: it survives that its holder is killed, and works on every system and file system that can create a
 * file if it is not there.
 *
 * A dead holder's lock is not simply deleted: of two processes that find it dead the slower one would delete the lock the faster one has
 * taken since. Whoever deletes the lock of a holder must first hold a lock named after that very holder, and look again.
 */
import { randomBytes } from "node:crypto";
import { linkSync, lstatSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { userError } from "../../core/base/user-error.ts";
import { reasonOf } from "../reason-of.ts";
import { holderOf, lifeOf, thisHolder } from "./lock-holder.ts";

export interface LockTimes {
  /** How long to wait for others, in milliseconds. */
  readonly wait: number;
  /** The age from which a lock is given up where nothing says whether its holder lives. The work under it takes milliseconds. */
  readonly stale: number;
}

export const lockTimes: LockTimes = { wait: 20_000, stale: 15_000 };

/** So many killed while each was removing the lock of the one before: no accident. */
const maximumDepth = 6;

export async function withLock<Result>(path: string, work: () => Result, times: LockTimes = lockTimes): Promise<Result> {
  const nonce = await acquire(path, Date.now() + times.wait, times, 0);
  try {
    return work();
  } finally {
    release(path, nonce);
  }
}

async function acquire(path: string, end: number, times: LockTimes, depth: number): Promise<string> {
  const nonce = randomBytes(8).toString("hex");
  for (let pause = 1; ; pause = Math.min(pause * 2, 50)) {
    if (create(path, nonce)) return nonce;
    const found = look(path);
    if (found !== undefined && isAbandoned(found, times)) {
      await removeAbandoned(path, found.name, end, times, depth);
      continue;
    }
    if (Date.now() > end) throw locked(path, found);
    if (found !== undefined) await sleep(pause * (0.5 + Math.random()));
  }
}

async function removeAbandoned(path: string, name: string, end: number, times: LockTimes, depth: number): Promise<void> {
  if (depth >= maximumDepth) throw locked(path, look(path));
  const ticket = `${path}.${name}`;
  const nonce = await acquire(ticket, end, times, depth + 1);
  try {
    if (look(path)?.name === name) unlinkSync(path);
  } finally {
    release(ticket, nonce);
  }
}

/** Whole or not at all: a lock is linked into its place with its holder already written in it. */
function create(path: string, nonce: string): boolean {
  const text = JSON.stringify(thisHolder(nonce));
  const draft = `${path}.${nonce}.new`;
  try {
    writeFileSync(draft, text, { flag: "wx", mode: 0o600 });
  } catch (error) {
    throw notCreated(path, error);
  }
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    return createInPlace(path, text);
  } finally {
    unlinkSync(draft);
  }
}

/** Where files cannot have two names. Killed in between it leaves a lock that names nobody, which age gives up. */
function createInPlace(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    // Windows says so of a file that is just being deleted.
    if (codeOf(error) === "EEXIST" || (process.platform === "win32" && codeOf(error) === "EPERM")) return false;
    throw notCreated(path, error);
  }
}

function notCreated(path: string, error: unknown): Error {
  return userError(
    "ledger-lock",
    `${path} cannot be created: ${reasonOf(error)}. Without it two programs could write to the ledger at once, so nothing was recorded.`,
    "Look at the permissions of that folder and the space on the disk.",
  );
}

interface Found {
  /** Of this holding, never of another. */
  readonly name: string;
  readonly text: string;
  /** In milliseconds. */
  readonly age: number;
}

/** Undefined where it has just gone. */
function look(path: string): Found | undefined {
  try {
    const stats = lstatSync(path);
    if (!stats.isFile()) {
      throw userError(
        "ledger-odd",
        `${path} is not a plain file. The ledger is not touched, for that may lead the writing elsewhere.`,
        "Find out what put it there, and remove it.",
      );
    }
    const text = readFileSync(path, "utf8").slice(0, 10_000);
    return { name: holderOf(text)?.nonce ?? `${stats.ino}-${Math.floor(stats.mtimeMs)}`, text, age: Date.now() - stats.mtimeMs };
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

function isAbandoned({ text, age }: Found, { stale }: LockTimes): boolean {
  const holder = holderOf(text);
  const life = holder === undefined ? "unknown" : lifeOf(holder);
  return life === "dead" || (life === "unknown" && age > stale);
}

function release(path: string, nonce: string): void {
  // After a long sleep of the machine it may have been given up, and be another's by now.
  if (look(path)?.name === nonce) unlinkSync(path);
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

function locked(path: string, found: Found | undefined): Error {
  const holder = found === undefined ? undefined : holderOf(found.text);
  const who = holder === undefined ? "another program" : `process ${holder.pid} on ${holder.host}`;
  return userError(
    "ledger-locked",
    `The ledger is being written to by ${who}, and was for too long to wait any longer. Nothing was recorded.`,
    `Try again. If no such process is at work, delete ${path}.`,
  );
}
