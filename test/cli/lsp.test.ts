import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { ran } from "./checklist-repository.ts";
import { program, tunnel, within } from "./command-line.ts";

function framed(message: object): string {
  const text = JSON.stringify({ jsonrpc: "2.0", ...message });
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

describe("countersign lsp", function () {
  this.timeout(60_000);

  it("serves an editor over standard input and output, and ends when it is told to", async () => {
    const child = spawn(process.execPath, [program, "lsp", "--stdio"], {
      env: { PATH: process.env["PATH"] },
      stdio: ["pipe", "pipe", "inherit"],
    });
    const ended = once(child, "exit");
    let said = "";
    const heard = (part: string): Promise<void> =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (said.includes(part)) resolve();
        };
        child.stdout.on("data", look);
        child.on("exit", () => reject(new Error(`it ended, and said ${said}`)));
        look();
      });
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    child.stdin.write(framed({ id: 1, method: "initialize", params: { processId: process.pid, rootUri: null, capabilities: {} } }));
    await heard('"id":1');
    child.stdin.write(framed({ method: "initialized", params: {} }));
    const document = { uri: "file:///a.sh", languageId: "shellscript", version: 1, text: `${tunnel}\n` };
    child.stdin.write(framed({ method: "textDocument/didOpen", params: { textDocument: document } }));
    await heard("command/reverse-ssh-tunnel");
    child.stdin.write(framed({ id: 2, method: "shutdown" }));
    await heard('"id":2');
    child.stdin.write(framed({ method: "exit" }));
    assert.deepEqual((await ended)[0], 0);
  });

  it("asks how it is to be talked to", () => {
    within({}, (folder) => {
      assert.match(ran(folder, 64, "lsp"), /Write countersign lsp --stdio/);
    });
  });
});
