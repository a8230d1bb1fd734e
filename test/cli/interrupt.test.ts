import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { program, tunnel } from "./command-line.ts";

describe("an interrupted command", () => {
  it("ends by the signal, without a word", async () => {
    const child = spawn(process.execPath, [program, "audit", "--batch", "-"], { stdio: ["pipe", "pipe", "pipe"] });
    let stderr = "";
    child.stderr.on("data", (data) => {
      stderr += data;
    });
    // More than is written out at once, so that an answer says that the work has begun.
    child.stdin.write(`${JSON.stringify({ id: 1, language: "bash", text: tunnel })}\n`.repeat(1000));
    await new Promise((resolve) => child.stdout.once("data", resolve));
    child.kill("SIGINT");
    const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => child.on("exit", (...how) => resolve(how)));
    assert.deepEqual([code, signal, stderr], [null, "SIGINT", ""]);
  });
});
