/** Appends what a person did to the ledger of a clone, under the name that git knows them by. */
import { randomUUID } from "node:crypto";
import { userError } from "../../core/base/user-error.ts";
import type { Act, How, LedgerEvent } from "../../core/review/ledger/event.ts";
import { newEvents, type Recorder, undoOfLast } from "../../core/review/ledger/record.ts";
import { agentEnvironment } from "../agent-environment.ts";
import { type Repository, setting } from "../git/repository.ts";
import type { Settled } from "./assess.ts";
import type { JudgedChange } from "./assessed-change.ts";

export interface Recording {
  readonly repository: Repository;
  readonly assessment: Pick<Settled<JudgedChange>, "change" | "digest" | "ledger">;
  readonly tool: LedgerEvent["tool"];
}

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
export async function recordActs(acts: readonly Act[], how: How, recording: Recording): Promise<readonly LedgerEvent[]> {
  const recorder = await recorderFor(recording);
  return recording.assessment.ledger.update((ledger) => newEvents(acts, how, recorder, ledger.events));
}

/** Takes back the last act of the person who acts now; empty where there is none. */
export async function undoLastAct(recording: Recording): Promise<readonly LedgerEvent[]> {
  const recorder = await recorderFor(recording);
  return recording.assessment.ledger.update((ledger) =>
    newEvents(undoOfLast(recorder, ledger.events).acts, "explicit", recorder, ledger.events),
  );
}

async function recorderFor({ repository, assessment, tool }: Recording): Promise<Recorder> {
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
    tool,
    now: Date.now(),
    newId: randomUUID,
  };
}
