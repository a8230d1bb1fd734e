/**
 * Talks to a remote with git as the person has set it up, and as if the repository's own settings did not exist: those can name programs
 * (`core.sshCommand`, `credential.helper`, `remote.origin.uploadpack`, hooks) and other addresses. It runs in an empty repository that
 * writes into the object store of this one.
 */
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { userError } from "../../core/base/user-error.ts";
import { gitEnvironment } from "../git/environment.ts";
import { gitProgram } from "../git/program.ts";
import { type Repository, setting } from "../git/repository.ts";

export interface RemoteGit {
  readonly address: string;
  readonly isLocal: boolean;
  run(args: readonly string[]): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }>;
}

/** In milliseconds. */
const patience = 120_000;

/** `use` may run git until its promise settles. Throws a `UserError` for a remote that is not there or not to be used. */
export async function withRemote<T>(
  repository: Repository,
  remote: string,
  way: "fetch" | "push",
  use: (git: RemoteGit) => Promise<T>,
): Promise<T> {
  const address = await remoteAddress(repository, remote, way);
  const folder = await mkdtemp(join(tmpdir(), "countersign-remote-"));
  try {
    const made = await runIn(folder, ["init", "--quiet", "--bare", "--template=", `--object-format=${repository.objectFormat}`, folder]);
    if (made.code !== 0)
      throw userError(
        "git-failed",
        `git could not make a repository in ${folder}: ${made.stderr.trim()}.`,
        "Check that there is space for it.",
      );
    const environment: NodeJS.ProcessEnv = { GIT_DIR: folder, GIT_OBJECT_DIRECTORY: join(repository.commonDirectory, "objects") };
    const isOwnSsh = process.env["GIT_SSH_COMMAND"] !== undefined || process.env["GIT_SSH"] !== undefined;
    // Asks nothing on the terminal, unless the person has said how ssh is to be started.
    if (!isOwnSsh && (await runIn(folder, ["config", "--get", "core.sshCommand"], environment)).code !== 0)
      environment["GIT_SSH_COMMAND"] = "ssh -o BatchMode=yes";
    const run = (args: readonly string[]) => runIn(folder, args, environment);
    // Rewritten by `url.….insteadOf` of the person, which may turn one kind into another.
    const asked = await run(["ls-remote", "--get-url", "--", address]);
    const effective = asked.code === 0 ? asked.stdout.trim() : address;
    return await use({ address, isLocal: !/^[a-z][a-z0-9+.-]*:\/\/|^[^/\\]{2,}:/i.test(effective) || effective.startsWith("file:"), run });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** As the repository names it. */
async function remoteAddress(repository: Repository, remote: string, way: "fetch" | "push"): Promise<string> {
  const isName = remote !== "" && !remote.startsWith("-") && !/[\s\p{Cc}]/u.test(remote);
  const pushed = isName && way === "push" ? await setting(repository, `remote.${remote}.pushurl`) : undefined;
  const address = pushed ?? (isName ? await setting(repository, `remote.${remote}.url`) : undefined);
  if (address === undefined || address === "")
    throw userError("no-remote", `There is no remote named ${remote} in this repository.`, "Name one of `git remote` with --remote.");
  if (address.startsWith("-") || address.includes("::") || /\p{Cc}/u.test(address))
    throw userError(
      "remote-refused",
      `The address of ${remote} would start a program instead of naming a place.`,
      `Look at it with \`git remote get-url ${remote}\`.`,
    );
  return placed(repository, address);
}

/** A relative path from the top folder is made a full one; other addresses stay. */
export function placed(repository: Repository, address: string): string {
  return /^\.{1,2}(\/|$)/.test(address) ? resolve(repository.root, address) : address;
}

const settings = [
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "gc.auto=0",
  "maintenance.auto=false",
  "fetch.fsckObjects=true",
  "push.gpgSign=false",
  "push.followTags=false",
];

function runIn(folder: string, args: readonly string[], more: NodeJS.ProcessEnv = {}): ReturnType<RemoteGit["run"]> {
  const own = gitEnvironment(process.env);
  const kept: NodeJS.ProcessEnv = {};
  // The person's own words about how to connect.
  for (const name of ["GIT_SSH", "GIT_SSH_COMMAND", "GIT_SSH_VARIANT", "GIT_SSL_CAINFO", "GIT_PROXY_SSL_CAINFO"]) {
    if (process.env[name] !== undefined) kept[name] = process.env[name];
  }
  const environment: NodeJS.ProcessEnv = {
    ...own,
    ...kept,
    // Neither plain http, which anybody on the way could change, nor helpers that are programs.
    GIT_ALLOW_PROTOCOL: "https:ssh:file",
    ...more,
  };
  return new Promise((done, reject) => {
    const flags = ["--no-pager", "--no-replace-objects", ...settings.flatMap((one) => ["-c", one])];
    const child = spawn(gitProgram(), [...flags, ...args], {
      cwd: folder,
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    let stdout = "";
    let stderr = "";
    const timer = setTimeout(() => {
      stderr += `\nnothing was settled within ${patience / 1000} seconds`;
      child.kill("SIGKILL");
    }, patience);
    child.stdout.on("data", (chunk: Buffer) => {
      if (stdout.length < 100_000) stdout += chunk.toString();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      if (stderr.length < 100_000) stderr += chunk.toString();
    });
    child.on("error", (error) => {
      clearTimeout(timer);
      reject(userError("git-not-started", `git could not be started: ${error.message}.`, "Check that git can run."));
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      done({ code: code ?? -1, stdout, stderr });
    });
  });
}
