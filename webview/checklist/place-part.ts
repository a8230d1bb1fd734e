/** Places in the change, each a button that opens the diff there. */
import { visible } from "../../extension/core/report/visible.ts";
import { button } from "../controls/controls.ts";
import type { PagePlace } from "../page-model.ts";
import type { Drawing } from "./drawing.ts";
import { element, lateFoldable } from "./element.ts";

/** The others unfold. */
const shownAtOnce = 4;

/** @param all how many there are, those that did not come included @param key of whatever the places belong to */
export function placeList(places: readonly PagePlace[], all: number, key: string, drawing: Drawing): HTMLElement | undefined {
  if (places.length === 0) return undefined;
  const { say, memory } = drawing;
  // One that is left over takes no more room than what would unfold it.
  const most = places.length <= shownAtOnce + 1 ? places.length : shownAtOnce;
  const entry = (place: PagePlace, index: number): HTMLElement => element("li", {}, placeButton(place, `${key}/place/${index}`, drawing));
  const left = all - places.length;
  const end = left > 0 ? element("li", {}, say("and {0} more", left)) : undefined;
  const named = { class: "places", "aria-label": say("Places") };
  const first = places.slice(0, most).map(entry);
  if (most === places.length) return element("ul", named, ...first, end);
  const fold = {
    key: `${key}/places`,
    title: say("{0} more places", all - most),
    isUnfolded: memory.isUnfolded(`${key}/places`),
    onToggle: (isUnfolded: boolean) => memory.setUnfolded(`${key}/places`, isUnfolded),
  };
  const rest = (): readonly HTMLElement[] => [
    element("ul", named, ...places.slice(most).map((place, index) => entry(place, most + index)), end),
  ];
  return element("div", {}, element("ul", named, ...first), lateFoldable(fold, rest));
}

function placeButton({ path, line }: PagePlace, key: string, { say, send }: Drawing): HTMLElement {
  const label = line === undefined ? visible(path) : say("{0}, line {1}", visible(path), line);
  const open = (): void => send({ kind: "open", path, ...(line === undefined ? {} : { line }) });
  const made = button({ label, about: say("open the diff"), key, onPress: open });
  made.classList.add("place");
  return made;
}
