/** Whether a body only computes: then a loop over it can be gone through round by round. */
import type { Expression, StatementSyntax, TextPart } from "./syntax.ts";

/** Cmdlets that only compute. */
const pureCommands = /^(?:foreach-object|%|foreach|write-output|echo|out-null|out-string|get-random)$/i;

export function isPureBody(statements: readonly StatementSyntax[]): boolean {
  return statements.every(isPureStatement);
}

function isPureStatement(statement: StatementSyntax): boolean {
  switch (statement.kind) {
    case "pipeline":
      return statement.stages.every((stage) =>
        stage.kind === "expression"
          ? stage.redirections.length === 0 && isPure(stage.expression)
          : stage.call === undefined &&
            stage.redirections.length === 0 &&
            isPureName(stage.name) &&
            stage.elements.every((element) => element.kind === "argument" && isPure(element.value)),
      );
    case "assignment":
      return (
        (statement.target.kind === "variable" || statement.target.kind === "index" || statement.target.kind === "cast") &&
        isPure(statement.target) &&
        isPureStatement(statement.value)
      );
    default:
      return false;
  }
}

function isPureName(name: Expression): boolean {
  const [part] = name.kind === "string" ? name.parts : [];
  return name.kind === "string" && name.parts.length === 1 && part?.kind === "text" && pureCommands.test(part.value);
}

const pureTypes = /^(?:system\.)?(?:char|string|convert|int\d*|byte|math|text\.encoding|bitconverter|regex)$/;

function isPure(expression: Expression): boolean {
  switch (expression.kind) {
    case "string":
      return expression.parts.every((part: TextPart) => part.kind === "text" || isPure(part));
    case "number":
    case "type":
      return true;
    case "variable":
      return expression.drive === "" || expression.drive === "script" || expression.drive === "global";
    case "cast":
    case "unary":
      return isPure(expression.operand);
    case "member":
      return isPure(expression.object) && isPure(expression.name);
    case "invoke":
      return isPureReceiver(expression) && expression.arguments.every(isPure);
    case "index":
      return isPure(expression.object) && isPure(expression.index);
    case "binary":
      return isPure(expression.left) && isPure(expression.right);
    case "ternary":
      return false;
    case "list":
      return expression.items.every(isPure);
    case "paren":
      return isPureStatement(expression.statement);
    case "statements":
      return isPureBody(expression.statements);
    case "table":
      return false;
    case "scriptblock":
      return isPureBody(expression.block.statements);
  }
}

const pureMethods =
  /^(?:tostring|tolower|toupper|substring|replace|split|trim|tochararray|padleft|padright|insert|remove|chars|indexof|getvalue|getstring|add)$/i;

function isPureReceiver({ object, name, isStatic }: Extract<Expression, { kind: "invoke" }>): boolean {
  const [part] = name.kind === "string" ? name.parts : [];
  if (part?.kind !== "text") return false;
  if (isStatic) return object.kind === "type" && pureTypes.test(object.name);
  return pureMethods.test(part.value) && isPure(object);
}
