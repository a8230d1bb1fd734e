/** Starts the private VS Code server on a free local port with throw-away data, and stops it with all it started. */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { quietSettings } from "./settings.mjs";

const readyWithin = 60_000;
const stoppedWithin = 5_000;

/**
 * @param {{ node: string, server: string }} installation as `ensureHost` gives it
 * @param {{ settings?: object, env?: NodeJS.ProcessEnv, hasTrust?: boolean, vsix?: string }} options `hasTrust`: windows open restricted
 *   until trusted; `vsix`: a package that VS Code installs first, as `code --install-extension` does
 * @returns {Promise<{ url: string, port: number, data: string, bootMilliseconds: number, log: () => string, stop: () => Promise<void> }>}
 */
export async function startHost(installation, { settings = {}, env = {}, hasTrust = false, vsix } = {}) {
  const data = mkdtempSync(path.join(tmpdir(), "countersign-host-"));
  const extensions = path.join(data, "extensions");
  mkdirSync(extensions);
  mkdirSync(path.join(data, "User"));
  const all = { ...quietSettings, "security.workspace.trust.enabled": hasTrust, ...settings };
  writeFileSync(path.join(data, "User/settings.json"), JSON.stringify(all, null, 2));
  const port = await freePort();
  const program = path.join(installation.server, "out/node/entry.js");
  const places = ["--config", path.join(data, "config.yaml"), "--user-data-dir", data, "--extensions-dir", extensions];
  const environment = {
    ...withoutOurs(process.env),
    XDG_DATA_HOME: data,
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    CODE_SERVER_SESSION_SOCKET: path.join(data, "session.sock"),
    ...env,
  };
  if (vsix !== undefined) {
    const words = [program, ...places, "--install-extension", path.resolve(vsix)];
    const ended = spawnSync(installation.node, words, { encoding: "utf8", env: environment });
    if (ended.status !== 0) throw new Error(`VS Code does not install ${vsix}.\n${ended.stdout}\n${ended.stderr}`);
  }
  const words = [
    program,
    ...places,
    ...["--auth", "none", "--bind-addr", `127.0.0.1:${port}`],
    ...["--disable-telemetry", "--disable-update-check", "--disable-getting-started-override", "--ignore-last-opened"],
    ...(hasTrust ? [] : ["--disable-workspace-trust"]),
    // Without it newer workbenches ignore the development extension named in their address; older ones do not know it, and heed it anyway.
    ...(knowsOptions(installation.server) ? ["--vscode-option", "enable-smoke-test-driver=true"] : []),
  ];
  const started = Date.now();
  const child = spawn(installation.node, words, {
    stdio: ["ignore", "pipe", "pipe"],
    // Its own process group, so that stopping it takes the extension host with it.
    detached: true,
    env: environment,
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (log = (log + text).slice(-200_000)));

  const stop = async () => {
    const gone = new Promise((resolve) => child.once("exit", resolve));
    signalGroup(child.pid, "SIGTERM");
    const late = setTimeout(() => signalGroup(child.pid, "SIGKILL"), stoppedWithin);
    if (child.exitCode === null && child.signalCode === null) await gone;
    clearTimeout(late);
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };

  const url = `http://127.0.0.1:${port}`;
  try {
    for (;;) {
      if (child.exitCode !== null) throw new Error(`The VS Code server ended early (${child.exitCode}).\n${log}`);
      if (Date.now() - started > readyWithin) throw new Error(`The VS Code server does not answer after ${readyWithin / 1000} s.\n${log}`);
      if (await isUp(url)) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, port, data, bootMilliseconds: Date.now() - started, log: () => log, stop };
}

function knowsOptions(server) {
  return readFileSync(path.join(server, "out/node/cli.js"), "utf8").includes('"vscode-option"');
}

export const isUp = (url) =>
  fetch(`${url}/healthz`).then(
    (response) => response.ok,
    () => false,
  );

/**
 * The address that opens a folder, or a `.code-workspace` file, with an unpacked extension and, if given, a test entry to run in its host.
 * @param {{ url: string, port: number }} host
 * @param {{ folder?: string, workspace?: string, extension?: string, tests?: string }} what
 */
export function workbenchUrl(host, { folder, workspace, extension, tests }) {
  const remote = (file) => `vscode-remote://127.0.0.1:${host.port}${path.resolve(file)}`;
  const payload = [];
  if (extension !== undefined) payload.push(["extensionDevelopmentPath", remote(extension)]);
  if (tests !== undefined) payload.push(["extensionTestsPath", remote(tests)]);
  const query = new URLSearchParams(workspace === undefined ? { folder: folder ?? "" } : { workspace });
  if (payload.length > 0) query.set("payload", JSON.stringify(payload));
  return `${host.url}/?${query}`;
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

/**
 * The loader of our own tests must not run inside the server, nor VS Code's variables when a terminal of it starts us. Nor may the tests
 * act as the agent in whose environment they happen to run: its marks settle nothing.
 */
function withoutOurs(env) {
  const ours = /^(NODE_OPTIONS|NODE_V8_COVERAGE|VSCODE_|ELECTRON_|npm_)/;
  const agents =
    /^(CLAUDE|CODEX_|CURSOR_AGENT|GEMINI_CLI|COPILOT_|OPENCODE|AIDER|DEVIN|AUGMENT_AGENT|AMP_|ANTIGRAVITY_|PI_CODING|AI_AGENT)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !ours.test(name) && !agents.test(name)));
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
      .once("error", reject)
      .listen(0, "127.0.0.1", () => {
        const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
        server.close(() => resolve(port));
      });
  });
}
