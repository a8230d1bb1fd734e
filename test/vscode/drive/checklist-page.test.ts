/** The checklist page in the workbench: from a closed gate to a signature that the command line finds proved. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FrameLocator } from "playwright-core";
import { agentEnvironment } from "../../../extension/node/agent-environment.ts";
import { commitAll, newKey, writeFiles } from "../../cli/checklist-repository.ts";
import { countersign, git } from "../../cli/command-line.ts";
import { editorsKept } from "./kept-window.ts";
import { tellFailedScene } from "./scene.ts";
import { openWorkbench, type Workbench, webview } from "./workbench.ts";

describe("the checklist page in the workbench", () => {
  let workbench: Workbench;
  let page: FrameLocator;

  before(async () => {
    workbench = await openWorkbench(signersClone, { env: ofAPerson(process.env) });
    page = webview(workbench.page);
  });
  after(() => workbench.close());
  afterEach(async function () {
    await tellFailedScene(workbench, this.currentTest);
  });

  it("reviews the change when it is opened, and says that the gate is closed", async () => {
    await workbench.runCommand("Countersign: Open Pre-Merge Checklist");
    await page.getByRole("heading", { name: /^The gate is closed/ }).waitFor({ timeout: 60_000 });
    await page.getByRole("heading", { name: "What must be verified" }).waitFor();
    await workbench.screenshot("checklist-page");
  });

  it("records an answer, which the command line then sees", async () => {
    const item = page
      .locator(".item")
      .filter({ has: page.locator("summary", { hasText: "Answer" }) })
      .first();
    await item.locator("summary", { hasText: "Answer" }).click();
    await item.locator("vscode-text-area textarea").first().fill("It adds one, as was asked for.");
    await item.getByRole("button", { name: /^Record the answer/ }).click();
    await page.getByText("Settled (1)").waitFor({ timeout: 30_000 });
    const { stdout } = countersign(["status", "--base", "origin/main", "--format", "json"], { cwd: workbench.folder });
    assert.match(stdout, /It adds one, as was asked for\./);
  });

  it("shows by itself what the command line verified, and opens the gate", async () => {
    const ended = countersign(["verify", "--path", "a.py", "--base", "origin/main"], {
      cwd: workbench.folder,
      env: ofAPerson(process.env),
    });
    assert.equal(ended.code, 0, ended.stderr);
    await page.getByRole("heading", { name: /^The gate is open/ }).waitFor({ timeout: 30_000 });
  });

  it("comes back with the same review after the window was loaded anew", async () => {
    await editorsKept(workbench.page, "countersign-checklist");
    await workbench.page.reload();
    await page.getByRole("heading", { name: /^The gate is open/ }).waitFor({ timeout: 90_000 });
  });

  it("signs what it has shown once its word is typed, and the command line finds it proved", async () => {
    const commit = spawnSync("git", ["rev-parse", "HEAD"], { cwd: workbench.folder, encoding: "utf8" }).stdout.trim();
    await workbench.runCommand("Countersign: Sign the Change");
    await page.getByRole("button", { name: "Show what I would sign" }).click();
    await page.getByRole("heading", { name: "This will be signed" }).waitFor({ timeout: 30_000 });
    await page.getByRole("cell", { name: /ada@example\.org, with the key/ }).waitFor();
    await workbench.screenshot("checklist-preview");
    const sign = page.getByRole("button", { name: "Sign", exact: true });
    assert.ok(await sign.isDisabled());
    await page.getByRole("textbox", { name: /^Type / }).fill(commit.slice(0, 7));
    await sign.click();
    await page.getByText(/^Countersigned-by: ada <ada@example\.org>/).waitFor({ timeout: 30_000 });
    await workbench.screenshot("checklist-signed");
    const checked = countersign(["verify-signatures", "--base", "origin/main"], { cwd: workbench.folder });
    assert.equal(checked.code, 0, checked.stdout + checked.stderr);
  });

  it("pushes the signature to the remote", async () => {
    await page.getByRole("button", { name: "Push signatures" }).click();
    await page.getByText("The signatures are on origin.").first().waitFor({ timeout: 30_000 });
    const { stdout } = spawnSync("git", ["ls-remote", "origin", "refs/notes/countersign"], { cwd: workbench.folder, encoding: "utf8" });
    assert.match(stdout, /refs\/notes\/countersign/);
  });

  it("asks no other machine for anything", () => {
    assert.deepEqual([...workbench.outside], []);
  });
});

/** Ada's clone, on the branch that Carl pushed; the policy names her as the one who signs. */
function signersClone(folder: string): void {
  const parent = dirname(folder);
  mkdirSync(parent, { recursive: true });
  git(parent, "init", "-q", "--bare", "-b", "main", "origin.git");
  const key = newKey(parent, "ada");
  const carl = join(parent, "carl");
  git(parent, "clone", "-q", "origin.git", "carl");
  writeFiles(carl, {
    "a.py": "def f(x):\n    return x\n",
    ".countersign/policy.yml": "version: 1\nreviewers: 1\n",
    ".countersign/allowed_signers": `ada@example.org namespaces="countersign-review-v1" ${readFileSync(`${key}.pub`, "utf8")}`,
  });
  git(carl, "checkout", "-qB", "main");
  commitAll(carl, "base");
  git(carl, "push", "-q", "origin", "main");
  git(carl, "checkout", "-qb", "feature");
  writeFiles(carl, { "a.py": "def f(x):\n    return x + 1\n\n\ndef g(y):\n    return y\n" });
  commitAll(carl, "feature");
  git(carl, "push", "-q", "origin", "feature");
  git(parent, "clone", "-q", "origin.git", folder);
  git(folder, "checkout", "-q", "feature");
  git(folder, "config", "user.name", "ada");
  git(folder, "config", "user.email", "ada@example.org");
  git(folder, "config", "gpg.format", "ssh");
  git(folder, "config", "user.signingkey", `${key}.pub`);
}

/** What makes these tests an agent's, emptied: here they stand for a person. */
function ofAPerson(environment: NodeJS.ProcessEnv): Record<string, string> {
  const telling = Object.entries(environment).filter(([name, value]) => agentEnvironment({ [name]: value }) !== undefined);
  return Object.fromEntries(telling.map(([name]) => [name, ""]));
}
