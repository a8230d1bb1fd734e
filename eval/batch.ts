/** Runs rows through `countersign audit --batch`, as a user's own script would. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Finding } from "../extension/core/base/finding.ts";

const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));

export interface Answer {
  readonly id: string | null;
  readonly findings: readonly Finding[];
  readonly coverage: "full" | "partial" | "none";
  readonly problems: readonly { readonly code: string; readonly weight: string }[];
}

export interface Asked {
  readonly id: string;
  readonly language: string;
  readonly text: string;
}

/** The answers in the order of the rows, and the seconds that the whole process took. Throws when the command could not run. */
export async function auditBatch(rows: readonly Asked[]): Promise<{ readonly answers: readonly Answer[]; readonly seconds: number }> {
  const started = performance.now();
  const child = spawn(process.execPath, [cli, "audit", "--batch", "-"], { stdio: ["pipe", "pipe", "pipe"] });
  const closed = once(child, "close");
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    errors += chunk;
  });
  // A child that ends early closes its input; its exit code then says what happened.
  child.stdin.on("error", () => {});
  const answers: Answer[] = [];
  const reading = (async () => {
    for await (const line of createInterface({ input: child.stdout })) answers.push(JSON.parse(line) as Answer);
  })();
  for (const { id, language, text } of rows) {
    if (!child.stdin.write(`${JSON.stringify({ id, language, text })}\n`)) await Promise.race([once(child.stdin, "drain"), closed]);
  }
  child.stdin.end();
  await reading;
  const [code] = (await closed) as [number | null];
  if (code !== 0) throw new Error(`countersign audit --batch ended with ${code}: ${errors.trim()}`);
  if (answers.length !== rows.length) throw new Error(`${answers.length} answers to ${rows.length} rows`);
  return { answers, seconds: (performance.now() - started) / 1000 };
}
