/** A rule as data: what its folder says, checked and compiled to plain JSON. */
import type { Capability, Category, Confidence, Labels, Severity } from "../base/finding.ts";
import type { OptionTable } from "../shell/option-table.ts";
import type { Dialect, Place } from "../shell/program.ts";
import type { CompiledList } from "./list.ts";

/** The front matter of `rule.md`. */
export interface RuleHead {
  readonly title: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** One sentence with placeholders in braces (`message.ts`). */
  readonly message: string;
  /** The version of Countersign that first had it. */
  readonly since: string;
  readonly labels: Labels;
  /** Where a command must have been written for the rule to speak of it; absent means anywhere. */
  readonly dialects?: readonly Dialect[];
  readonly capability?: Capability;
  /**
   * With what, for a rule about a capability: texts with placeholders (`capability-object.ts`), of which the first counts that has
   * something to say of a match.
   */
  readonly object?: readonly string[];
  /** The name that rules of several languages share for one idea. */
  readonly concept?: string;
  /** Ids that this rule had before. */
  readonly formerly?: readonly string[];
  /** The function of `core/change/checks` that finds what no query can say. Such a rule has no patterns. */
  readonly check?: string;
}

/** Which rules are asked: those about risks, or all, those about capabilities too. */
export type RuleScope = "risks" | "everything";

export function isInScope({ category }: RuleHead, scope: RuleScope): boolean {
  return scope === "everything" || category !== "capability";
}

/** The four sections of `rule.md`, as Markdown without their headings. */
export interface RuleDoc {
  readonly finds: string;
  readonly matters: string;
  readonly remedy: string;
  readonly fine: string;
}

export interface CompiledRule extends RuleHead {
  /** `command/reverse-ssh-tunnel`. */
  readonly id: string;
  /** The folder it lies in: `command`, or a language. */
  readonly language: string;
  readonly doc: RuleDoc;
  readonly patterns: readonly CompiledPattern[];
}

export type CompiledPattern = CommandPattern | TreePattern;

/** What a value must meet: a regular expression (flag u, unanchored) or an entry of a list. */
export type ValueTest = { readonly regex: string } | { readonly list: string };

/** A pattern of one of the two shapes for commands. Predicates name the stage they speak of: 0, or 1 for the sink of a pipeline. */
export interface CommandPattern {
  readonly shape: "command" | "pipeline";
  /** For each stage the printed names it may have; null for any. Their predicates are not repeated in `predicates`. */
  readonly names: readonly (readonly string[] | null)[];
  /** What to mark: a stage's command or only its name, or the whole line. */
  readonly finding: { readonly stage: number; readonly part: "command" | "name" } | { readonly part: "line" };
  readonly predicates: readonly CommandPredicate[];
}

export type CommandPredicate =
  | { readonly kind: "name"; readonly not: boolean; readonly stage: number; readonly texts: readonly string[] }
  | { readonly kind: "name-test"; readonly not: boolean; readonly stage: number; readonly test: ValueTest }
  | { readonly kind: "same-name"; readonly not: boolean; readonly stage: number; readonly other: number }
  | { readonly kind: "sub"; readonly not: boolean; readonly stage: number; readonly subs: readonly string[] }
  | { readonly kind: "option"; readonly not: boolean; readonly stage: number; readonly spells: readonly string[] }
  | { readonly kind: "option-value"; readonly not: boolean; readonly stage: number; readonly spell: string; readonly test: ValueTest }
  | { readonly kind: "operand"; readonly not: boolean; readonly stage: number; readonly at: number | null; readonly test: ValueTest }
  | { readonly kind: "word"; readonly stage: number; readonly test: ValueTest }
  | { readonly kind: "via"; readonly not: boolean; readonly stage: number; readonly names: readonly string[] }
  | { readonly kind: "within"; readonly stage: number; readonly place: Place }
  | { readonly kind: "through"; readonly stage: number; readonly name: string }
  | { readonly kind: "unknown"; readonly stage: number; readonly part: "name" | "operand" | "option" };

/** A pattern for a language's own tree. Captures are known by number: `@c0` in the query is `captures[0]` in the rule. */
export interface TreePattern {
  readonly shape: "tree";
  /** The structure alone: no predicates, captures renamed in order, one spelling, so that equal structures are equal texts. */
  readonly query: string;
  readonly captures: readonly string[];
  readonly finding: number;
  readonly predicates: readonly TreePredicate[];
}

export type TreePredicate =
  | { readonly kind: "text"; readonly not: boolean; readonly on: number; readonly texts: readonly string[] }
  | { readonly kind: "text-test"; readonly not: boolean; readonly on: number; readonly test: ValueTest }
  | { readonly kind: "same-text"; readonly not: boolean; readonly on: number; readonly other: number }
  | { readonly kind: "calls"; readonly on: number; readonly names: readonly string[] }
  | { readonly kind: "value"; readonly on: number; readonly test: ValueTest };

/** What `language.json` says, as it stands, and the texts of `embedded.scm` and `outline.scm` beside it. */
export interface LanguageData {
  /** The language whose rules and data it has, too. */
  readonly inherits?: string;
  readonly embedded?: string;
  readonly outline?: string;
  readonly [key: string]: unknown;
}

/** Everything that the analysis knows as data: `catalogue.json`. */
export interface CompiledCatalogue {
  readonly version: 1;
  /** By id. */
  readonly rules: readonly CompiledRule[];
  /** By printed name. */
  readonly options: readonly OptionTable[];
  readonly lists: Readonly<Record<string, CompiledList>>;
  readonly languages: Readonly<Record<string, LanguageData>>;
  /** What the rules' numbers are called (`label-titles.ts`); absent where the folder says nothing of it. */
  readonly labels?: Readonly<Record<string, string>>;
}
