/** `countersign answer`: settles a question of the checklist with a sentence, or with a command that is run for it. */
import { spawnSync } from "node:child_process";
import { userError } from "../../core/base/user-error.ts";
import { itemNamed } from "../checklist/item-named.ts";
import { type OpenChecklist, withChecklist } from "../checklist/open-assessment.ts";
import { agentNote, record } from "../checklist/record.ts";
import type { ExitCode } from "../exit-code.ts";
import { Misuse } from "../misuse.ts";
import type { Invocation, Run, Surroundings } from "../run.ts";

const longestAnswer = 4000;

export const run: Run = (invocation, surroundings) => {
  const [name, ...more] = invocation.positionals;
  const text = invocation.value("text");
  const isRun = invocation.has("run");
  if (name === undefined || more.length > 0 || (text === undefined) === !isRun)
    throw new Misuse(
      "One item and one answer are asked for.",
      'Write countersign answer ITEM --text "…", or --run for an item about a command.',
    );
  return withChecklist(invocation, surroundings, { isOfCommits: isRun }, async (opened) => {
    if (isRun) return runFor(name, invocation, opened, surroundings);
    const item = itemNamed(name, opened);
    if (item.settling === "view")
      throw userError("not-a-question", `${item.id} is read, not answered.`, "Verify its units with `countersign verify`.");
    if (item.settling === "run")
      throw userError("not-a-question", `${item.id} is settled by a run.`, `Run it with \`countersign answer ${item.id} --run\`.`);
    if ((text ?? "").trim() === "" || (text ?? "").length > longestAnswer)
      throw new Misuse("The answer is empty, or too long.", `Give --text one sentence, at most ${longestAnswer} characters.`);
    const events = await record([{ kind: "answer", item: item.id, content: item.binding, text: text ?? "" }], "cli", opened, surroundings);
    await surroundings.output.write(`${agentNote(events)}Answered: ${item.text}\n`);
    return 0;
  });
};

/** The command is the policy's, from the base, or the person's own: nothing that the change brings decides what is run. */
async function runFor(name: string, invocation: Invocation, opened: OpenChecklist, surroundings: Surroundings): Promise<ExitCode> {
  const item = itemNamed(name, opened);
  if (item.settling !== "run") throw userError("not-a-run", `${item.id} is not settled by a run.`, 'Answer it with --text "…".');
  const command = item.command ?? invocation.value("command");
  if (command === undefined) throw new Misuse(`The policy names no command for ${item.id}.`, "Name one with --command.");
  if (opened.result.uncommitted.length > 0)
    throw userError(
      "uncommitted",
      "The working tree differs from the head, so a run here would prove nothing about the head.",
      "Commit or put away your edits first.",
    );
  const { tree, change } = opened.assessment;
  const done = spawnSync(command, { shell: true, stdio: ["ignore", 2, 2], cwd: opened.repository.root });
  const exitCode = done.status ?? 1;
  if (tree === undefined || change.head.commit === undefined)
    throw userError("no-head", "There is no commit to run this on.", "Commit first.");
  const events = await record([{ kind: "run", item: item.id, command, exitCode, tree }], "cli", opened, surroundings);
  await surroundings.output.write(
    `${agentNote(events)}${command} ended with ${exitCode}, recorded for ${change.head.commit.slice(0, 12)}.\n`,
  );
  return exitCode === 0 ? 0 : 1;
}
