/** How much of the change is verified, and what is owed: bars, each with the sentence and the table that say the same. */
import type { PageModel } from "../page-model.ts";
import type { Drawing } from "./drawing.ts";
import { dataTable, element, foldable } from "./element.ts";
import { bar } from "./picture.ts";
import { countWords, riskWords } from "./words.ts";

export function meterPart({ debt, meters }: PageModel, { say, memory }: Drawing): HTMLElement {
  const percent = (share: number): string => `${Math.floor(Math.max(0, Math.min(1, share)) * 100)} %`;
  const covered = say(
    "{0} of what counts is verified; {1} of {2} lines are not.",
    percent(debt.coverage),
    debt.unverifiedLines,
    debt.lines,
  );
  const owed =
    debt.unverifiedLines === 0
      ? say("Nothing is owed.")
      : debt.sittings === 1
        ? say("Debt {0}: about {1} minutes of reading, in one sitting.", Math.round(debt.weighted), debt.minutes)
        : say("Debt {0}: about {1} minutes of reading, in {2} sittings.", Math.round(debt.weighted), debt.minutes, debt.sittings);
  const known = say("Who wrote it is known of {0} of the lines.", percent(debt.knownShare));
  const risks = meters.filter(({ units }) => units > 0);
  return element(
    "section",
    { "aria-labelledby": "meters" },
    element("h2", { id: "meters" }, say("Coverage and debt")),
    element(
      "div",
      { class: "meter" },
      element("p", {}, covered),
      bar("coverage", say("Coverage"), covered, [{ share: debt.coverage, className: "verified" }]),
    ),
    element("p", {}, `${owed} ${known}`),
    ...risks.map(({ risk, units, verified }) => {
      const words = say("{0}: {1}", riskWords(risk, say), countWords(verified, units, say));
      return element(
        "div",
        { class: `meter ${risk}` },
        element("p", {}, words),
        bar(`meter-${risk}`, riskWords(risk, say), words, [{ share: verified / units, className: "verified" }]),
      );
    }),
    risks.length === 0
      ? undefined
      : foldable(
          {
            key: "meters/table",
            title: say("The same as a table"),
            isUnfolded: memory.isUnfolded("meters"),
            onToggle: (isUnfolded) => memory.setUnfolded("meters", isUnfolded),
          },
          dataTable(
            say("Units by risk"),
            [say("Risk"), say("Verified"), say("Not verified"), say("All")],
            risks.map(({ risk, units, verified }) => [riskWords(risk, say), String(verified), String(units - verified), String(units)]),
          ),
        ),
  );
}
