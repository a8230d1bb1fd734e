import assert from "node:assert/strict";
import { type Step, walk } from "../../extension/cli/checklist/walk.ts";
import { finding, items, reviewed } from "../core/review/checklist/checklist-builder.ts";

/** Plays keys and lines in order, and keeps what was done. */
async function played(steps: readonly Step[], keys: readonly string[], lines: readonly string[] = []) {
  const log: string[] = [];
  const left = [...keys];
  const texts = [...lines];
  const acts: string[] = [];
  const walked = await walk(steps, {
    show: async (_, at, of) => void log.push(`${at}/${of}`),
    say: async (text) => void log.push(text),
    key: async () => left.shift(),
    line: async () => texts.shift(),
    verify: async ({ unit }) => void acts.push(`verify ${unit.id}`),
    skip: async ({ unit }) => void acts.push(`skip ${unit.id}`),
    triage: async (one, unit, as, reason) => void acts.push(`triage ${one.rule} ${unit?.unit.id ?? "-"} ${as} ${reason}`),
    answer: async (item, text) => void acts.push(`answer ${item.id} ${text}`),
    undo: async () => acts.pop() !== undefined,
  });
  return { ...walked, acts, log };
}

describe("the walk through what is open", () => {
  const found = finding();
  const one: Step = { kind: "unit", unit: reviewed({ id: "1", findings: [found] }) };
  const two: Step = { kind: "unit", unit: reviewed({ id: "2" }) };
  const [intent] = items({ units: [reviewed()] });
  const question: Step = intent === undefined ? two : { kind: "item", item: intent };

  it("goes on after what is verified, answered or skipped, and says that it came to the end", async () => {
    const { acts, isFinished, done } = await played([one, two, question], ["v", "s", "a"], ["renames it"]);
    assert.deepEqual(acts, ["verify 1", "skip 2", "answer intent renames it"]);
    assert.deepEqual([isFinished, done], [true, 2]);
  });

  it("stays at a unit whose finding was decided, for it is still to be read", async () => {
    const { acts, log } = await played([one, two], ["t", "p", "v", "q"], ["a fixture"]);
    assert.deepEqual(acts, ["triage command/tunnel 1 false-positive a fixture", "verify 1"]);
    assert.deepEqual(log, ["1/2", "1/2", "2/2"]);
  });

  it("decides nothing without a reason, and nothing by another key", async () => {
    assert.deepEqual((await played([one], ["t", "a", "q"], ["  "])).acts, []);
    assert.deepEqual((await played([one], ["t", "x", "q"])).acts, []);
  });

  it("goes back to where the act was that is taken back", async () => {
    const { acts, log, done } = await played([one, two], ["v", "u", "s", "q"]);
    assert.deepEqual(acts, ["skip 1"]);
    assert.deepEqual(log, ["1/2", "2/2", "Taken back.", "1/2", "2/2"]);
    assert.equal(done, 0);
  });

  it("takes no answer for a grave finding, and does not verify a question", async () => {
    const [grave] = items({ units: [reviewed({ findings: [found], risk: "high" })], findings: [found] });
    const step: Step = grave === undefined ? two : { kind: "item", item: grave };
    assert.deepEqual((await played([step], ["a", "q"], ["fine"])).acts, []);
    assert.deepEqual((await played([question], ["v", "q"])).acts, []);
  });

  it("ends where there are no more keys", async () => {
    const { isFinished, done } = await played([one, two], ["v"]);
    assert.deepEqual([isFinished, done], [false, 1]);
  });
});
