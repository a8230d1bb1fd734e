/**
 * The functions of the engine itself, under web-tree-sitter's own classes. Those make an object and a dozen calls of every node that
 * is looked at, which took most of the time of an analysis; a tree read in one go needs none of them. The package is pinned, and what
 * is not where it should be is told when the engine is loaded.
 */
import type { Query, Tree } from "web-tree-sitter";

/** The state of one cursor, and what a query found, lie at `transfer` in the engine's memory. */
export interface RawEngine {
  /** Of the memory, which may have grown since it was last asked for. */
  readonly words: () => Int32Array;
  /** Where the engine leaves what it has to say, in bytes. */
  readonly transfer: number;
  /** Asked while a query runs; true ends it. */
  readonly whileQuerying: (isOver: (() => boolean) | null) => void;
  readonly call: Readonly<Record<RawName, RawFunction>>;
}

type RawFunction = (...values: number[]) => number;

const names = [
  "_free",
  "_ts_init",
  "_ts_tree_root_node_wasm",
  "_ts_tree_cursor_new_wasm",
  "_ts_tree_cursor_delete_wasm",
  "_ts_tree_cursor_goto_first_child_wasm",
  "_ts_tree_cursor_goto_next_sibling_wasm",
  "_ts_tree_cursor_goto_parent_wasm",
  "_ts_tree_cursor_current_node_type_id_wasm",
  "_ts_tree_cursor_current_node_id_wasm",
  "_ts_tree_cursor_current_field_id_wasm",
  "_ts_tree_cursor_start_index_wasm",
  "_ts_tree_cursor_end_index_wasm",
  "_ts_query_matches_wasm",
] as const;
type RawName = (typeof names)[number];

/** `module`: what was given to `Parser.init`, which makes the engine of it. */
export function rawEngine(module: object): RawEngine {
  const found = new Map<string, RawFunction>();
  for (const name of names) {
    const value: unknown = Reflect.get(module, name);
    if (typeof value !== "function") throw new Error(`web-tree-sitter has no ${name}`);
    found.set(name, value as RawFunction);
  }
  const words = (): Int32Array => {
    const memory: unknown = Reflect.get(module, "HEAP32");
    if (!(memory instanceof Int32Array)) throw new Error("web-tree-sitter does not show its memory");
    return memory;
  };
  words();
  const call = Object.fromEntries(found) as Record<RawName, RawFunction>;
  return {
    words,
    transfer: call._ts_init(),
    whileQuerying: (isOver) => {
      Reflect.set(module, "currentQueryProgressCallback", isOver);
    },
    call,
  };
}

/** Where a tree or a compiled query lies in the engine's memory. */
export function addressOf(made: Tree | Query): number {
  const address: unknown = Reflect.get(made, 0);
  if (typeof address !== "number" || address === 0) throw new Error("web-tree-sitter does not say where it keeps what it made");
  return address;
}
