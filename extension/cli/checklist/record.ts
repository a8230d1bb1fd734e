/** Appends what a person did to the ledger of this clone. */
import { randomUUID } from "node:crypto";
import { userError } from "../../core/base/user-error.ts";
import type { Act, How, LedgerEvent } from "../../core/review/ledger/event.ts";
import { newEvents, type Recorder, undoOfLast } from "../../core/review/ledger/record.ts";
import { agentEnvironment } from "../../node/agent-environment.ts";
import { type Repository, setting } from "../../node/git/repository.ts";
import type { Surroundings } from "../run.ts";
import type { OpenAssessment } from "./open-assessment.ts";

/** Who acts, as git knows them. Throws a `UserError` where git does not. */
export async function reviewer(repository: Repository): Promise<{ name: string; email: string }> {
  const [name, email] = [await setting(repository, "user.name"), await setting(repository, "user.email")];
  if (email === undefined || email.trim() === "")
    throw userError(
      "no-identity",
      "Git does not know who you are, and a mark without a name verifies nothing.",
      "Say it once with `git config --global user.name` and `git config --global user.email`.",
    );
  return { name: name ?? email, email };
}

/** Returns when it is on the disk. */
export async function record(
  acts: readonly Act[],
  how: How,
  opened: OpenAssessment,
  surroundings: Surroundings,
): Promise<readonly LedgerEvent[]> {
  const recorder = await recorderFor(opened, surroundings);
  return opened.assessment.ledger.update((ledger) => newEvents(acts, how, recorder, ledger.events));
}

/** Takes back the last act of the person who acts now; empty where there is none. */
export async function undoLast(opened: OpenAssessment, surroundings: Surroundings): Promise<readonly LedgerEvent[]> {
  const recorder = await recorderFor(opened, surroundings);
  return opened.assessment.ledger.update((ledger) =>
    newEvents(undoOfLast(recorder, ledger.events).acts, "explicit", recorder, ledger.events),
  );
}

async function recorderFor({ repository, assessment }: OpenAssessment, surroundings: Surroundings): Promise<Recorder> {
  const agent = agentEnvironment(process.env);
  const { base, head } = assessment.change;
  return {
    who: await reviewer(repository),
    ...(agent === undefined ? {} : { by: agent }),
    change: {
      ...(base.commit === undefined ? {} : { base: base.commit }),
      ...(head.commit === undefined ? {} : { head: head.commit }),
      digest: assessment.digest,
    },
    tool: { name: "countersign", version: surroundings.version() },
    now: Date.now(),
    newId: randomUUID,
  };
}

/** What is to be said where the act was an agent's; empty for a person's. */
export function agentNote(events: readonly Pick<LedgerEvent, "by">[]): string {
  const agent = events[0]?.by;
  return agent === undefined
    ? ""
    : `This was done in the environment of ${agent}, and is recorded as its: it settles nothing above low risk.\n`;
}
