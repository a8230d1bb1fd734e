/**
 * The only door to web-tree-sitter: loads grammars from bytes, parses with limits, runs structural queries, and frees
 * what it made. One instance belongs to one worker, for an engine that aborts never works again.
 */
import type { Language, Node, Parser, Query, Tree } from "web-tree-sitter";
import type { LoadAsset } from "../base/load-asset.ts";
import type { Span } from "../base/range.ts";
import { type Engine, startedEngine } from "./engine.ts";
import { type FlatTree, flatTree, numberOf } from "./flat-tree.ts";
import { apart, canBeJoined, type JoinedQuery, joinedQuery } from "./joined-query.ts";
import { ParseFailed } from "./parse-failed.ts";
import { addressOf } from "./raw-engine.ts";
import { rawMatches, type TextPredicate, textPredicates } from "./raw-matches.ts";
import { FlatNode, type NodeOwner, type SyntaxNode } from "./syntax-node.ts";

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
   * `together`: queries that are going to be asked of it; the engine goes through the tree once for all of them.
   */
  keepingTree<T>(text: string, together: Together | undefined, work: () => T): T;
}

export interface Together {
  readonly grammar: Grammar;
  readonly queries: readonly string[];
}

interface Loaded {
  readonly language: Language;
  readonly parser: Parser;
  readonly queries: Map<string, Query>;
  readonly words: Vocabulary;
}

