/** Many commits at once, from trees in memory: one process instead of some for each commit. */
import { execFileSync } from "node:child_process";
import type { TemporaryRepository } from "./temporary-repository.ts";

/** Files of one commit by path, all of them. */
export type Snapshot = Iterable<readonly [path: string, content: string | Uint8Array]>;

/** Makes a commit of each snapshot on `branch`, each the child of the one before it; the ids, oldest first. */
export function importCommits(repository: TemporaryRepository, branch: string, snapshots: Iterable<Snapshot>): string[] {
  const parts: (string | Uint8Array)[] = [];
  let count = 0;
  for (const snapshot of snapshots) {
    count += 1;
    parts.push(`commit refs/heads/${branch}\nmark :${count}\ncommitter A <a@example.org> ${1_767_225_600 + count} +0000\ndata 0\n`);
    if (count > 1) parts.push(`from :${count - 1}\n`);
    parts.push("deleteall\n");
    for (const [path, content] of snapshot) {
      const bytes = Buffer.from(content);
      parts.push(`M 100644 inline ${quoted(path)}\ndata ${bytes.length}\n`, bytes, "\n");
    }
  }
  execFileSync("git", ["fast-import", "--quiet", "--force"], {
    cwd: repository.folder,
    input: Buffer.concat(parts.map((part) => Buffer.from(part))),
    stdio: ["pipe", "ignore", "inherit"],
  });
  return repository.git("rev-list", "--reverse", branch).split("\n");
}

/** As fast-import reads names with anything odd in them: C escapes of bytes. */
function quoted(path: string): string {
  const bytes = [...Buffer.from(path)].map((byte) =>
    byte < 32 || byte > 126 || byte === 34 || byte === 92 ? `\\${byte.toString(8).padStart(3, "0")}` : String.fromCharCode(byte),
  );
  return `"${bytes.join("")}"`;
}
