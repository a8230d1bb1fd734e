/** Repositories with a change in them, and people who work through its checklist with the built program. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { countersign, type Ended, git, program, within } from "./command-line.ts";
import { schemaViolations } from "./schemas.ts";

export type Files = Readonly<Record<string, string>>;

export function writeFiles(folder: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

export function commitAll(folder: string, message: string): void {
  git(folder, "add", "-A");
  git(folder, "commit", "-qm", message, "--allow-empty");
}

/** Who the clone's git says that they are. */
export function nameReviewer(folder: string, name: string): void {
  git(folder, "config", "user.name", name);
  git(folder, "config", "user.email", `${name.toLowerCase()}@example.org`);
}

/** On `main` stands `before`; on branch `work`, checked out, `after`, committed by Somebody. The reviewer is Ada. */
export function change<T>(before: Files, after: Files, use: (folder: string) => T): T {
  return within({}, (folder) => {
    git(folder, "init", "-q", "-b", "main");
    nameReviewer(folder, "Ada");
    writeFiles(folder, before);
    commitAll(folder, "base");
    git(folder, "checkout", "-qb", "work");
    writeFiles(folder, after);
    commitAll(folder, "work");
    return use(folder);
  });
}

/** Expects the exit code, and gives what was printed. */
export function ran(cwd: string, code: number, ...args: string[]): string {
  return ranIn({}, cwd, code, ...args);
}

/** As `ran`, with variables in the environment. */
export function ranIn(env: Readonly<Record<string, string>>, cwd: string, code: number, ...args: string[]): string {
  const ended = countersign(args, { cwd, env });
  if (ended.code !== code) throw new Error(`countersign ${args.join(" ")} ended with ${ended.code}, not ${code}.\n${said(ended)}`);
  return said(ended);
}

export function said({ stdout, stderr }: Ended): string {
  return stdout + stderr;
}

export interface ShownItem {
  readonly id: string;
  readonly state: string;
  readonly why: string;
  readonly details: readonly string[];
  readonly waitingOn: string;
  readonly units: readonly string[];
  readonly findings: readonly { readonly rule: string; readonly fingerprint: string }[];
}

export interface ShownUnit {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly isVerified: boolean;
  readonly added: { readonly start: number; readonly end: number };
}

export interface ShownChecklist {
  readonly gate: { readonly isOpen: boolean };
  readonly items: readonly ShownItem[];
  readonly units: readonly ShownUnit[];
  readonly uncommitted: readonly string[];
}

/** What `status --format json` says, which its schema describes. */
export function checklist(cwd: string, ...args: string[]): ShownChecklist {
  const { stdout, stderr } = countersign(["status", "--format", "json", ...args], { cwd });
  if (stdout === "") throw new Error(stderr);
  const json = JSON.parse(stdout);
  const wrong = schemaViolations("checklist.json", json);
  if (wrong.length > 0) throw new Error(`The schema of the checklist says otherwise:\n${wrong.join("\n")}`);
  return json;
}

export function itemOf(cwd: string, id: string, ...args: string[]): ShownItem {
  const { items } = checklist(cwd, ...args);
  const found = items.find((item) => item.id === id);
  if (found === undefined) throw new Error(`The checklist has no ${id}, but ${items.map((item) => item.id).join(", ")}`);
  return found;
}

export function newKey(folder: string, name: string): string {
  const file = join(folder, `key-${name}`);
  execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", file]);
  return file;
}

/** `countersign sign` at a terminal, as a person who types the beginning of the commit. `script` makes the terminal. */
export function signAtTerminal(cwd: string, ...args: string[]): Ended {
  const commit = execFileSync("git", ["rev-parse", "--short=7", "HEAD"], { cwd, encoding: "utf8" });
  const command = [process.execPath, program, "sign", ...args].map((word) => `'${word}'`).join(" ");
  const { status, stdout, stderr } = spawnSync("script", ["-qec", command, "/dev/null"], {
    cwd,
    input: commit,
    encoding: "utf8",
    env: { PATH: process.env["PATH"], HOME: cwd },
  });
  return { code: status, stdout: stdout.replaceAll("\r\n", "\n"), stderr };
}
