/**
 * What a syntax node of a programming language means, as far as flow and commands go: one vocabulary for all of them.
 * A meaning is shallow. Its parts are nodes again, read when they are needed.
 */
import type { SyntaxNode } from "../../syntax/syntax-node.ts";

/** A literal stretch of a string; offsets into the parsed text. `isExact` where the text stands there letter for letter. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isExact: boolean;
}

export interface Argument {
  readonly node: SyntaxNode;
  /** Of a keyword argument; `**` for a spread of keywords. */
  readonly name?: string;
  /** `*list`, `...list`. */
  readonly isSpread?: boolean;
}

export interface Entry {
  /** Undefined for a spread of another object. */
  readonly key: SyntaxNode | string | undefined;
  readonly value: SyntaxNode;
}

export type Pattern =
  | { readonly kind: "name"; readonly name: string; readonly fallback?: SyntaxNode }
  /** With `leads` a value that has not as many parts goes to the first: `v, err := f()`. */
  | { readonly kind: "items"; readonly items: readonly (Pattern | undefined)[]; readonly leads?: true }
  | { readonly kind: "entries"; readonly entries: readonly { readonly key: string; readonly pattern: Pattern }[]; readonly rest?: string }
  | { readonly kind: "rest"; readonly pattern: Pattern }
  /** `a.b`, `a[b]`. */
  | { readonly kind: "place"; readonly node: SyntaxNode };

export interface FunctionShape {
  readonly name?: string;
  readonly parameters: readonly Pattern[];
  readonly body: SyntaxNode;
  /** Whether the body is the value that it returns. */
  readonly isExpression: boolean;
  /** Whoever calls it says what `this` is in it. */
  readonly bindsSelf?: true;
}

export interface Binding {
  /** What it is called here; `*` for all that the module has. */
  readonly name: string;
  /** Where it is from: `os.path.join`. */
  readonly path: string;
}

export type Meaning =
  /** With `called` it is given to the function of that name: a command between backticks. */
  | { readonly kind: "text"; readonly parts: readonly (Piece | SyntaxNode)[]; readonly called?: string }
  | { readonly kind: "constant"; readonly text: string }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "member"; readonly object: SyntaxNode; readonly name: string }
  | { readonly kind: "index"; readonly object: SyntaxNode; readonly key: SyntaxNode }
  /** `a[1:3]`; what is absent is the beginning or the end. `step`: `a[::-1]`, absent for each. */
  | {
      readonly kind: "slice";
      readonly object: SyntaxNode;
      readonly from: SyntaxNode | undefined;
      readonly to: SyntaxNode | undefined;
      readonly step?: SyntaxNode;
    }
  | { readonly kind: "call"; readonly callee: SyntaxNode; readonly arguments: readonly Argument[] }
  | { readonly kind: "operation"; readonly operator: string; readonly left: SyntaxNode; readonly right: SyntaxNode }
  | { readonly kind: "list"; readonly items: readonly Argument[] }
  | { readonly kind: "entries"; readonly entries: readonly Entry[] /** Of an object: its class. */; readonly type?: SyntaxNode }
  /** One of the options; the tests are evaluated for what they do. */
  | { readonly kind: "choice"; readonly tests: readonly SyntaxNode[]; readonly options: readonly SyntaxNode[] }
  | { readonly kind: "function"; readonly shape: FunctionShape }
  /** Awaited, cast, in parentheses: the same value. */
  | { readonly kind: "same"; readonly node: SyntaxNode }
  /** With `reachesOut` the name is the nearest scope's that has it; else this function's own. */
  | {
      readonly kind: "assign";
      readonly target: Pattern;
      readonly value: SyntaxNode;
      readonly operator?: string;
      readonly reachesOut?: true;
    }
  /** `[element for target in iterable]`. */
  | {
      readonly kind: "collect";
      readonly loops: readonly { target: Pattern; iterable: SyntaxNode }[];
      readonly tests: readonly SyntaxNode[];
      readonly element: SyntaxNode;
    }
  /** All in order; the value is the last one's. */
  | { readonly kind: "sequence"; readonly nodes: readonly SyntaxNode[] }
  /** A yes or no about these. */
  | { readonly kind: "test"; readonly nodes: readonly SyntaxNode[] }
  /** An unknown value in which all of these take part. */
  | { readonly kind: "mixed"; readonly nodes: readonly SyntaxNode[] }
  | { readonly kind: "import"; readonly bindings: readonly Binding[] }
  | { readonly kind: "declare"; readonly shape: FunctionShape; readonly decorators: readonly SyntaxNode[] }
  | {
      readonly kind: "class";
      readonly name: string | undefined;
      readonly bases: readonly SyntaxNode[];
      readonly body: readonly SyntaxNode[];
    }
  /** Exactly one of the branches is taken; an empty one stands for none. */
  | { readonly kind: "branch"; readonly tests: readonly SyntaxNode[]; readonly branches: readonly (readonly SyntaxNode[])[] }
  | { readonly kind: "loop"; readonly target?: Pattern; readonly iterable?: SyntaxNode; readonly body: readonly SyntaxNode[] }
  | {
      readonly kind: "with";
      readonly items: readonly { value: SyntaxNode; target: Pattern | undefined }[];
      readonly body: readonly SyntaxNode[];
    }
  | { readonly kind: "return"; readonly value: SyntaxNode | undefined }
  /** One of what the function gives one after another; with `isAll` each of that. */
  | { readonly kind: "yield"; readonly value: SyntaxNode; readonly isAll: boolean }
  /** Names that belong to an outer scope from here on. */
  | { readonly kind: "outer"; readonly names: readonly string[] }
  | { readonly kind: "nothing" };

/** The parts of a call, as the language's `embedded.scm` captured them. */
export interface CallSite {
  readonly callee: SyntaxNode;
  readonly arguments: SyntaxNode | undefined;
}

/**
 * `plain`: `f.m(x)` is `f(x)`. `receiver`: `f.m(o, x)` is. `list`: `f.m(o, [x])` is. `items`: `f.m([x])` is. `binds`: `f.m(o, x)` is the function that calls `f` with
 * `x` and what it is called with itself.
 */
export type FunctionMethod = "plain" | "receiver" | "list" | "items" | "binds";

/** Reads one language's nodes. */
export interface MeaningReader {
  /** Types of the declarations that hold from the start of their block. */
  readonly hoisted: readonly string[];
  /** What a method calls the object it belongs to, where that is not its first parameter. */
  readonly self: string | undefined;
  /** A method's first parameter is its object, whatever it is called. */
  readonly receiverFirst?: true;
  /** Methods of functions that call them. */
  readonly functionMethods?: Readonly<Record<string, FunctionMethod>>;
  /** The member of an object that holds its members by their names. */
  readonly membersName?: string;
  /** The method of an object by which it is called itself. */
  readonly callMethod?: string;
  /** A method is called by its name alone from within its class. */
  readonly bareMethods?: true;
  /** What the function of a class is called that makes its objects. */
  readonly constructorName: string;
  meaningOf(node: SyntaxNode, call: CallSite | undefined): Meaning;
}
