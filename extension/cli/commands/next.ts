/** `countersign next`: what is open, the riskiest first, one after the other from the keyboard; or the next of it, for a script. */
import type { FileChange } from "../../core/change/change.ts";
import { noPaint, terminalPaint } from "../../core/report/paint.ts";
import { plural } from "../../core/report/plural.ts";
import { unitText } from "../../core/report/text-unit.ts";
import { visible } from "../../core/report/visible.ts";
import { wrap } from "../../core/report/wrap.ts";
import { adviceFor } from "../../core/review/checklist/advice.ts";
import { isVerified } from "../../core/review/checklist/enough.ts";
import { unitName } from "../../core/review/checklist/unit-name.ts";
import { unitKeysOf } from "../../core/review/ledger/unit-keys-of.ts";
import { riskiestFirst } from "../../core/review/reviewed-unit.ts";
import { agentEnvironment } from "../../node/agent-environment.ts";
import { keyboard } from "../checklist/keyboard.ts";
import { lastDay } from "../checklist/last-day.ts";
import { noPositionals } from "../checklist/no-positionals.ts";
import { type OpenAssessment, withAssessment } from "../checklist/open-assessment.ts";
import { agentNote, record, undoLast } from "../checklist/record.ts";
import { type Step, walk } from "../checklist/walk.ts";
import type { Run, Surroundings } from "../run.ts";

export const run: Run = (invocation, surroundings) => {
  noPositionals("next", invocation);
  return withAssessment(invocation, surroundings, { isOfCommits: false }, async (opened) => {
    const steps = stepsOf(opened);
    const [first] = steps;
    if (first === undefined) {
      await surroundings.output.write("Nothing is open.\n");
      return 0;
    }
    if (!process.stdin.isTTY || !surroundings.terminal.isInteractive) {
      await surroundings.output.write(
        `${stepText(first, opened, surroundings)}\n\n${commandFor(first, opened)}\n${plural(steps.length - 1, "more thing")} open after this.\n`,
      );
      return 0;
    }
    await walkAtTerminal(steps, opened, surroundings);
    return 0;
  });
};

/** Units that are not verified, the riskiest first, then the open questions. */
function stepsOf({ result }: OpenAssessment): Step[] {
  const units = riskiestFirst(result.units).filter((unit) => !isVerified(unit, result.standingOf(unit.unit)));
  const items = result.gate.unsettled.filter(({ item, state }) => item.settling !== "view" && state !== "error");
  return [...units.map((unit): Step => ({ kind: "unit", unit })), ...items.map(({ item }): Step => ({ kind: "item", item }))];
}

function stepText(step: Step, { assessment, result }: OpenAssessment, { terminal }: Surroundings): string {
  const paint = terminal.hasColour ? terminalPaint : noPaint;
  if (step.kind === "unit") {
    const file = fileOf(assessment.change.files, step.unit.unit.path);
    return file === undefined ? visible(step.unit.unit.path) : unitText(step.unit, file, { width: terminal.width, paint });
  }
  const status = result.gate.items.find(({ item }) => item === step.item);
  return [
    ...wrap(paint.strong(visible(step.item.text)), terminal.width),
    ...step.item.details.flatMap((detail) => wrap(`· ${visible(detail)}`, terminal.width)),
    ...(status === undefined ? [] : wrap(visible(status.why), terminal.width)),
  ].join("\n");
}

function fileOf(files: readonly FileChange[], path: string): FileChange | undefined {
  return files.find((file) => file.path === path);
}

function commandFor(step: Step, { result }: OpenAssessment): string {
  if (step.kind === "unit") return `countersign verify ${unitName(step.unit.unit)}`;
  const status = result.gate.items.find(({ item }) => item === step.item);
  const command = status === undefined ? undefined : adviceFor(status, result.standingOf);
  return command === undefined ? "" : `countersign ${visible(command)}`;
}

async function walkAtTerminal(steps: readonly Step[], opened: OpenAssessment, surroundings: Surroundings): Promise<void> {
  const { output } = surroundings;
  const keys = unitKeysOf(opened.assessment.change);
  const board = keyboard(process.stdin, (text) => process.stderr.write(text));
  const say = (text: string): Promise<void> => output.write(`${text}\n`);
  const agent = agentEnvironment(process.env);
  if (agent !== undefined) await say(agentNote([{ by: agent }]).trimEnd());
  const walked = await walk(steps, {
    ...board,
    say,
    show: (step, at, of) => say(`\n${at} of ${of}\n${stepText(step, opened, surroundings)}\n`),
    verify: async ({ unit }) => {
      const key = keys.get(unit);
      if (key !== undefined) await record([{ kind: "verify", unit: key }], "explicit", opened, surroundings);
    },
    skip: async ({ unit }) => {
      const key = keys.get(unit);
      if (key !== undefined) await record([{ kind: "skip", unit: key }], "explicit", opened, surroundings);
    },
    triage: async (finding, unit, as, reason) => {
      const until = lastDay(undefined, as === "accepted" ? opened.assessment.settings.policy.expiryDays : undefined, surroundings.today());
      const id = (unit ?? opened.result.units.find(({ findings }) => findings.includes(finding)))?.unit.id;
      const key = { rule: finding.rule, fingerprint: finding.fingerprint, ...(id === undefined ? {} : { unit: id }) };
      await record(
        [{ kind: "triage", finding: key, as, reason, ...(until === undefined ? {} : { until }) }],
        "explicit",
        opened,
        surroundings,
      );
    },
    answer: async (item, text) => {
      await record([{ kind: "answer", item: item.id, content: item.binding, text }], "explicit", opened, surroundings);
    },
    undo: async () => (await undoLast(opened, surroundings)).length > 0,
  });
  await say(
    walked.isFinished ? "That was all. `countersign gate` says whether it is enough." : `Left with ${plural(walked.done, "thing")} done.`,
  );
}
