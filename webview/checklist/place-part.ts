/** Places in the change, each a button that opens the diff there. */
import { visible } from "../../extension/core/report/visible.ts";
import { button } from "../controls/controls.ts";
import type { PagePlace } from "../page-model.ts";
import type { Drawing } from "./drawing.ts";
import { element } from "./element.ts";

/** @param all how many there are, those that did not come included @param key of whatever the places belong to */
export function placeList(places: readonly PagePlace[], all: number, key: string, { say, send }: Drawing): HTMLElement | undefined {
  if (places.length === 0) return undefined;
  const entries = places.map(({ path, line }, index) => {
    const label = line === undefined ? visible(path) : say("{0}, line {1}", visible(path), line);
    const open = (): void => send({ kind: "open", path, ...(line === undefined ? {} : { line }) });
    const made = button({ label, about: say("open the diff"), key: `${key}/place/${index}`, onPress: open });
    made.classList.add("place");
    return element("li", {}, made);
  });
  const left = all - places.length;
  return element(
    "ul",
    { class: "places", "aria-label": say("Places") },
    ...entries,
    left > 0 ? element("li", {}, say("and {0} more", left)) : undefined,
  );
}
