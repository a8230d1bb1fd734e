/** One item of the checklist: its question, where it stands and why, what it rests on, and what can be done about it. */
import type { PageItem } from "../page-model.ts";
import type { Drawing } from "./drawing.ts";
import { element, foreign, unseen } from "./element.ts";
import { itemActions } from "./item-actions.ts";
import { sign } from "./picture.ts";
import { placeList } from "./place-part.ts";
import { countWords, isSettled, riskWords, stateSign, stateWords, timeWords, turnWords } from "./words.ts";

export function itemPart(item: PageItem, drawing: Drawing): HTMLElement {
  const { say } = drawing;
  const key = itemKey(item);
  const facts = [
    riskWords(item.risk, say),
    item.isRequired ? say("required") : say("not required"),
    item.verified === undefined ? undefined : countWords(item.verified, item.units, say),
    isSettled(item.state) || item.waitingOn === "nobody" ? undefined : say("waits for {0}", turnWords(item.waitingOn, say)),
    item.at === undefined ? undefined : timeWords(item.at),
  ].filter((fact) => fact !== undefined);
  // What each finding says stands below, where it is decided.
  const isDecidedBelow = !isSettled(item.state) && item.settling === "triage";
  const details = isDecidedBelow ? item.details.filter((text) => !item.findings.some(({ message }) => message === text)) : item.details;
  return element(
    "li",
    { class: `item ${item.state}` },
    element(
      "h3",
      { tabindex: "-1", "data-key": key },
      element("span", { class: `state ${item.state}` }, sign(stateSign(item.state)), stateWords(item.state, say)),
      unseen(":"),
      " ",
      foreign(item.text),
    ),
    element("p", { class: "facts" }, facts.join(" · ")),
    element("p", { class: "why" }, foreign(item.why)),
    details.length === 0
      ? undefined
      : element(
          "ul",
          { class: "details", "aria-label": say("What it rests on") },
          ...details.map((text) => element("li", {}, foreign(text))),
        ),
    placeList(item.places, item.allPlaces, key, drawing),
    ...(isSettled(item.state) ? [] : itemActions(item, key, drawing)),
  );
}

export function itemKey({ id }: PageItem): string {
  return `item ${id}`;
}
