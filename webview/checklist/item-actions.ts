/** What a person can do about an open item, each behind a summary that unfolds: answer, decide on findings, override. */
import type { TriageDecision } from "../../extension/core/review/ledger/event.ts";
import { button, textArea, textField } from "../controls/controls.ts";
import type { PageFinding, PageItem } from "../page-model.ts";
import { longestAnswer } from "../protocol.ts";
import type { Say } from "../say.ts";
import type { Drawing } from "./drawing.ts";
import { code, element, foreign, lateFoldable, unseen } from "./element.ts";
import { decidedWords, decisionWords } from "./words.ts";

/** @param key of the item: those of its controls begin with it */
export function itemActions(item: PageItem, key: string, drawing: Drawing): readonly HTMLElement[] {
  const { say } = drawing;
  const isGrave = item.risk === "high" || item.risk === "critical";
  const made: HTMLElement[] = [];
  switch (item.settling) {
    case "view":
      made.push(element("p", { class: "advice" }, say("Open each place, read it, and verify it there.")));
      break;
    case "run":
      made.push(element("p", { class: "advice" }, say("Run it on this head; its end is recorded.")));
      break;
    case "triage":
      made.push(
        ...item.findings.map((finding, index) =>
          findingActions(finding, calledApart(item.findings, index, say), `${key}/finding/${index}`, drawing),
        ),
      );
      if (item.allFindings > item.findings.length)
        made.push(element("p", {}, say("and {0} more findings", item.allFindings - item.findings.length)));
      if (!isGrave) made.push(answerAction(item, key, drawing));
      break;
    case "answer":
    case "second-person":
    case "role":
    case "link":
      made.push(answerAction(item, key, drawing));
      break;
  }
  made.push(overrideAction(item, key, drawing));
  if (item.command !== undefined) made.push(element("p", { class: "advice" }, say("On a command line: "), code(item.command)));
  return made;
}

function answerAction(item: PageItem, key: string, drawing: Drawing): HTMLElement {
  const { say, send } = drawing;
  const label = item.settling === "link" ? say("Answer, with the address of the evidence") : say("Answer");
  return form(`${key}/answer`, say("Answer"), drawing, item.text, label, (text) => [
    button({
      label: say("Record the answer"),
      about: item.text,
      key: `${key}/answer/send`,
      isPrimary: true,
      onPress: () => withText(text(), () => send({ kind: "answer", item: item.id, text: text() })),
    }),
  ]);
}

const decisions: readonly TriageDecision[] = ["accepted", "false-positive", "fixed"];

/** What a finding is called where its controls are named without it: the same words at two places are told apart by their number. */
function calledApart(findings: readonly PageFinding[], index: number, say: Say): string {
  const message = findings[index]?.message ?? "";
  const same = findings.flatMap((one, at) => (one.message === message ? [at] : []));
  return same.length < 2 ? message : say("{0} ({1} of {2})", message, same.indexOf(index) + 1, same.length);
}

function findingActions(finding: PageFinding, about: string, key: string, drawing: Drawing): HTMLElement {
  const { say, send, memory } = drawing;
  const { rule, fingerprint, decided } = finding;
  const until = `${key}/until`;
  return element(
    "div",
    { class: "finding" },
    element("p", {}, foreign(finding.message), " ", code(rule)),
    decided === undefined ? undefined : element("p", { class: "why" }, decidedWords(decided, say), foreign(decided.reason)),
    form(
      key,
      decided === undefined ? say("Decide") : say("Decide again"),
      drawing,
      about,
      say("Reason"),
      (text) =>
        decisions.map((as) =>
          button({
            label: decisionWords(as, say),
            about,
            key: `${key}/${as}`,
            onPress: () =>
              withText(text(), () => send({ kind: "triage", rule, fingerprint, as, reason: text(), ...dated(memory.draft(until)) })),
          }),
        ),
      () => [dateField(until, say("Last day it holds (YYYY-MM-DD), empty for always"), about, drawing)],
    ),
  );
}

function overrideAction(item: PageItem, key: string, drawing: Drawing): HTMLElement {
  const { say, send, memory } = drawing;
  const until = `${key}/override/until`;
  return form(
    `${key}/override`,
    say("Override"),
    drawing,
    item.text,
    say("Why it may pass all the same"),
    (text) => [
      button({
        label: say("Record the override"),
        about: item.text,
        key: `${key}/override/send`,
        onPress: () => withText(text(), () => send({ kind: "override", item: item.id, reason: text(), ...dated(memory.draft(until)) })),
      }),
    ],
    () => [dateField(until, say("Last day the override holds (YYYY-MM-DD), empty for always"), item.text, drawing)],
  );
}

function dateField(key: string, label: string, about: string, { memory }: Drawing): HTMLElement {
  return textField({
    label,
    about,
    key,
    text: memory.draft(key),
    most: 10,
    onInput: (text) => memory.setDraft(key, text),
  });
}

/** A text to write, and buttons that need it: they stay dead while it is empty. */
function form(
  key: string,
  title: string,
  { say, memory }: Drawing,
  about: string,
  label: string,
  buttons: (text: () => string) => readonly HTMLElement[],
  more: () => readonly HTMLElement[] = () => [],
): HTMLElement {
  const draft = `${key}/text`;
  const inside = (): readonly HTMLElement[] => {
    const made = buttons(() => memory.draft(draft).trim());
    const enable = (): void => {
      for (const one of made) one.toggleAttribute("disabled", memory.draft(draft).trim() === "");
    };
    enable();
    const area = textArea({
      label,
      about,
      key: draft,
      text: memory.draft(draft),
      most: longestAnswer,
      hint: say("In a sentence"),
      onInput: (text) => {
        memory.setDraft(draft, text);
        enable();
      },
    });
    return [element("div", { class: "form" }, area, ...more(), element("div", { class: "actions" }, ...made))];
  };
  return lateFoldable(
    {
      key: `${key}/fold`,
      title: element("span", {}, title, unseen(`: ${about}`)),
      isUnfolded: memory.isUnfolded(key),
      onToggle: (isUnfolded) => memory.setUnfolded(key, isUnfolded),
    },
    inside,
  );
}

function withText(text: string, act: () => void): void {
  if (text !== "") act();
}

function dated(until: string): { until?: string } {
  return until.trim() === "" ? {} : { until: until.trim() };
}
