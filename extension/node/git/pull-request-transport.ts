/**
 * Talks with a remote in a throw-away repository: the remote is hostile, and so may the settings of the repository at hand be,
 * which can name programs (`core.sshCommand`, `credential.helper`, `remote.*.uploadpack`, hooks). Only those of the machine
 * and of the person are in force here.
 */
import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { userError } from "../../core/base/user-error.ts";
import { gitEnvironment } from "./environment.ts";
import { gitProgram } from "./program.ts";
import type { Repository } from "./repository.ts";
import { readGit, runGit } from "./run.ts";

/** A bare repository without settings of its own, which reads and writes the objects of the real one. */
export interface Box {
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly flags: readonly string[];
  readonly headRef: string;
  readonly targetRef: string;
}

/** More refs than this only make the talk longer. */
const knownRefs = 20_000;

/** The caller removes its folder. */
export async function throwAway(repository: Repository): Promise<Box> {
  const folder = mkdtempSync(join(tmpdir(), "countersign-fetch-"));
  try {
    const made = await runGit(tmpdir(), ["init", "--quiet", "--bare", "--template=", `--object-format=${repository.objectFormat}`, folder]);
    if (made.code !== 0)
      throw userError(
        "git-failed",
        `git could not prepare the fetch: ${made.stderr.trim()}.`,
        "Check that the folder for temporary files can be written to.",
      );
    // What is here already, so that only the rest is sent.
    const format = "%(objectname) %(refname)";
    const refs = await readGit(
      repository.root,
      [
        "for-each-ref",
        `--count=${knownRefs}`,
        "--sort=-creatordate",
        `--format=${format}`,
        "refs/heads",
        "refs/remotes",
        "refs/countersign",
      ],
      "list the refs",
    );
    const lines = refs
      .toString("latin1")
      .split("\n")
      .filter((line) => line !== "" && !line.endsWith("/HEAD"))
      .map((line) => line.replace(" refs/", " refs/here/"))
      .sort((a, b) => (a.slice(a.indexOf(" ")) < b.slice(b.indexOf(" ")) ? -1 : 1));
    writeFileSync(join(folder, "packed-refs"), ["# pack-refs with: sorted ", ...lines, ""].join("\n"), "latin1");
    const shallow = join(repository.commonDirectory, "shallow");
    if (existsSync(shallow)) copyFileSync(shallow, join(folder, "shallow"));
    const own = Object.entries(process.env).filter(
      ([name]) => name === "GIT_SSH" || name === "GIT_SSH_COMMAND" || name === "GIT_SSH_VARIANT",
    );
    return {
      folder,
      environment: {
        ...gitEnvironment(process.env),
        // How this person reaches their hosts.
        ...Object.fromEntries(own),
        GIT_DIR: folder,
        GIT_OBJECT_DIRECTORY: join(repository.commonDirectory, "objects"),
        GIT_ALLOW_PROTOCOL: "file:git:http:https:ssh",
        SSH_ASKPASS_REQUIRE: "never",
      },
      flags: [
        "--no-pager",
        "-c",
        `core.hooksPath=${folder}/no-hooks`,
        "-c",
        "gc.auto=0",
        "-c",
        "maintenance.auto=false",
        "-c",
        "fetch.fsckObjects=false",
        "-c",
        "fetch.writeCommitGraph=false",
        "-c",
        "core.askPass=",
      ],
      headRef: "refs/fetched/head",
      targetRef: "refs/fetched/target",
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

const outputLimit = 16 * 1024 * 1024;

/** Runs git in the box. A remote that cannot be reached, or says no, is a `UserError`. */
export function talk(
  { folder, environment, flags }: Box,
  args: readonly string[],
  remote: string,
  url: string,
  timeout: number,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(gitProgram(), [...flags, ...args], {
      cwd: folder,
      env: environment,
      // In a group of its own: git leaves its transport helpers behind when it is killed alone.
      detached: process.platform !== "win32",
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    let stdout = "";
    let stderr = "";
    const stop = (code: string, message: string, advice: string): void => {
      killGroup(child.pid, () => child.kill("SIGKILL"));
      reject(userError(code, message, advice));
    };
    const timer = setTimeout(() => {
      const message = `${remote} (${shownUrl(url)}) did not answer within ${Math.round(timeout / 1000)} seconds.`;
      stop("remote-timeout", message, "Check the network, or fetch the branch with git and name it with --head.");
    }, timeout);
    child.stdout.on("data", (chunk: Buffer) => {
      stdout += chunk.toString();
      if (stdout.length > outputLimit)
        stop("remote-too-large", `${remote} lists more than can be read.`, "Fetch the branch with git and name it with --head.");
    });
    child.stderr.on("data", (chunk: Buffer) => {
      if (stderr.length < 4000) stderr += chunk.toString();
    });
    child.on("error", (error) => {
      clearTimeout(timer);
      reject(userError("git-not-started", `git could not be started: ${error.message}.`, "Check that git can run."));
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(stdout);
      else reject(notFetched(remote, url, stderr));
    });
  });
}

function killGroup(pid: number | undefined, otherwise: () => void): void {
  try {
    if (pid !== undefined && process.platform !== "win32") process.kill(-pid, "SIGKILL");
    else otherwise();
  } catch {
    // The group is gone already, or was never made.
    otherwise();
  }
}

function notFetched(remote: string, url: string, stderr: string): Error {
  const said = stderr
    .split("\n")
    // What the remote itself prints is not for the terminal.
    .filter((line) => line.trim() !== "" && !line.startsWith("remote:"))
    .join(" ")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not reach a terminal
    .replace(/[\u0000-\u001f\u007f-\u009f]+/g, " ")
    .slice(0, 500);
  const place = `${remote} (${shownUrl(url)})`;
  if (/could not read Username|Authentication failed|Permission denied|terminal prompts disabled|HTTP 40[13]|error: 40[13]/i.test(said)) {
    return userError(
      "remote-refused",
      `${place} refused to be read: ${said}`,
      "Countersign asks for no password. Set up a credential helper or an SSH agent that works without asking, or fetch the branch yourself and name it with --head.",
    );
  }
  if (
    /Could not resolve host|Failed to connect|Connection refused|Network is unreachable|unable to connect|timed out|No route to host/i.test(
      said,
    )
  ) {
    return userError(
      "remote-offline",
      `${place} cannot be reached: ${said}`,
      "Check the network. What was fetched before can be named with --head.",
    );
  }
  return userError(
    "not-fetched",
    `git could not fetch from ${place}: ${said || "it gave no reason"}`,
    "Try `git ls-remote` with this remote, or fetch the branch and name it with --head.",
  );
}

/** Without a user's name and password. */
function shownUrl(url: string): string {
  return url.replace(/^([a-z+]+:\/\/)[^/@]*@/i, "$1");
}
