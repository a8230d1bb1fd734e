/** `countersign lsp --stdio`: the language server, for editors that start one themselves. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { noPositionals } from "../checklist/no-positionals.ts";
import { Misuse } from "../misuse.ts";
import type { Run } from "../run.ts";

export const run: Run = async (invocation, { programFolder }) => {
  noPositionals("lsp", invocation);
  if (!invocation.has("stdio")) throw new Misuse("Nothing says how the editor talks to the server.", "Write countersign lsp --stdio.");
  // In this process: it reads `--stdio` from the same arguments, and ends the process when the editor says so or is gone.
  const server = join(programFolder, "server.js");
  createRequire(server)(server);
  return new Promise(() => {});
};
