/** A real git repository in a temporary folder, made with a git that no setting of this machine reaches. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Change } from "../../../extension/core/change/change.ts";
import { type ChangeQuestion, type ReadingLimits, readChange } from "../../../extension/node/git/read-change.ts";
import { openRepository } from "../../../extension/node/git/repository.ts";

export interface TemporaryRepository {
  readonly folder: string;
  path(name: string): string;
  write(name: string, content: string | Uint8Array, mode?: number): void;
  remove(name: string): void;
  /** What git prints, without the last line break. */
  git(...args: string[]): string;
  /** Everything that is on the disk; the id of the new commit. */
  commit(message?: string): string;
  change(question?: ChangeQuestion, limits?: Partial<ReadingLimits>): Promise<Change>;
}

export const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

const folders: string[] = [];

/** For an `after` hook. */
export function removeTemporaryRepositories(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "countersign-")));
  folders.push(folder);
  return folder;
}

export function temporaryRepository(initial: readonly string[] = []): TemporaryRepository {
  const folder = temporaryFolder();
  plainGit(folder, "init", "--quiet", "--initial-branch=main", ...initial);
  return repositoryIn(folder);
}

export function repositoryIn(folder: string): TemporaryRepository {
  const repository: TemporaryRepository = {
    folder,
    path: (name) => join(folder, name),
    write: (name, content, mode) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
      if (mode !== undefined) chmodSync(join(folder, name), mode);
    },
    remove: (name) => rmSync(join(folder, name), { recursive: true }),
    git: (...args) => plainGit(folder, ...args),
    commit: (message = "a commit") => {
      plainGit(folder, "add", "--all");
      plainGit(folder, "commit", "--quiet", "--allow-empty", "--message", message);
      return plainGit(folder, "rev-parse", "HEAD");
    },
    change: async (question = {}, limits = {}) => {
      const opened = await openRepository(folder);
      try {
        return await readChange(opened, question, { digest, limits });
      } finally {
        opened.dispose();
      }
    },
  };
  return repository;
}

export function plainGit(folder: string, ...args: string[]): string {
  const environment = {
    ...process.env,
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_AUTHOR_NAME: "A",
    GIT_AUTHOR_EMAIL: "a@example.org",
    GIT_COMMITTER_NAME: "A",
    GIT_COMMITTER_EMAIL: "a@example.org",
    GIT_AUTHOR_DATE: "2026-01-01T00:00:00Z",
    GIT_COMMITTER_DATE: "2026-01-01T00:00:00Z",
  };
  const flags = ["-c", "protocol.file.allow=always", "-c", "core.autocrlf=false"];
  return execFileSync("git", [...flags, ...args], { cwd: folder, env: environment, stdio: ["ignore", "pipe", "pipe"] })
    .toString()
    .replace(/\n$/, "");
}

/** One line a file: status, names and counts. */
export function summary({ files }: Change): string[] {
  return files.map((file) => {
    const name = file.oldPath === undefined ? file.path : `${file.oldPath} => ${file.path}`;
    return `${file.status} ${name} +${file.added} -${file.removed} ${file.units.map((unit) => unit.kind).join(",")}`;
  });
}
