/** The ledger on the disk: one file in the git directory that all worktrees share. Read as it is, written only at its end. */
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  type Stats,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { blocking } from "../../core/base/problem.ts";
import { type UserError, userError } from "../../core/base/user-error.ts";
import type { LedgerEvent } from "../../core/review/ledger/event.ts";
import { eventLine, maximumLine, readLine } from "../../core/review/ledger/event-line.ts";
import { emptyLedger, type Ledger, readLedger } from "../../core/review/ledger/read-ledger.ts";
import { reasonOf } from "../reason-of.ts";
import { type LockTimes, lockTimes, withLock } from "./lock.ts";

export interface LedgerFile {
  readonly path: string;
  /** No ledger is an empty one. Throws a `UserError` where something else lies in its place. */
  read(): Ledger;
  /** All of them or, where the process is killed, a beginning of them. Returns when they are on the disk. */
  append(events: readonly LedgerEvent[]): Promise<void>;
  /** Reads and appends under one lock: nobody writes in between. */
  update(acts: (ledger: Ledger) => readonly LedgerEvent[]): Promise<readonly LedgerEvent[]>;
}

export interface LedgerLimits {
  /** In bytes: about a hundred thousand marks. */
  readonly size: number;
  readonly lock: LockTimes;
}

const defaultLimits: LedgerLimits = { size: 64 * 1024 * 1024, lock: lockTimes };

/** `commonDirectory` as in `Repository`. Nothing is created before the first act. */
export function openLedger(commonDirectory: string, limits: Partial<LedgerLimits> = {}): LedgerFile {
  const { size, lock } = { ...defaultLimits, ...limits };
  const folder = join(commonDirectory, "countersign");
  const path = join(folder, "events.jsonl");
  const read = (): Ledger => {
    if (statOf(folder) === undefined) return emptyLedger;
    checkFolder(folder);
    const file = openExisting(path);
    if (file === undefined) return emptyLedger;
    try {
      const bytes = readWhole(file, size);
      if (bytes !== undefined) return readLedger(bytes.toString("utf8"), path);
      return {
        ...emptyLedger,
        problems: [blocking("ledger-too-large", `${tooLarge(path, size)} No mark counts. ${archive(path)}`, { path })],
      };
    } finally {
      closeSync(file);
    }
  };
  const update: LedgerFile["update"] = async (acts) => {
    prepareFolder(folder);
    return withLock(
      `${path}.lock`,
      () => {
        const events = acts(read());
        if (events.length > 0) appendLines(folder, path, events.map(eventLine).join(""), size);
        return events;
      },
      lock,
    );
  };
  return {
    path,
    read,
    update,
    append: async (events) => {
      if (events.length === 0) return;
      const lines = events.map(eventLine).join("");
      prepareFolder(folder);
      await withLock(`${path}.lock`, () => appendLines(folder, path, lines, size), lock);
    },
  };
}

/** Under the lock. */
function appendLines(folder: string, path: string, lines: string, limit: number): void {
  const isNew = statOf(path) === undefined;
  const file = openForAppending(path);
  try {
    const before = fstatSync(file).size;
    const bytes = Buffer.from(lines, "utf8");
    if (before + bytes.length > limit) throw userError("ledger-too-large", `${tooLarge(path, limit)} Nothing was recorded.`, archive(path));
    const start = mendEnd(file, before);
    try {
      // One write: a file opened for appending takes it in one piece, whoever else writes.
      const written = writeSync(file, bytes);
      if (written !== bytes.length) throw new Error("the disk took only a part of it");
      fsyncSync(file);
    } catch (error) {
      ftruncateSync(file, start);
      throw notWritten(path, error);
    }
  } finally {
    closeSync(file);
  }
  if (isNew) syncFolder(folder);
}

/**
 * What follows the last line break was left by a writer that was killed, for nobody else writes now. A whole act gets its line break; a
 * part of one goes, for it was never confirmed to anyone. Returns the size then.
 */
function mendEnd(file: number, size: number): number {
  if (size === 0) return 0;
  const length = Math.min(size, 4 * maximumLine);
  const end = Buffer.alloc(length);
  readSync(file, end, 0, length, size - length);
  const lineBreak = end.lastIndexOf(10);
  if (lineBreak === length - 1) return size;
  if (lineBreak === -1 && length < size) throw userError("ledger-odd", "The ledger does not end in lines.", "Find out what wrote to it.");
  const last = end.subarray(lineBreak + 1);
  if (readLine(last.toString("utf8")).kind !== "damaged") return size + writeSync(file, "\n");
  ftruncateSync(file, size - last.length);
  return size - last.length;
}

function prepareFolder(folder: string): void {
  if (statOf(folder) === undefined) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    } catch (error) {
      throw notWritten(folder, error);
    }
  }
  checkFolder(folder);
}

function checkFolder(folder: string): void {
  if (statOf(folder)?.isDirectory() !== true) throw odd(folder, "is not a plain folder");
}

/** Undefined where there is none. Never through a link, and never waiting for a pipe. */
function openExisting(path: string): number | undefined {
  const stats = statOf(path);
  if (stats === undefined) return undefined;
  if (!stats.isFile()) throw odd(path, "is not a plain file");
  return openPlain(path, constants.O_RDONLY);
}

function openForAppending(path: string): number {
  const stats = statOf(path);
  if (stats !== undefined && !stats.isFile()) throw odd(path, "is not a plain file");
  return openPlain(path, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT);
}

function openPlain(path: string, flags: number): number {
  let file: number;
  try {
    file = openSync(path, flags | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0), 0o600);
  } catch (error) {
    throw userError("ledger-closed", `The ledger ${path} cannot be opened: ${reasonOf(error)}.`, "Look at its permissions.");
  }
  if (fstatSync(file).isFile()) return file;
  closeSync(file);
  throw odd(path, "is not a plain file");
}

/** Undefined where it is larger than `limit`. */
function readWhole(file: number, limit: number): Buffer | undefined {
  const { size } = fstatSync(file);
  if (size > limit) return undefined;
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  while (length < size) {
    const count = readSync(file, bytes, length, size - length, length);
    if (count === 0) break;
    length += count;
  }
  return bytes.subarray(0, length);
}

/** So that the name of a new file is on the disk too; not every system lets a folder be opened. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, constants.O_RDONLY);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw userError(
      "ledger-closed",
      `${path} cannot be looked at: ${reasonOf(error)}.`,
      "Look at the permissions of the folders above it.",
    );
  }
}

function odd(path: string, what: string): UserError {
  return userError(
    "ledger-odd",
    `${path} ${what}. The ledger is neither read nor written, for that may lead elsewhere.`,
    "Find out what put it there, and move it away.",
  );
}

function notWritten(path: string, error: unknown): UserError {
  return userError(
    "ledger-closed",
    `Nothing was recorded: ${path} cannot be written to: ${reasonOf(error)}.`,
    "Make room or permit it, and try again.",
  );
}

function tooLarge(path: string, limit: number): string {
  return `The ledger ${path} is larger than ${Math.floor(limit / 1024)} KB, the most that is read.`;
}

function archive(path: string): string {
  return `Move ${path} away to begin a new one; what is still to be merged has to be verified again.`;
}
