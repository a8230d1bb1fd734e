/** Walks a person through what is open, one thing at a time: keys in, acts out. Knows no terminal; that is the caller's. */
import type { Finding } from "../../core/base/finding.ts";
import type { Item } from "../../core/review/checklist/item.ts";
import type { TriageDecision } from "../../core/review/ledger/event.ts";
import type { ReviewedUnit } from "../../core/review/reviewed-unit.ts";

export type Step = { readonly kind: "unit"; readonly unit: ReviewedUnit } | { readonly kind: "item"; readonly item: Item };

export interface WalkPorts {
  /** Draws a step, and where in the walk it is. */
  readonly show: (step: Step, at: number, of: number) => Promise<void>;
  readonly say: (text: string) => Promise<void>;
  /** One key, in lower case; undefined when there will be no more. */
  readonly key: (prompt: string) => Promise<string | undefined>;
  /** A line of text; undefined when there will be no more, and empty when the person thought better of it. */
  readonly line: (prompt: string) => Promise<string | undefined>;
  readonly verify: (unit: ReviewedUnit) => Promise<void>;
  readonly skip: (unit: ReviewedUnit) => Promise<void>;
  readonly triage: (finding: Finding, unit: ReviewedUnit | undefined, as: TriageDecision, reason: string) => Promise<void>;
  readonly answer: (item: Item, text: string) => Promise<void>;
  /** Takes the last act back; false where there is none. */
  readonly undo: () => Promise<boolean>;
}

export interface Walked {
  readonly done: number;
  /** The person went through all of it, and did not leave on the way. */
  readonly isFinished: boolean;
}

const decisions: Readonly<Record<string, TriageDecision>> = { a: "accepted", p: "false-positive", f: "fixed" };

export async function walk(steps: readonly Step[], ports: WalkPorts): Promise<Walked> {
  let done = 0;
  // Where to go back to: a step for each act.
  const past: number[] = [];
  for (let at = 0; at < steps.length; ) {
    const step = steps[at];
    if (step === undefined) break;
    await ports.show(step, at + 1, steps.length);
    const findings = findingsOf(step);
    const key = await ports.key(promptOf(step, findings.length));
    switch (key) {
      case undefined:
      case "q":
        return { done, isFinished: false };
      case "v":
        if (step.kind !== "unit") break;
        await ports.verify(step.unit);
        past.push(at);
        done += 1;
        at += 1;
        break;
      case "s":
        if (step.kind === "unit") await ports.skip(step.unit);
        at += 1;
        break;
      case "t": {
        let decided = 0;
        for (const finding of findings) {
          const way = await ports.key(`${finding.message}\n[a]ccepted, false [p]ositive, to be [f]ixed, or any other key to leave it: `);
          const as = way === undefined ? undefined : decisions[way];
          const reason = as === undefined ? "" : ((await ports.line("Why? ")) ?? "");
          if (as === undefined || reason.trim() === "") continue;
          await ports.triage(finding, step.kind === "unit" ? step.unit : undefined, as, reason);
          past.push(at);
          decided += 1;
        }
        if (decided === 0) await ports.say("Nothing was decided.");
        done += decided;
        // A unit is still to be read; an item about findings is done with them.
        if (step.kind === "item" && decided === findings.length && decided > 0) at += 1;
        break;
      }
      case "a": {
        if (step.kind !== "item" || !takesAnswer(step.item)) break;
        const text = (await ports.line("Answer: ")) ?? "";
        if (text.trim() === "") break;
        await ports.answer(step.item, text);
        past.push(at);
        done += 1;
        at += 1;
        break;
      }
      case "u": {
        const isUndone = await ports.undo();
        await ports.say(isUndone ? "Taken back." : "There is nothing to take back.");
        const before = past.pop();
        if (isUndone && before !== undefined) {
          at = before;
          done -= 1;
        }
        break;
      }
      default:
        await ports.say("v verifies, t decides about findings, a answers, s goes on without, u takes the last act back, q leaves.");
    }
  }
  return { done, isFinished: true };
}

/** What is grave is decided finding by finding. */
function takesAnswer({ settling, risk }: Item): boolean {
  return settling !== "run" && (settling !== "triage" || risk === "low" || risk === "medium");
}

function findingsOf(step: Step): readonly Finding[] {
  return step.kind === "item" ? step.item.findings : step.unit.findings.filter(({ state }) => state === "new");
}

function promptOf(step: Step, findings: number): string {
  const triage = findings > 0 ? "  [t]riage" : "";
  if (step.kind === "unit") return `[v]erify${triage}  [s]kip  [u]ndo  [q]uit  [?] `;
  return `${takesAnswer(step.item) ? "[a]nswer  " : ""}${triage.trimStart()}${triage === "" ? "" : "  "}[s]kip  [u]ndo  [q]uit  [?] `;
}
