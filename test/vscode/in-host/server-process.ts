/** The language server of this window, found among the processes as anybody could. */
import { readdirSync, readFileSync } from "node:fs";

export interface ServerProcess {
  readonly pid: number;
  /** The words it was started with. */
  readonly words: readonly string[];
}

/** The server is the child of this process that runs dist/server.js; undefined where there is none. */
export function serverProcess(): ServerProcess | undefined {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  for (const pid of pids.map(Number)) {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
      const status = readFileSync(`/proc/${pid}/status`, "utf8");
      const isChild = /^PPid:\s+(\d+)$/m.exec(status)?.[1] === String(process.pid);
      if (isChild && !/^State:\s+Z/m.test(status) && words.some((word) => word.endsWith("dist/server.js"))) return { pid, words };
    } catch {
      // It ended while it was looked at.
    }
  }
  return undefined;
}
