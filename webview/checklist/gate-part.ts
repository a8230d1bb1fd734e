/** The head of the page: what is reviewed, whether the gate is open, whose turn it is, and what can be done with the whole. */
import { button } from "../controls/controls.ts";
import type { PageModel } from "../page-model.ts";
import type { Say } from "../say.ts";
import type { Drawing } from "./drawing.ts";
import { element, foreign } from "./element.ts";
import { sign } from "./picture.ts";
import { turnWords } from "./words.ts";

export function gatePart(model: PageModel, drawing: Drawing): HTMLElement {
  const { say } = drawing;
  const { isGateOpen, agent, who, uncommitted, isCommit, basis } = model;
  return element(
    "section",
    { class: isGateOpen ? "gate passes" : "gate waits", "aria-labelledby": "gate-line" },
    element("h2", { id: "gate-line", tabindex: "-1", "data-key": "gate" }, sign(isGateOpen ? "done" : "open"), gateLine(model, say)),
    element("p", {}, turnLine(model, say)),
    basis === "signatures" ? element("p", {}, say("Only what is signed counts here.")) : undefined,
    agent === undefined
      ? undefined
      : warning(
          say("The editor runs in the environment of {0}: nothing above low risk can be settled from here, and nothing signed.", agent),
        ),
    who === undefined && agent === undefined
      ? warning(say("git does not know who you are: set user.name and user.email, or nothing can be recorded."))
      : undefined,
    isCommit
      ? undefined
      : element("p", {}, say("This is the working tree. A signature is about the last commit, without what is uncommitted.")),
    uncommitted.length === 0
      ? undefined
      : element("p", {}, say("Not committed: "), ...uncommitted.flatMap((path, index) => [index === 0 ? undefined : ", ", foreign(path)])),
    wholeActions(model, drawing),
  );
}

/** One sentence: also what the live region says after each act. */
export function gateLine({ isGateOpen, waiting }: PageModel, say: Say): string {
  if (isGateOpen) return say("The gate is open: nothing required is left.");
  const open = waiting.filter(({ on }) => on !== "nobody").reduce((sum, { count }) => sum + count, 0);
  return open === 1 ? say("The gate is closed: 1 required item is open.") : say("The gate is closed: {0} required items are open.", open);
}

function turnLine({ isGateOpen, waiting }: PageModel, say: Say): string {
  if (isGateOpen) return say("Next: put your name under it.");
  const turns = waiting.filter(({ on, count }) => on !== "nobody" && count > 0);
  if (turns.length === 0) return say("Next: look at what could not be told.");
  return say("Next: {0}.", turns.map(({ on, count }) => `${turnWords(on, say)} (${count})`).join(", "));
}

function wholeActions({ lowOpen }: PageModel, { say, send }: Drawing): HTMLElement {
  return element(
    "div",
    { class: "actions" },
    lowOpen === 0
      ? undefined
      : button({
          label: say("Mark all of low risk as looked at ({0})", lowOpen),
          key: "low",
          onPress: () => send({ kind: "verifyLow" }),
        }),
    button({ label: say("Undo last mark"), key: "undo", onPress: () => send({ kind: "undo" }) }),
    button({ label: say("Choose base…"), key: "base", onPress: () => send({ kind: "chooseBase" }) }),
    button({ label: say("Refresh review"), key: "refresh", onPress: () => send({ kind: "refresh" }) }),
    button({ label: say("Copy as Markdown"), key: "markdown", onPress: () => send({ kind: "copyMarkdown" }) }),
  );
}

function warning(text: string): HTMLElement {
  return element("p", { class: "warning" }, sign("error"), text);
}
