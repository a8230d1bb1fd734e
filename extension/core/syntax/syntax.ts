/**
 * The only door to web-tree-sitter: loads grammars from bytes, parses with limits, runs structural queries, and frees
 * what it made. One instance belongs to one worker, for an engine that aborts never works again.
 */
import type { Language, Node, Parser, Query, Tree, TreeCursor } from "web-tree-sitter";
import type { LoadAsset } from "../base/load-asset.ts";
import type { Span } from "../base/range.ts";
import { ParseFailed } from "./parse-failed.ts";
import { type NodeOwner, type SyntaxNode, WrappedNode } from "./syntax-node.ts";

export const grammars = ["python", "javascript", "typescript", "tsx", "bash", "go", "ruby"] as const;
export type Grammar = (typeof grammars)[number];

export interface ParseLimits {
  /** UTF-16 units. */
  readonly size: number;
  /** Levels below the root. */
  readonly depth: number;
  /** Asked often; true ends the parse or the query that runs. */
  readonly isOver: () => boolean;
}

export interface QueryMatch {
  /** The 0-based place of the pattern in the query's source. */
  readonly pattern: number;
  /** In the order of the query's own captures; a repeated name is a repeated entry. */
  readonly captures: readonly { readonly name: string; readonly node: SyntaxNode }[];
}

export interface TreeVisitor {
  /** Whether nodes of that type are visited as if they had no children. */
  isLeaf(type: string): boolean;
  /** A node with children, which follow until it is left. */
  enter(type: string): void;
  leave(): void;
  /** UTF-16 offsets. */
  leaf(type: string, start: number, end: number): void;
  /** Where it is there: nodes for which it says no are passed over, with all that is in them. UTF-16 offsets. */
  isWanted?(start: number, end: number): boolean;
}

export interface SyntaxTree {
  readonly grammar: Grammar;
  readonly text: string;
  readonly root: SyntaxNode;
  /** The first ERROR or MISSING node in source order; undefined where all of the text was understood. */
  readonly firstError: Span | undefined;
  /** Visits every node in the order of the text, without an object for each. Throws a `ParseFailed` at the deadline and at the depth. */
  walk(visitor: TreeVisitor): void;
  /** Matches in the order tree-sitter finds them. The query is compiled at its first use. Throws a `ParseFailed` at the deadline. */
  matches(query: string, within?: Span): readonly QueryMatch[];
}

export interface Syntax {
  /** Once it is true, nothing works any more: end the worker. */
  readonly isDead: boolean;
  /** Loads the engine and the grammar where they are not yet loaded. */
  load(grammar: Grammar): Promise<void>;
  /** Compiles a query and throws the engine's message where it is not legal. The grammar must be loaded. */
  checkQuery(grammar: Grammar, query: string): void;
  /**
   * Parses, calls `use`, and frees the tree whatever happened. Nodes must not be kept. The grammar must be loaded.
   * Throws a `ParseFailed` where there is no tree.
   */
  withTree<T>(grammar: Grammar, text: string, limits: ParseLimits, use: (tree: SyntaxTree) => T): T;
  /**
   * Until `work` ends, the tree of exactly this text is kept: whoever asks for it again by `withTree` gets the same tree and nodes, under
   * the depth of who asked first, and nothing is parsed again. Not to be nested. Other texts are parsed and freed as ever.
   */
  keepingTree<T>(text: string, work: () => T): T;
}

interface Loaded {
  readonly language: Language;
  readonly parser: Parser;
  readonly queries: Map<string, Query>;
}

type Engine = typeof import("web-tree-sitter");

