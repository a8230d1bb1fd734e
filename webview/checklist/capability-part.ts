/** What the change lets the code do that it could not do before. */
import { capabilityWords } from "../capability-words.ts";
import type { PageCapability, PageModel } from "../page-model.ts";
import type { Say } from "../say.ts";
import type { Drawing } from "./drawing.ts";
import { dataTable, element, foreign } from "./element.ts";
import { placeList } from "./place-part.ts";

export function capabilityPart({ capabilities, allCapabilities, unread }: PageModel, drawing: Drawing): HTMLElement {
  const { say } = drawing;
  const left = allCapabilities - capabilities.length;
  return element(
    "section",
    { "aria-labelledby": "capabilities" },
    element("h2", { id: "capabilities" }, say("What the change can do")),
    capabilities.length === 0
      ? element("p", {}, say("Nothing that the code could not do before."))
      : dataTable(
          say("Capabilities, by what became of them"),
          [say("What"), say("With what"), say("Since the base"), say("Where")],
          capabilities.map((one, index) => [
            capabilityWords(one.kind, say),
            one.object === undefined ? element("em", {}, say("the code does not say")) : foreign(one.object),
            changeWords(one, say),
            placeList(one.places, one.allPlaces, `capability ${index}`, drawing),
          ]),
        ),
    left > 0 ? element("p", {}, say("and {0} more", left)) : undefined,
    unread.length === 0
      ? undefined
      : element(
          "p",
          { class: "warning" },
          say("Not read in full, so there may be more: "),
          ...unread.flatMap((path, index) => [index === 0 ? undefined : ", ", foreign(path)]),
        ),
  );
}

function changeWords({ change, folders }: PageCapability, say: Say): HTMLElement {
  switch (change) {
    case "added":
      return element("strong", {}, say("New"));
    case "spread":
      return element(
        "span",
        {},
        say("New to "),
        foreign(folders.map((folder) => (folder === "" ? say("the top folder") : folder)).join(", ")),
      );
    case "removed":
      return element("span", {}, say("Not done any more"));
  }
}