/** Nothing is loaded before the first `load`: a document of commands alone never pays for the engine. */
export async function createSyntax(loadAsset: LoadAsset): Promise<Syntax> {
  const loaded = new Map<Grammar, Loaded>();
  const loading = new Map<Grammar, Promise<void>>();
  let engine: Engine | undefined;
  let isDead = false;

  const loadGrammar = async (grammar: Grammar): Promise<void> => {
    // A host may compile the grammars in another way than the engine, so that none of them is asked for before.
    engine = await startedEngine(loadAsset);
    const { module } = engine;
    const language = await module.Language.load(await loadAsset(`${grammar}.wasm`));
    const parser = new module.Parser();
    parser.setLanguage(language);
    loaded.set(grammar, { language, parser, queries: new Map(), words: vocabulary(language) });
  };

  const started = (): Engine => {
    if (engine === undefined) throw new Error("no engine is loaded");
    return engine;
  };

  const grammarOf = (grammar: Grammar): Loaded => {
    const found = loaded.get(grammar);
    if (found === undefined) throw new Error(`the grammar ${grammar} was not loaded`);
    return found;
  };

  const queryOf = (grammar: Grammar, source: string): Query => {
    const { language, queries } = grammarOf(grammar);
    let query = queries.get(source);
    if (query === undefined) {
      query = new (started().module.Query)(language, source);
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
      if (error instanceof ParseFailed) throw error;
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

  const joined = new WeakMap<Together, JoinedQuery>();

  const joinedOf = (together: Together, sources: readonly string[]): JoinedQuery => {
    let known = joined.get(together);
    if (known === undefined) {
      known = joinedQuery(sources, (source) => queryOf(together.grammar, source));
      joined.set(together, known);
    }
    return known;
  };

  const predicates = new WeakMap<Query, readonly (readonly TextPredicate[])[]>();

  const predicatesOf = (query: Query): readonly (readonly TextPredicate[])[] => {
    let known = predicates.get(query);
    if (known === undefined) {
      known = textPredicates(query);
      predicates.set(query, known);
    }
    return known;
  };

  const search = ({ tree, owner }: OpenTree, query: Query, within: Span | undefined, limits: ParseLimits): QueryMatch[] => {
    let isOver = false;
    const untilOver = () => {
      isOver ||= limits.isOver();
      return isOver;
    };
    const found = guarded(() => rawMatches(started().raw, query, tree, { within, isOver: untilOver }));
    if (isOver) throw new ParseFailed("deadline", "It took too long to search.");
    const asked = predicatesOf(query);
    return found.flatMap(({ pattern, captures }): QueryMatch[] => {
      const own = captures.map(({ name, node }) => ({ name, node: owner.node(numberOf(owner.flat, node.id, node.start)) }));
      return asked[pattern]?.every((predicate) => predicate(own)) === false ? [] : [{ pattern, captures: own }];
    });
  };

  /** Of the whole tree; what is going to be asked as well is found on the way. */
  const searchWhole = (opened: OpenTree, source: string, limits: ParseLimits): readonly QueryMatch[] => {
    const { grammar, found, together } = opened;
    const before = found.get(source);
    if (before !== undefined) return before;
    const sources = together?.grammar === grammar ? together.queries.filter(canBeJoined) : [];
    if (together === undefined || !sources.includes(source)) return search(opened, queryOf(grammar, source), undefined, limits);
    const join = joinedOf(together, sources);
    for (const [one, matches] of apart(search(opened, join.query, undefined, limits), join, sources)) found.set(one, matches);
    return found.get(source) ?? [];
  };

  const open = (grammar: Grammar, text: string, limits: ParseLimits, together: Together | undefined): OpenTree => {
    const tree = parse(grammar, text, limits);
    const flat = () => guarded(() => flatTree(started().raw, addressOf(tree), limits.isOver));
    let error: { readonly first: Span | undefined } | undefined;
    const errorIn = () => {
      error ??= { first: firstErrorIn(tree.rootNode) };
      return error.first;
    };
    const owner = treeOwner(text, limits.depth, grammarOf(grammar).words, flat);
    return { grammar, tree, owner, errorIn, together, found: new Map() };
  };

  const treeOf = (opened: OpenTree, text: string, limits: ParseLimits): SyntaxTree => {
    const { grammar, owner, errorIn } = opened;
    return {
      grammar,
      text,
      get root() {
        return owner.node(0);
      },
      get firstError() {
        return errorIn();
      },
      walk: (visitor) => walk(owner, visitor, limits),
      matches: (source, within) => {
        owner.check();
        return within === undefined ? searchWhole(opened, source, limits) : search(opened, queryOf(grammar, source), within, limits);
      },
    };
  };

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
        promise = loadGrammar(grammar);
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
      const opened = open(grammar, text, limits, place?.together);
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
    keepingTree: (text, together, work) => {
      if (kept !== undefined) throw new Error("a tree is kept already");
      const place: KeptTree = { text, together, opened: undefined };
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
  readonly together: Together | undefined;
  /** Once somebody has asked for it. */
  opened: OpenTree | undefined;
}

/** A tree that is to be freed, and what gives out its nodes. */
interface OpenTree {
  readonly grammar: Grammar;
  readonly tree: Tree;
  readonly owner: TreeOwner;
  /** Looked for once. */
  readonly errorIn: () => Span | undefined;
  readonly together: Together | undefined;
  /** What queries found in all of it, by their source. */
  readonly found: Map<string, readonly QueryMatch[]>;
}

/** Nodes between two looks at the clock. */
const nodesAtOnce = 1_000;

function walk(owner: TreeOwner, visitor: TreeVisitor, limits: ParseLimits): void {
  const { flat, typeName } = owner;
  /** The ends of the nodes that were entered. */
  const open: number[] = [];
  for (let at = 0; at < flat.size; ) {
    while (open.at(-1) === at) {
      open.pop();
      visitor.leave();
    }
    if (at % nodesAtOnce === nodesAtOnce - 1 && limits.isOver()) throw new ParseFailed("deadline", "It took too long to go through.");
    const end = flat.ends[at] ?? flat.size;
    const start = flat.starts[at] ?? 0;
    const stop = flat.stops[at] ?? 0;
    if (visitor.isWanted?.(start, stop) === false) {
      at = end;
      continue;
    }
    const type = typeName(flat.types[at] ?? 0);
    if (end > at + 1 && !visitor.isLeaf(type)) {
      visitor.enter(type);
      open.push(end);
      if (open.length > limits.depth) throw new ParseFailed("too-deep", `It is nested more than ${limits.depth} levels deep.`);
      at += 1;
      continue;
    }
    visitor.leaf(type, start, stop);
    at = end;
  }
  for (const _ of open) visitor.leave();
}

/** What the numbers of a language mean. */
interface Vocabulary {
  typeName(type: number): string;
  isNamed(type: number): boolean;
  fieldNumber(name: string): number;
}

function vocabulary(language: Language): Vocabulary {
  const named: (boolean | undefined)[] = [];
  const fields = new Map<string, number>();
  return {
    typeName: (type) => language.types[type] ?? "ERROR",
    isNamed: (type) => {
      // The one number that is not of the language.
      if (type >= language.types.length) return true;
      named[type] ??= language.nodeTypeIsNamed(type);
      return named[type] === true;
    },
    fieldNumber: (name) => {
      let number = fields.get(name);
      if (number === undefined) {
        number = language.fieldIdForName(name) ?? 0;
        fields.set(name, number);
      }
      return number;
    },
  };
}

interface TreeOwner extends NodeOwner {
  check(): void;
  free(): void;
}

function treeOwner(text: string, depthLimit: number, words: Vocabulary, read: () => FlatTree): TreeOwner {
  const nodes: (SyntaxNode | undefined)[] = [];
  let flat: FlatTree | undefined;
  let isFreed = false;
  const owner: TreeOwner = {
    ...words,
    text,
    depthLimit,
    get flat() {
      owner.check();
      flat ??= read();
      return flat;
    },
    check: () => {
      if (isFreed) throw new Error("a syntax node was used after its tree was freed");
    },
    node: (number) => {
      let node = nodes[number];
      if (node === undefined) {
        node = new FlatNode(number, owner.flat, owner);
        nodes[number] = node;
      }
      return node;
    },
    free: () => {
      isFreed = true;
      nodes.length = 0;
      flat = undefined;
    },
  };
  return owner;
}

/** Walks down only where there is an error, so its cost is the error's depth, not the tree's size. */
function firstErrorIn(root: Node): Span | undefined {
  if (!root.hasError) return undefined;
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
