/** Runs a query and reads what it found as the engine wrote it down, without an object for each node and before any predicate. */
import type { Query, Tree } from "web-tree-sitter";
import type { Span } from "../base/range.ts";
import { addressOf, type RawEngine } from "./raw-engine.ts";

export interface FoundNode {
  /** What the engine calls it. */
  readonly id: number;
  /** UTF-16 offset. */
  readonly start: number;
}

export interface FoundMatch {
  /** The 0-based place of the pattern in the query's source. */
  readonly pattern: number;
  readonly captures: readonly { readonly name: string; readonly node: FoundNode }[];
}

export interface Search {
  /** UTF-16 offsets. */
  readonly within: Span | undefined;
  /** Asked often; true ends the search, and what was found until then is given. */
  readonly isOver: () => boolean;
}

/** Words of the engine's memory that a capture takes: its name's number, and a node, which begins with its id and its start. */
const captureWords = 6;
const everyDepth = -1;
const anyNumber = -1;

export function rawMatches(engine: RawEngine, query: Query, tree: Tree, search: Search): FoundMatch[] {
  const { within, isOver } = search;
  const { call, transfer } = engine;
  const address = addressOf(tree);
  const { captureNames } = query;
  engine.whileQuerying(isOver);
  try {
    call._ts_tree_root_node_wasm(address);
    const span = [within?.start ?? 0, within?.end ?? 0];
    call._ts_query_matches_wasm(addressOf(query), address, 0, 0, 0, 0, ...span, 0, 0, 0, 0, 0, 0, anyNumber, everyDepth);
  } finally {
    engine.whileQuerying(null);
  }
  const words = engine.words();
  const count = words[transfer >> 2] ?? 0;
  const start = words[(transfer >> 2) + 1] ?? 0;
  const found: FoundMatch[] = [];
  let at = start >> 2;
  for (let match = 0; match < count; match++) {
    const pattern = words[at] ?? 0;
    const captureCount = words[at + 1] ?? 0;
    at += 2;
    const captures: { name: string; node: FoundNode }[] = [];
    for (let capture = 0; capture < captureCount; capture++) {
      captures.push({ name: captureNames[words[at] ?? 0] ?? "", node: { id: words[at + 1] ?? 0, start: words[at + 2] ?? 0 } });
      at += captureWords;
    }
    found.push({ pattern, captures });
  }
  call._free(start);
  return found;
}

/** What a predicate of the package asks of a capture. */
interface ToldCapture {
  readonly name: string;
  readonly node: { readonly text: string };
}

export type TextPredicate = (captures: readonly ToldCapture[]) => boolean;

/** What the package made of the predicates of each pattern of a query; the engine itself passes them over. */
export function textPredicates(query: Query): readonly (readonly TextPredicate[])[] {
  const made: unknown = Reflect.get(query, "textPredicates");
  if (!Array.isArray(made)) throw new Error("web-tree-sitter does not say what it made of a query's predicates");
  return made.map((predicates: unknown) => {
    if (!Array.isArray(predicates) || predicates.some((one) => typeof one !== "function"))
      throw new Error("web-tree-sitter makes something else of predicates than functions");
    return predicates as readonly TextPredicate[];
  });
}
