/**
 * The items of a checklist that are not settled, as SARIF. What is settled is left out: code scanning knows neither kinds of results nor
 * suppressions, and would raise an alert for each.
 */
import type { Digest } from "../base/digest.ts";
import type { ItemStatus } from "../review/checklist/item-state.ts";
import type { ChecklistResult } from "./checklist-result.ts";
import { compareText } from "./order.ts";
import { level, physicalLocation, sarifLog, securitySeverity } from "./sarif-shapes.ts";

/** Ends with a line break. */
export function checklistSarif({ gate, problems }: ChecklistResult, toolVersion: string, digest: Digest): string {
  const open = gate.items.filter(({ state }) => state !== "satisfied" && state !== "overridden");
  const ids = [...new Set(open.map(ruleOf))].sort(compareText);
  return sarifLog({
    toolVersion,
    rules: ids.map((id) => {
      const of = open.filter((status) => ruleOf(status) === id);
      const [gravest = "low"] = (["critical", "high", "medium", "low"] as const).filter((risk) =>
        of.some(({ item }) => item.risk === risk),
      );
      const text = ruleText(id, of);
      return {
        id,
        name: id.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
        shortDescription: { text },
        fullDescription: { text },
        help: { text: `${text} \`countersign status\` says what settles it.` },
        defaultConfiguration: { level: level(gravest) },
        properties: { tags: ["checklist"], precision: "high", ...securitySeverity(gravest) },
      };
    }),
    results: open.map((status) => {
      const { item, state, why } = status;
      return {
        ruleId: ruleOf(status),
        ruleIndex: ids.indexOf(ruleOf(status)),
        level: item.isRequired ? level(item.risk) : "note",
        message: { text: [item.text, ...item.details, why].join("\n") },
        // One is asked for; a question about the change as a whole has none.
        locations: item.places.slice(0, 1).map(({ path, range }) => ({ physicalLocation: physicalLocation(path, range) })),
        relatedLocations: item.places.slice(1, 100).map(({ path, range }, id) => ({
          id,
          physicalLocation: physicalLocation(path, range),
          message: { text: item.text },
        })),
        partialFingerprints: { "countersignItem/v1": digest(JSON.stringify([item.id])) },
        properties: { item: item.id, state, isRequired: item.isRequired, settling: item.settling },
      };
    }),
    problems,
    properties: { gate: gate.isOpen ? "open" : "closed" },
  });
}

/** One rule for all files that are to be read, one for all grave findings. */
function ruleOf({ item }: ItemStatus): string {
  const at = item.id.indexOf(":");
  return `checklist/${at === -1 || item.id.startsWith("custom:") ? item.id.replace(":", ".") : item.id.slice(0, at)}`;
}

function ruleText(id: string, of: readonly ItemStatus[]): string {
  if (id === "checklist/view") return "A changed file that nobody has verified.";
  if (id === "checklist/finding") return "A finding that nobody has decided about.";
  if (id === "checklist/unread") return "Part of a file that could not be understood.";
  return of[0]?.item.text ?? id;
}
