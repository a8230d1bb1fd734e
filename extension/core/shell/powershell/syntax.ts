/** What the PowerShell parser makes of a text. Offsets are UTF-16 units of that text. */
import type { Span } from "../../base/range.ts";

export interface ScriptSyntax {
  readonly statements: readonly StatementSyntax[];
  /** What could not be read, in order; the statements around it were. */
  readonly errors: readonly SyntaxError[];
}

export interface SyntaxError extends Span {
  readonly message: string;
  readonly isTooDeep: boolean;
}

export type StatementSyntax =
  | PipelineSyntax
  | (Span & { readonly kind: "chain"; readonly pipelines: readonly PipelineSyntax[] })
  | (Span & { readonly kind: "assignment"; readonly target: Expression; readonly operator: string; readonly value: StatementSyntax })
  | (Span & { readonly kind: "if"; readonly branches: readonly Branch[]; readonly otherwise: Block | undefined })
  | (Span & { readonly kind: "while"; readonly condition: StatementSyntax | undefined; readonly body: Block })
  | (Span & {
      readonly kind: "for";
      readonly before: StatementSyntax | undefined;
      readonly condition: StatementSyntax | undefined;
      readonly after: StatementSyntax | undefined;
      readonly body: Block;
    })
  | (Span & { readonly kind: "foreach"; readonly variable: VariableSyntax; readonly items: StatementSyntax; readonly body: Block })
  | (Span & {
      readonly kind: "switch";
      readonly subject: StatementSyntax | undefined;
      readonly isFile: boolean;
      readonly clauses: readonly SwitchClause[];
    })
  | (Span & { readonly kind: "function"; readonly name: string; readonly parameters: readonly Parameter[]; readonly body: Block })
  | (Span & { readonly kind: "try"; readonly body: Block; readonly handlers: readonly Block[]; readonly last: Block | undefined })
  | (Span & { readonly kind: "block"; readonly name: string; readonly body: Block })
  | (Span & { readonly kind: "class"; readonly bodies: readonly Block[] })
  | (Span & { readonly kind: "flow"; readonly word: string; readonly value: StatementSyntax | undefined });

export interface Branch {
  readonly condition: StatementSyntax;
  readonly body: Block;
}

export interface SwitchClause {
  readonly pattern: Expression;
  readonly body: Block;
}

export interface PipelineSyntax extends Span {
  readonly kind: "pipeline";
  readonly stages: readonly StageSyntax[];
  readonly isBackground: boolean;
}

export type StageSyntax = CommandSyntax | ExpressionStage;

export interface ExpressionStage extends Span {
  readonly kind: "expression";
  readonly expression: Expression;
  readonly redirections: readonly RedirectionSyntax[];
}

export interface CommandSyntax extends Span {
  readonly kind: "command";
  /** `&` and `.` take a value for a name. */
  readonly call: "&" | "." | undefined;
  readonly name: Expression;
  readonly elements: readonly ElementSyntax[];
  readonly redirections: readonly RedirectionSyntax[];
}

export type ElementSyntax =
  | { readonly kind: "argument"; readonly value: Expression }
  /** `-Name` or `-Name:value`; `text` begins with the dash. */
  | (Span & { readonly kind: "parameter"; readonly text: string; readonly value: Expression | undefined })
  /** What follows `--%`: passed on as it stands. */
  | (Span & { readonly kind: "verbatim" });

export interface RedirectionSyntax extends Span {
  /** `>`, `>>`, `<`, `>&`: the last for `2>&1`, which has no target. */
  readonly operator: ">" | ">>" | "<" | ">&";
  /** `1` where none is written, `*` for all. */
  readonly stream: string;
  readonly target: Expression | undefined;
}

export interface Block extends Span {
  readonly statements: readonly StatementSyntax[];
  readonly parameters: readonly Parameter[];
}

export interface Parameter {
  /** Lower case. */
  readonly name: string;
  readonly default: Expression | undefined;
}

export interface VariableSyntax extends Span {
  readonly kind: "variable";
  /** As written, without scope; `env:` and other drives are told apart by `drive`. */
  readonly name: string;
  /** Lower case: `env`, `script`, `global`, `function`; empty without. */
  readonly drive: string;
  readonly isSplat: boolean;
}

export type TextPart = (Span & { readonly kind: "text"; readonly value: string }) | Expression;

export type Expression =
  /** A text: a quoted string, a here-string, a bare word. Its parts in order. */
  | (Span & { readonly kind: "string"; readonly parts: readonly TextPart[]; readonly isBare: boolean })
  | (Span & { readonly kind: "number"; readonly value: number })
  | VariableSyntax
  | (Span & { readonly kind: "type"; readonly name: string })
  | (Span & { readonly kind: "cast"; readonly type: string; readonly operand: Expression })
  | (Span & { readonly kind: "member"; readonly object: Expression; readonly name: Expression; readonly isStatic: boolean })
  | (Span & {
      readonly kind: "invoke";
      readonly object: Expression;
      readonly name: Expression;
      readonly isStatic: boolean;
      readonly arguments: readonly Expression[];
    })
  | (Span & { readonly kind: "index"; readonly object: Expression; readonly index: Expression })
  | (Span & { readonly kind: "binary"; readonly operator: string; readonly left: Expression; readonly right: Expression })
  | (Span & { readonly kind: "unary"; readonly operator: string; readonly operand: Expression })
  | (Span & { readonly kind: "ternary"; readonly condition: Expression; readonly yes: Expression; readonly no: Expression })
  | (Span & { readonly kind: "list"; readonly items: readonly Expression[] })
  /** `( … )`. */
  | (Span & { readonly kind: "paren"; readonly statement: StatementSyntax })
  /** `$( … )` and `@( … )`. */
  | (Span & { readonly kind: "statements"; readonly isArray: boolean; readonly statements: readonly StatementSyntax[] })
  | (Span & { readonly kind: "table"; readonly entries: readonly { readonly key: Expression; readonly value: StatementSyntax }[] })
  | (Span & { readonly kind: "scriptblock"; readonly block: Block });
