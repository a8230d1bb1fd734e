/** What somebody hears who did nothing: a push has opened items again, or another person has settled some. */
import type { PageModel } from "../page-model.ts";
import type { Say } from "../say.ts";
import { gateLine } from "./gate-part.ts";
import { isSettled } from "./words.ts";

/** Undefined where nothing is another that a person has to know of. */
export function newsLine(before: PageModel, now: PageModel, say: Say): string | undefined {
  const settled = new Set(before.items.filter(({ state }) => isSettled(state)).map(({ id }) => id));
  const again = now.items.filter(({ id, state }) => settled.has(id) && !isSettled(state)).length;
  const gate = gateLine(now, say);
  if (again > 0) return `${again === 1 ? say("1 item was opened again.") : say("{0} items were opened again.", again)} ${gate}`;
  return gate === gateLine(before, say) ? undefined : gate;
}
