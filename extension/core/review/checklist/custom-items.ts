/** Reads `.countersign/checklist.yml`: a team's own questions, and when each is asked. */
import type { Digest } from "../../base/digest.ts";
import { globMatcher } from "../../base/path-glob.ts";
import type { Problem } from "../../base/problem.ts";
import type { ReviewedUnit } from "../reviewed-unit.ts";
import { type Author, isRiskAtLeast, type Risk, risks } from "../risk.ts";
import type { Item } from "./item.ts";
import { item } from "./items.ts";
import { readSettings, type Settings } from "./yaml-settings.ts";

export const checklistPath = ".countersign/checklist.yml";

/** All that is given must hold. */
export interface When {
  /** Globs: at least one changed file lies there. */
  readonly paths: readonly string[];
  /** The pull request has at least one of them. */
  readonly labels: readonly string[];
  /** The change has more added and removed lines than this. */
  readonly linesAbove?: number;
  /** Some of it is by such an author. */
  readonly author?: Author;
  /** Some of it asks at least this much. */
  readonly risk?: Risk;
}

export interface CustomItem {
  readonly id: string;
  readonly text: string;
  readonly when: When;
  readonly settling: "answer" | "run" | "role" | "link";
  readonly command?: string;
  readonly role?: readonly string[];
  readonly isRequired: boolean;
}

const mostItems = 50;
const settlings = ["answer", "command", "role", "link"] as const;

/** Without `items` there is at least one problem. `usesTemplate`: the tasks of the pull-request template are asked about too. */
export function readCustomItems(
  text: string,
  path = checklistPath,
): { readonly items?: readonly CustomItem[]; readonly usesTemplate?: boolean; readonly problems: readonly Problem[] } {
  const { settings, problems } = readSettings(path, text);
  if (settings === undefined) return { problems };
  const version = settings.whole("version", 1, 1);
  if (version === undefined && !settings.has("version")) settings.report("version: 1 is missing.");
  const usesTemplate = settings.flag("template") ?? true;
  const entries = settings.maps("items");
  if (entries.length > mostItems) settings.report(`More than ${mostItems} items: nobody would read them.`, "items");
  const seen = new Set<string>();
  const items = entries.slice(0, mostItems).map((entry) => customItem(entry, seen));
  settings.end();
  return problems.length > 0 ? { problems } : { items, usesTemplate, problems };
}

function customItem(settings: Settings, seen: Set<string>): CustomItem {
  const id = settings.text("id") ?? "";
  if (!/^[a-z0-9][a-z0-9.-]{0,63}$/.test(id)) settings.report("id: lower-case letters, digits, dots and dashes are asked for here.", "id");
  if (/^template-\d/.test(id)) settings.report("id: template-1 and its like are the tasks of the pull-request template.", "id");
  if (seen.has(id)) settings.report(`${id} is there twice.`, "id");
  seen.add(id);
  const text = settings.text("text") ?? "";
  if (text === "" || text.length > 300) settings.report("text: one question of at most 300 characters is asked for here.", "text");
  const settling = settings.oneOf("satisfied-by", settlings) ?? "answer";
  const command = settings.text("command");
  const role = settings.texts("role");
  if ((settling === "command") !== (command !== undefined))
    settings.report("command: it goes with `satisfied-by: command`, and only with it.");
  if ((settling === "role") !== role.length > 0) settings.report("role: addresses go with `satisfied-by: role`, and only with it.");
  const isRequired = settings.flag("required") ?? true;
  const when = whenOf(settings.map("when"));
  settings.end();
  return {
    id,
    text,
    when,
    settling: settling === "command" ? "run" : settling,
    ...(command === undefined ? {} : { command }),
    ...(role.length === 0 ? {} : { role }),
    isRequired,
  };
}

function whenOf(settings: Settings | undefined): When {
  if (settings === undefined) return { paths: [], labels: [] };
  const linesAbove = settings.whole("lines-above", 0, 1_000_000);
  const author = settings.oneOf("provenance", ["agent", "human", "unknown"] as const);
  const risk = settings.oneOf("risk", risks);
  const when = { paths: settings.texts("paths"), labels: settings.texts("labels") };
  settings.end();
  return {
    ...when,
    ...(linesAbove === undefined ? {} : { linesAbove }),
    ...(author === undefined ? {} : { author }),
    ...(risk === undefined ? {} : { risk }),
  };
}

export interface AskedOf {
  readonly units: readonly ReviewedUnit[];
  /** Of the pull request; undefined where they are not known, and then a question that depends on them is asked. */
  readonly labels: readonly string[] | undefined;
  readonly digest: Digest;
}

/** The items of those questions that this change raises. */
export function customItems(questions: readonly CustomItem[], { units, labels, digest }: AskedOf): Item[] {
  const lines = units.reduce((sum, { unit }) => sum + unit.added.end - unit.added.start + unit.removed.end - unit.removed.start, 0);
  return questions.flatMap(({ id, text, when, settling, command, role, isRequired }) => {
    if (units.length === 0 || (when.linesAbove !== undefined && lines <= when.linesAbove)) return [];
    if (when.labels.length > 0 && labels !== undefined && !when.labels.some((label) => labels.includes(label))) return [];
    const matchers = when.paths.map((pattern) => globMatcher(pattern));
    const about = units.filter(
      ({ unit, author, risk }) =>
        (matchers.length === 0 || matchers.some((matches) => matches(unit.path))) &&
        (when.author === undefined || author === when.author) &&
        (when.risk === undefined || isRiskAtLeast(risk, when.risk)),
    );
    if (about.length === 0) return [];
    const asked = item(digest, {
      id: `custom:${id}`,
      text,
      risk: "medium",
      isRequired,
      settling,
      units: about,
      places: [...new Set(about.map(({ unit }) => unit.path))].map((path) => ({ path })),
      ...(command === undefined ? {} : { command }),
      about: [text],
    });
    return [role === undefined ? asked : { ...asked, role }];
  });
}
