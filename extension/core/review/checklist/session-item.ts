/** The question that an agent's session raises where part of it cannot be read: such a part could hold anything. */
import type { Digest } from "../../base/digest.ts";
import type { Problem } from "../../base/problem.ts";
import type { Item } from "./item.ts";
import { item } from "./items.ts";

/** `problems`: those that block. Undefined where there are none. */
export function sessionItem(problems: readonly Problem[], digest: Digest): Item | undefined {
  if (problems.length === 0) return undefined;
  const asked = item(digest, {
    id: "session.unread",
    text: "Part of the agent's session could not be read or understood: what did the agent do there?",
    details: problems.map(({ message, path }) => (path === undefined ? message : `${path}: ${message}`)),
    risk: "medium",
    settling: "answer",
    units: [],
    places: [],
    about: problems.map(({ code, message }) => `${code} ${message}`),
  });
  return { ...asked, isOfSession: true };
}
