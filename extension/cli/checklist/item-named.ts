/** The item of a checklist that a word on the command line means. */
import { userError } from "../../core/base/user-error.ts";
import type { Item } from "../../core/review/checklist/item.ts";
import { didYouMean } from "../near-names.ts";
import type { OpenChecklist } from "./open-assessment.ts";

/** By its id, or the beginning of one. */
export function itemNamed(name: string, { result }: OpenChecklist): Item {
  const items = result.gate.items.map(({ item }) => item);
  const exact = items.find(({ id }) => id === name);
  const begun = exact === undefined ? items.filter(({ id }) => id.startsWith(name)) : [exact];
  const [item] = begun;
  if (item !== undefined && begun.length === 1) return item;
  const ids = items.map(({ id }) => id);
  throw userError(
    "no-such-item",
    begun.length > 1 ? `${name} is the beginning of ${begun.length} items.` : `This change's checklist has no item ${name}.`,
    didYouMean(name, ids, ids.length === 0 ? "It has no items at all." : "`countersign status --all` lists them."),
  );
}
