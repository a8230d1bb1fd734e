/** `countersign install-hooks`: has the gate speak before a push. */
import { join } from "node:path";
import { openRepository } from "../../node/git/repository.ts";
import { installHooks, removeHooks } from "../../node/hooks/install-hooks.ts";
import { noPositionals } from "../checklist/no-positionals.ts";
import type { Run } from "../run.ts";

export const run: Run = async (invocation, { output, programFolder }) => {
  noPositionals("install-hooks", invocation);
  const repository = await openRepository(process.cwd());
  try {
    const outcome = invocation.has("remove")
      ? await removeHooks(repository)
      : await installHooks(repository, process.execPath, join(programFolder, "cli.js"));
    await output.write(outcome.text.map((line) => `${line}\n`).join(""));
    return outcome.kind === "by-hand" ? 2 : 0;
  } finally {
    repository.dispose();
  }
};
