/** What a person can do about an item that is open: the command that settles it. */
import { assertNever } from "../../base/assert-never.ts";
import { fingerprintKey } from "../finding-states.ts";
import { isVerified, type StandingOf } from "./enough.ts";
import type { ItemStatus } from "./item-state.ts";
import { unitName } from "./unit-name.ts";

/** Units that are named in one command. */
const mostNamed = 4;

/** Without the program's name; undefined where nothing is to be done, or nothing can be done here. */
export function adviceFor({ item, state, waitingOn }: ItemStatus, standingOf: StandingOf): string | undefined {
  if (state === "satisfied" || state === "overridden" || state === "error") return undefined;
  switch (item.settling) {
    case "view": {
      const open = item.units.filter((unit) => !isVerified(unit, standingOf(unit.unit)));
      const path = item.places[0]?.path ?? "";
      if (open.length > mostNamed) return `verify --path ${quoted(path)}`;
      return `verify ${open.map(({ unit }) => unitName(unit)).join(" ")}`;
    }
    case "triage": {
      if (waitingOn === "author") return undefined;
      const [finding] = item.findings;
      if (item.findings.length > 1 && (item.risk === "medium" || item.risk === "low")) return `answer ${quoted(item.id)} --text "…"`;
      const key = finding === undefined ? "" : shortFingerprint(fingerprintKey(finding));
      return `triage ${key} --as accepted|false-positive|fixed --reason "…"`;
    }
    case "run":
      return item.command === undefined ? `answer ${quoted(item.id)} --run "COMMAND"` : `answer ${quoted(item.id)} --run`;
    case "answer":
    case "second-person":
    case "role":
    case "link":
      return `answer ${quoted(item.id)} --text "…"`;
    default:
      return assertNever(item.settling);
  }
}

/** As `triage` takes it: the hash without its scheme. `key` is a fingerprint without its ordinal. */
export function shortFingerprint(key: string): string {
  return key.slice(key.indexOf(":") + 1, key.indexOf(":") + 9);
}

function quoted(text: string): string {
  return /^[\w.:/@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
