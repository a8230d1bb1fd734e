/**
 * A whole tree in a few columns of numbers, read from the engine in one walk: from then on it costs nothing of the engine to look at it.
 * Nodes are numbered in the order of the text, a node before what is in it, so that the nodes in node `n` are those from `n + 1` to
 * before `ends[n]`, and the next one beside it, where there is one, is `ends[n]`.
 */
import { ParseFailed } from "./parse-failed.ts";
import type { RawEngine } from "./raw-engine.ts";

export interface FlatTree {
  /** How many nodes there are. */
  readonly size: number;
  /** Numbers of node types in the language. */
  readonly types: readonly number[];
  /** UTF-16 offsets. */
  readonly starts: readonly number[];
  readonly stops: readonly number[];
  /** Numbers of nodes; that of the root is -1. */
  readonly parents: readonly number[];
  readonly ends: readonly number[];
  /** The field that it is of its parent's; 0 for none. */
  readonly fields: readonly number[];
  /** What the engine calls them. */
  readonly ids: readonly number[];
  /** Levels below the root of the deepest node. */
  readonly depth: number;
}

/** Nodes between two looks at the clock. */
const nodesAtOnce = 1_000;

/** Throws a `ParseFailed` at the deadline. */
export function flatTree({ call }: RawEngine, tree: number, isOver: () => boolean): FlatTree {
  const types: number[] = [];
  const starts: number[] = [];
  const stops: number[] = [];
  const parents: number[] = [];
  const ends: number[] = [];
  const fields: number[] = [];
  const ids: number[] = [];
  let depth = 0;
  let level = 0;
  call._ts_tree_root_node_wasm(tree);
  call._ts_tree_cursor_new_wasm(tree);
  try {
    let parent = -1;
    for (;;) {
      const node = types.length;
      if (node % nodesAtOnce === nodesAtOnce - 1 && isOver()) throw new ParseFailed("deadline", "It took too long to go through.");
      types.push(call._ts_tree_cursor_current_node_type_id_wasm(tree));
      starts.push(call._ts_tree_cursor_start_index_wasm(tree));
      stops.push(call._ts_tree_cursor_end_index_wasm(tree));
      fields.push(call._ts_tree_cursor_current_field_id_wasm(tree));
      ids.push(call._ts_tree_cursor_current_node_id_wasm(tree));
      parents.push(parent);
      ends.push(node + 1);
      if (call._ts_tree_cursor_goto_first_child_wasm(tree) !== 0) {
        parent = node;
        level += 1;
        if (level > depth) depth = level;
        continue;
      }
      while (call._ts_tree_cursor_goto_next_sibling_wasm(tree) === 0) {
        if (parent < 0) return { size: types.length, types, starts, stops, parents, ends, fields, ids, depth };
        call._ts_tree_cursor_goto_parent_wasm(tree);
        level -= 1;
        ends[parent] = types.length;
        parent = parents[parent] ?? -1;
      }
    }
  } finally {
    call._ts_tree_cursor_delete_wasm(tree);
  }
}

/** The number of the node that the engine calls so; it begins at that offset. */
export function numberOf({ size, starts, ids }: FlatTree, id: number, start: number): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < size && starts[at] === start; at++) if (ids[at] === id) return at;
  throw new Error("the engine speaks of a node that is not in its tree");
}
