/** `countersign fetch-notes`: joins the signatures of a remote into those of this clone. */
import { fetchNotes } from "../../node/attest/remote-notes.ts";
import { openRepository } from "../../node/git/repository.ts";
import { remoteOf } from "../checklist/remote-of.ts";
import type { Run } from "../run.ts";

export const run: Run = async (invocation, { output }) => {
  const remote = remoteOf("fetch-notes", invocation);
  const repository = await openRepository(process.cwd());
  try {
    const { outcome, problems } = await fetchNotes(repository, remote);
    const words = {
      none: `${remote} has no signatures.`,
      unchanged: `${remote} has none that are not here.`,
      "fast-forward": `The signatures of ${remote} are here.`,
      merged: `The signatures of ${remote} were joined with those here.`,
    };
    await output.write([words[outcome], ...problems.map(({ message }) => message)].map((line) => `${line}\n`).join(""));
    return problems.length > 0 ? 2 : 0;
  } finally {
    repository.dispose();
  }
};