/** Nothing is loaded before the first `load`: a document of commands alone never pays for the engine. */
export async function createSyntax(loadAsset: LoadAsset): Promise<Syntax> {
  const loaded = new Map<Grammar, Loaded>();
  const loading = new Map<Grammar, Promise<void>>();
  let engine: Promise<Engine> | undefined;
  let isDead = false;

  const start = async (): Promise<Engine> => {
    const [module, wasmBinary] = await Promise.all([import("web-tree-sitter"), loadAsset("web-tree-sitter.wasm")]);
    // An abort is reported by `isDead`; the engine need not print it as well.
    await module.Parser.init({ wasmBinary: wasmBinary.slice().buffer, printErr: () => undefined });
    return module;
  };

  const loadGrammar = async (grammar: Grammar): Promise<void> => {
    engine ??= start();
    const [module, bytes] = await Promise.all([engine, loadAsset(`${grammar}.wasm`)]);
    const language = await module.Language.load(bytes);
    const parser = new module.Parser();
    parser.setLanguage(language);
    loaded.set(grammar, { language, parser, queries: new Map() });
  };

  const grammarOf = (grammar: Grammar): Loaded => {
    const found = loaded.get(grammar);
    if (found === undefined) throw new Error(`the grammar ${grammar} was not loaded`);
    return found;
  };

  let compile: ((language: Language, source: string) => Query) | undefined;

  const queryOf = (grammar: Grammar, source: string): Query => {
    const { language, queries } = grammarOf(grammar);
    let query = queries.get(source);
    if (query === undefined) {
      if (compile === undefined) throw new Error("no engine is loaded");
      query = compile(language, source);
      queries.set(source, query);
    }
    return query;
  };

  /** What escapes the engine is an abort of its memory: from then on it answers nothing. */
  const guarded = <T>(work: () => T): T => {
    if (isDead) throw new ParseFailed("engine-died", "The parser had stopped working before this text.");
    try {
      return work();
    } catch (error) {
      isDead = true;
      throw new ParseFailed("engine-died", `The parser gave up on this text for good: ${messageOf(error)}`);
    }
  };

  const parse = (grammar: Grammar, text: string, limits: ParseLimits): Tree => {
    if (text.length > limits.size) {
      throw new ParseFailed("too-large", `It has ${text.length} characters; ${limits.size} are read at most.`);
    }
    const { parser } = grammarOf(grammar);
    const tree = guarded(() => {
      const result = parser.parse(text, null, { progressCallback: limits.isOver });
      if (result === null) parser.reset();
      return result;
    });
    if (tree === null) throw new ParseFailed("deadline", "It took too long to parse.");
    return tree;
  };

  const open = (grammar: Grammar, text: string, limits: ParseLimits): OpenTree => {
    const tree = parse(grammar, text, limits);
    return { grammar, tree, owner: treeOwner(text, limits.depth) };
  };

  const treeOf = ({ grammar, tree, owner }: OpenTree, text: string, limits: ParseLimits): SyntaxTree => ({
    grammar,
    text,
    root: owner.wrap(tree.rootNode, 0),
    firstError: tree.rootNode.hasError ? firstError(tree.rootNode) : undefined,
    walk: (visitor) => {
      owner.check();
      // What the visitor itself throws is no failure of the engine.
      const cursor = guarded(() => tree.walk());
      try {
        walk(cursor, visitor, limits);
      } finally {
        if (!isDead) cursor.delete();
      }
    },
    matches: (source, within) => {
      owner.check();
      const query = queryOf(grammar, source);
      let isOver = false;
      const found = guarded(() =>
        query.matches(tree.rootNode, {
          progressCallback: () => {
            isOver ||= limits.isOver();
            return isOver;
          },
          ...(within === undefined ? {} : { startIndex: within.start, endIndex: within.end }),
        }),
      );
      if (isOver) throw new ParseFailed("deadline", "It took too long to search.");
      return found.map(({ patternIndex, captures }) => ({
        pattern: patternIndex,
        captures: captures.map(({ name, node }) => ({ name, node: owner.wrap(node) })),
      }));
    },
  });

  const free = ({ tree, owner }: OpenTree): void => {
    owner.free();
    // An aborted engine cannot free; its memory goes with the worker.
    if (!isDead) tree.delete();
  };

  let kept: KeptTree | undefined;

  return {
    get isDead() {
      return isDead;
    },
    load: async (grammar) => {
      let promise = loading.get(grammar);
      if (promise === undefined) {
        promise = loadGrammar(grammar).then(async () => {
          const module = await engine;
          compile ??= module === undefined ? undefined : (language, source) => new module.Query(language, source);
        });
        loading.set(grammar, promise);
      }
      await promise;
    },
    checkQuery: (grammar, query) => {
      queryOf(grammar, query);
    },
    withTree: (grammar, text, limits, use) => {
      const place = kept?.text === text ? kept : undefined;
      const known = place?.opened;
      if (known !== undefined && known.grammar === grammar && !isDead) return use(treeOf(known, text, limits));
      const opened = open(grammar, text, limits);
      if (place !== undefined && known === undefined) {
        place.opened = opened;
        return use(treeOf(opened, text, limits));
      }
      try {
        return use(treeOf(opened, text, limits));
      } finally {
        free(opened);
      }
    },
    keepingTree: (text, work) => {
      if (kept !== undefined) throw new Error("a tree is kept already");
      const place: KeptTree = { text, opened: undefined };
      kept = place;
      try {
        return work();
      } finally {
        kept = undefined;
        if (place.opened !== undefined) free(place.opened);
      }
    },
  };
}

