/** Runs the programs of OpenSSH: `ssh-keygen` to sign, `ssh-add` to ask the agent what it holds. */
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PublicKey, publicKeyLine, readPublicKeyLine } from "../../core/attest/public-key.ts";
import { unarmoured } from "../../core/attest/ssh-signature.ts";
import { userError } from "../../core/base/user-error.ts";
import { programOnPath } from "../git/program.ts";

/** Where the private half is: in a file, or in the agent. */
export type SigningKey = { readonly kind: "file"; readonly path: string } | { readonly kind: "agent"; readonly key: PublicKey };

export interface SigningOptions {
  /** What ssh-keygen has to say meanwhile, such as that the token waits for a touch. Passphrases it asks for on the terminal itself. */
  readonly onMessage?: (text: string) => void;
  /** In milliseconds. */
  readonly timeout?: number;
  readonly environment?: NodeJS.ProcessEnv;
}

/** The SSH signature over `message`, as bytes. Throws a `UserError` where there is none. */
export async function sshSignature(
  message: Uint8Array,
  namespace: string,
  signingKey: SigningKey,
  options: SigningOptions = {},
): Promise<Uint8Array> {
  const folder = signingKey.kind === "agent" ? await mkdtemp(join(tmpdir(), "countersign-key-")) : undefined;
  try {
    let path = signingKey.kind === "file" ? signingKey.path : "";
    if (signingKey.kind === "agent" && folder !== undefined) {
      // Given the public half, ssh-keygen asks the agent for the signature.
      path = join(folder, "key.pub");
      await writeFile(path, `${publicKeyLine(signingKey.key)}\n`, { mode: 0o600 });
    }
    const { code, stdout, stderr } = await run("ssh-keygen", ["-Y", "sign", "-n", namespace, "-f", path], { ...options, input: message });
    const signature = code === 0 ? unarmoured(stdout) : undefined;
    if (signature?.kind === "read") return signature.value;
    const said = lastLine(stderr) || `exit code ${code}`;
    throw userError(
      "not-signed",
      `ssh-keygen did not sign with ${signingKey.kind === "file" ? signingKey.path : "the key in the agent"}: ${said}.`,
      "Check that the key is there, that its passphrase is right, and that a token is plugged in and touched; or name another with --key.",
    );
  } finally {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }
}

/** The keys that the agent holds; none where there is no agent. */
export async function agentKeys(environment: NodeJS.ProcessEnv = process.env): Promise<PublicKey[]> {
  if (programOnPath("ssh-add", environment) === undefined) return [];
  if (process.platform !== "win32" && (environment["SSH_AUTH_SOCK"] ?? "") === "") return [];
  const { code, stdout } = await run("ssh-add", ["-L"], { environment, timeout: 5_000 });
  // 1: it holds no keys; 2: nobody answers. Either way there is nothing to sign with, and the caller says so.
  if (code !== 0) return [];
  return stdout.split("\n").flatMap((line) => {
    const key = readPublicKeyLine(line);
    return key.kind === "read" ? [key.value] : [];
  });
}

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const outputLimit = 1024 * 1024;

function run(name: string, args: readonly string[], options: SigningOptions & { readonly input?: Uint8Array }): Promise<Ran> {
  const environment = options.environment ?? process.env;
  const program = programOnPath(name, environment);
  if (program === undefined) {
    throw userError(
      "no-ssh-keygen",
      `There is no ${name} program on this machine's PATH, and it makes the signatures.`,
      "Install OpenSSH 8.2 or newer.",
    );
  }
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: { ...environment, LC_ALL: "C" }, stdio: ["pipe", "pipe", "pipe"], windowsHide: true });
    let stdout = "";
    let stderr = "";
    const { timeout = 180_000 } = options;
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      stderr += `\n${name} did not finish within ${timeout / 1000} seconds`;
    }, timeout);
    child.stdout.on("data", (chunk: Buffer) => {
      if (stdout.length < outputLimit) stdout += chunk.toString("latin1");
    });
    child.stderr.on("data", (chunk: Buffer) => {
      const text = chunk.toString();
      if (stderr.length < 4000) stderr += text;
      options.onMessage?.(text);
    });
    child.on("error", (error) => {
      clearTimeout(timer);
      reject(userError("no-ssh-keygen", `${name} could not be started: ${error.message}.`, "Check the installation of OpenSSH."));
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? -1, stdout, stderr });
    });
    // It ends before it has read everything where it cannot use the key; its exit code tells.
    child.stdin.on("error", () => {});
    child.stdin.end(options.input);
  });
}

function lastLine(text: string): string {
  return (text.trim().split("\n").at(-1) ?? "").trim().replace(/\.$/, "");
}
