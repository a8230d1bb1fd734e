/** The one door to the shell parser, so that it can be replaced: nothing else in the project names it. */
import {
  type ArrayValue,
  type Assignment,
  type Command,
  type CommandNode,
  type CompoundList,
  forEachChild,
  type HereDoc,
  type ParameterExpansionPart,
  type ParsedScript,
  parse,
  type Redirect,
  type Redirection,
  type Statement,
  type SyntaxNode,
  type TestExpression,
  type Word,
  type WordPart,
} from "unbash";

export type {
  ArrayValue,
  Assignment,
  Command as CommandSyntax,
  CommandNode,
  CompoundList,
  HereDoc,
  ParameterExpansionPart,
  ParsedScript,
  Redirect,
  Redirection,
  Statement,
  SyntaxNode,
  TestExpression,
  Word as WordSyntax,
  WordPart,
};
export { forEachChild };

/** Never throws on malformed text: errors stand in the result, with UTF-16 offsets. Very deep nesting may throw a RangeError later, when parts are read. */
export function parseShell(text: string): ParsedScript {
  return parse(text);
}
