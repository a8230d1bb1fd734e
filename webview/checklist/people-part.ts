/** Who has verified what, and what was done when. */
import type { PageModel } from "../page-model.ts";
import type { Drawing } from "./drawing.ts";
import { dataTable, element, foldable, foreign } from "./element.ts";
import { howWords, personWords, timeWords } from "./words.ts";

export function readerPart({ readers }: PageModel, { say }: Drawing): HTMLElement {
  return element(
    "section",
    { "aria-labelledby": "readers" },
    element("h2", { id: "readers" }, say("Reviewers")),
    readers.length === 0
      ? element("p", {}, say("Nobody has verified anything yet."))
      : dataTable(
          say("Reviewers, by units they marked"),
          [say("Who"), say("Units"), say("How"), say("Last")],
          readers.map((reader) => [
            foreign(personWords(reader, say)),
            String(reader.units),
            reader.hows.map((how) => howWords(how, say)).join(", "),
            timeWords(reader.lastAt),
          ]),
        ),
  );
}

export function historyPart({ history }: PageModel, { say, memory }: Drawing): HTMLElement {
  const entries = history.map((entry) =>
    element(
      "li",
      {},
      element("span", { class: "facts" }, timeWords(entry.at), " · ", foreign(personWords(entry, say))),
      " ",
      foreign(entry.text),
    ),
  );
  return element(
    "section",
    { "aria-labelledby": "history" },
    element("h2", { id: "history" }, say("History")),
    entries.length === 0
      ? element("p", {}, say("Nothing was done about this change in this clone."))
      : foldable(
          {
            key: "history/fold",
            title: say("What was done in this clone ({0}), latest first", entries.length),
            isUnfolded: memory.isUnfolded("history"),
            onToggle: (isUnfolded) => memory.setUnfolded("history", isUnfolded),
          },
          element("ol", { class: "history" }, ...entries),
        ),
  );
}

export function problemPart({ problems }: PageModel, { say }: Drawing): HTMLElement | undefined {
  if (problems.length === 0) return undefined;
  return element(
    "section",
    { "aria-labelledby": "problems" },
    element("h2", { id: "problems" }, say("What could not be told")),
    element(
      "ul",
      { class: "details" },
      ...problems.map(({ message, weight, path, line }) =>
        element(
          "li",
          {},
          weight === "blocking" ? element("strong", {}, say("Blocking: ")) : undefined,
          path === undefined ? undefined : foreign(line === undefined ? `${path}: ` : `${path}:${line}: `),
          foreign(message),
        ),
      ),
    ),
  );
}
