/** Runs one git command that only reads, in the environment of `environment.ts`, and collects what it prints. */
import { spawn } from "node:child_process";
import { userError } from "../../core/base/user-error.ts";
import { gitEnvironment, gitFlags } from "./environment.ts";
import { gitProgram } from "./program.ts";

export interface GitResult {
  readonly code: number;
  readonly stdout: Buffer;
  /** The first few thousand characters. */
  readonly stderr: string;
}

export interface GitOptions {
  /** Overrides `core.worktree`, which could point the reader at another folder. */
  readonly workTree?: string;
  readonly input?: Uint8Array;
  /** In bytes of output. */
  readonly limit?: number;
  /** In milliseconds. */
  readonly timeout?: number;
}

/** An exit code other than 0 is a result; output beyond the limit, the timeout and a git that cannot start are `UserError`s. */
export function runGit(cwd: string, args: readonly string[], options: GitOptions = {}): Promise<GitResult> {
  const { limit = 512 * 1024 * 1024, timeout = 120_000 } = options;
  return new Promise((resolve, reject) => {
    const child = startGit(cwd, args, options.workTree);
    const chunks: Buffer[] = [];
    let size = 0;
    let stderr = "";
    const stop = (code: string, message: string): void => {
      child.kill("SIGKILL");
      reject(userError(code, message, "Narrow what is reviewed, or look at the repository with git itself."));
    };
    const timer = setTimeout(() => stop("git-timeout", `git ${args[0]} did not finish within ${timeout / 1000} seconds.`), timeout);
    child.stdout.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) stop("git-output-limit", `git ${args[0]} printed more than ${limit} bytes.`);
      else chunks.push(chunk);
    });
    child.stderr.on("data", (chunk: Buffer) => {
      if (stderr.length < 4000) stderr += chunk.toString();
    });
    child.on("error", (error) => {
      clearTimeout(timer);
      reject(
        userError("git-not-started", `git could not be started: ${error.message}.`, "Check that the folder exists and that git can run."),
      );
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? -1, stdout: Buffer.concat(chunks), stderr });
    });
    // A git that ends before it has read everything closes the pipe; its exit code tells the rest.
    child.stdin.on("error", () => {});
    child.stdin.end(options.input);
  });
}

/** As `runGit`, for commands whose failure nobody can work around; `purpose` completes "git could not …". */
export async function readGit(cwd: string, args: readonly string[], purpose: string, options: GitOptions = {}): Promise<Buffer> {
  const { code, stdout, stderr } = await runGit(cwd, args, options);
  if (code === 0) return stdout;
  throw userError(
    "git-failed",
    `git could not ${purpose}: ${stderr.trim() || `exit code ${code}`}.`,
    "Check the repository with `git fsck`.",
  );
}

export function startGit(cwd: string, args: readonly string[], workTree?: string) {
  const environment = gitEnvironment(process.env);
  return spawn(gitProgram(), [...gitFlags, ...args], {
    cwd,
    env: workTree === undefined ? environment : { ...environment, GIT_WORK_TREE: workTree },
    stdio: ["pipe", "pipe", "pipe"],
    windowsHide: true,
  });
}
