/** `countersign push-notes`: shares the signatures of this clone. */
import { pushNotes } from "../../node/attest/remote-notes.ts";
import { openRepository } from "../../node/git/repository.ts";
import { remoteOf } from "../checklist/remote-of.ts";
import type { Run } from "../run.ts";

export const run: Run = async (invocation, { output }) => {
  const remote = remoteOf("push-notes", invocation);
  const repository = await openRepository(process.cwd());
  try {
    const { outcome, problems } = await pushNotes(repository, remote);
    const words = {
      pushed: `The signatures are on ${remote}.`,
      "up-to-date": `${remote} has them already.`,
      none: "There are no signatures here to push.",
    };
    await output.write([words[outcome], ...problems.map(({ message }) => message)].map((line) => `${line}\n`).join(""));
    return problems.length > 0 ? 2 : 0;
  } finally {
    repository.dispose();
  }
};