interface KeptTree {
  readonly text: string;
  /** Once somebody has asked for it. */
  opened: OpenTree | undefined;
}

/** A tree that is to be freed, and what gives out its nodes. */
interface OpenTree {
  readonly grammar: Grammar;
  readonly tree: Tree;
  readonly owner: TreeOwner;
}

/** Nodes between two looks at the clock. */
const nodesAtOnce = 1_000;

function walk(cursor: TreeCursor, visitor: TreeVisitor, limits: ParseLimits): void {
  let depth = 0;
  let count = 0;
  for (;;) {
    count += 1;
    if (count % nodesAtOnce === 0 && limits.isOver()) throw new ParseFailed("deadline", "It took too long to go through.");
    if (visitor.isWanted?.(cursor.startIndex, cursor.endIndex) !== false) {
      const type = cursor.nodeType;
      if (!visitor.isLeaf(type) && cursor.gotoFirstChild()) {
        visitor.enter(type);
        depth += 1;
        if (depth > limits.depth) throw new ParseFailed("too-deep", `It is nested more than ${limits.depth} levels deep.`);
        continue;
      }
      visitor.leaf(type, cursor.startIndex, cursor.endIndex);
    }
    while (!cursor.gotoNextSibling()) {
      if (depth === 0) return;
      cursor.gotoParent();
      depth -= 1;
      visitor.leave();
    }
  }
}

interface TreeOwner extends NodeOwner {
  wrap(raw: Node, depth?: number): SyntaxNode;
  free(): void;
}

function treeOwner(text: string, depthLimit: number): TreeOwner {
  const nodes = new Map<number, SyntaxNode>();
  let isFreed = false;
  const owner = {
    text,
    depthLimit,
    check: () => {
      if (isFreed) throw new Error("a syntax node was used after its tree was freed");
    },
    wrap: (raw: Node, depth?: number): SyntaxNode => {
      let node = nodes.get(raw.id);
      if (node === undefined) {
        node = new WrappedNode(raw, owner, depth);
        nodes.set(raw.id, node);
      }
      return node;
    },
    free: () => {
      isFreed = true;
      nodes.clear();
    },
  };
  return owner;
}

/** Walks down only where there is an error, so its cost is the error's depth, not the tree's size. */
function firstError(root: Node): Span {
  let at = root;
  for (;;) {
    if (at.isError || at.isMissing) return { start: at.startIndex, end: at.endIndex };
    const next = at.children.find((child) => child.hasError || child.isError || child.isMissing);
    if (next === undefined) return { start: at.startIndex, end: at.endIndex };
    at = next;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
