/** Who holds a lock: written into the lock, so that others can tell a holder that is at work from one that was killed. */
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { asObject, member, textMember } from "../../core/base/json-value.ts";

export interface LockHolder {
  /** Random: names one holding of the lock. */
  readonly nonce: string;
  readonly pid: number;
  readonly host: string;
  /** When the process started, in the system's own count; absent where the system does not say. */
  readonly started?: string;
}

export function thisHolder(nonce: string): LockHolder {
  const started = startOf("self");
  return { nonce, pid: process.pid, host: thisHost(), ...(started === undefined ? {} : { started }) };
}

/** Undefined where the text is not one of ours, for example because its writer was killed before it was done. */
export function holderOf(text: string): LockHolder | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const nonce = textMember(asObject(value), "nonce");
  const pid = member(value, "pid");
  const host = textMember(value, "host");
  const started = textMember(value, "started");
  if (nonce === undefined || !/^[0-9a-f]{16}$/.test(nonce) || host === undefined) return undefined;
  if (typeof pid !== "number" || !Number.isSafeInteger(pid) || pid <= 0) return undefined;
  return { nonce, pid, host, ...(started === undefined ? {} : { started }) };
}

/** Containers may share a name, but each counts its processes for itself. */
function thisHost(): string {
  if (process.platform !== "linux") return hostname();
  try {
    return `${hostname()} ${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    // Without /proc no start of a process is known either, so nothing is taken for dead too early.
    return hostname();
  }
}

/** `unknown`: on another machine, or the process may be a later one with the same number. */
export function lifeOf({ pid, host, started }: LockHolder): "alive" | "dead" | "unknown" {
  if (host !== thisHost()) return "unknown";
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Not ours to signal, so it is there.
    const isThere = error instanceof Error && "code" in error && error.code === "EPERM";
    if (!isThere) return "dead";
  }
  const now = startOf(String(pid));
  if (started === undefined || now === undefined) return "unknown";
  return now === started ? "alive" : "dead";
}

/** The 22nd field of Linux's stat, together with the boot it counts from. */
function startOf(pid: string): string | undefined {
  if (process.platform !== "linux") return undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The second field is the name of the program, which may hold spaces and parentheses.
    const start = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim();
    return start === undefined ? undefined : `${boot} ${start}`;
  } catch {
    // A system that hides processes from each other: then age decides.
    return undefined;
  }
}
