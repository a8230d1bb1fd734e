/** What a ledger says of a change, in the words of the checklist. */
import type { Unit } from "../../change/unit.ts";
import type { LedgerState } from "../ledger/fold.ts";
import { type Freshness, freshness, type Marks } from "../ledger/freshness.ts";
import type { UnitsOfFile } from "../ledger/unit-key.ts";
import type { Acts, Standing } from "./acts.ts";
import type { StandingOf } from "./enough.ts";

export interface LedgerActs {
  readonly acts: Acts;
  readonly standingOf: StandingOf;
  /** As the ledger tells it: for the views that show by whom and when. */
  readonly freshness: ReadonlyMap<Unit, Freshness>;
}

export function ledgerActs(files: readonly UnitsOfFile[], state: LedgerState, doubted: Marks["doubted"] = []): LedgerActs {
  const fresh = freshness(files, { marks: state.marks, doubted });
  return {
    freshness: fresh,
    standingOf: (unit) => standingOf(fresh.get(unit)),
    acts: {
      triage: state.triages.map(({ finding, as, reason = "", until, who, at, by }) => ({
        rule: finding.rule,
        fingerprint: finding.fingerprint,
        ...(finding.unit === undefined ? {} : { unit: finding.unit }),
        as,
        reason,
        ...(until === undefined ? {} : { until }),
        ...actor(who, at, by),
      })),
      answers: state.answers.flatMap((event) =>
        event.kind === "answer"
          ? [{ item: event.item, binding: event.content ?? "", text: event.text, ...actor(event.who, event.at, event.by) }]
          : [],
      ),
      overrides: state.answers.flatMap((event) =>
        event.kind === "override"
          ? [
              {
                item: event.item,
                binding: event.content ?? "",
                reason: event.reason,
                ...(event.until === undefined ? {} : { until: event.until }),
                ...actor(event.who, event.at, event.by),
              },
            ]
          : [],
      ),
      runs: state.runs.map(({ command, exitCode, tree, who, at, by }) => ({ command, exitCode, tree, ...actor(who, at, by) })),
    },
  };
}

function actor<Who>(who: Who, at: string, agent: string | undefined): { who: Who; at: string; agent?: string } {
  return { who, at, ...(agent === undefined ? {} : { agent }) };
}

const unmarked: Standing = { marks: [], isStale: false };

function standingOf(fresh: Freshness | undefined): Standing {
  if (fresh === undefined) return unmarked;
  if (fresh.kind === "open") return { marks: [], isStale: fresh.stale };
  return {
    isStale: false,
    marks: fresh.standing.map(({ by, at, agent, act, how, match }) => ({
      ...actor(by, at, agent),
      how: act === "view" ? "viewed" : how,
      isExact: match === "exact",
    })),
  };
}
