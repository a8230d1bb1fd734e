/** The expressions of `set /a`. */

/** The number, or `undefined` where the text is no expression or reads an unknown variable. */
export function arithmeticValue(text: string, variable: (name: string) => number | undefined): number | undefined {
  const tokens = text.match(/0x[0-9a-f]+|\d+|[A-Za-z_$#@][\w$#@]*|<<|>>|[-+*/%&|^~!()]/gi);
  if (tokens === null || tokens.length > 256 || tokens.join("") !== text.replace(/[\s"^]/g, "").replace(/%%/g, "%")) return undefined;
  let at = 0;
  let depth = 0;
  const binary = (level: number): number | undefined => {
    const operators = levels[level];
    if (operators === undefined) return unary();
    let left = binary(level + 1);
    while (left !== undefined && operators.includes(tokens[at] ?? "")) {
      const operator = tokens[at++] ?? "";
      const right = binary(level + 1);
      left = right === undefined ? undefined : applied(operator, left, right);
    }
    return left;
  };
  const unary = (): number | undefined => {
    const token = tokens[at++] ?? "";
    if (++depth > 128) return undefined;
    if (token === "-" || token === "~" || token === "!" || token === "+") {
      const operand = unary();
      if (operand === undefined) return undefined;
      return token === "-" ? -operand : token === "~" ? ~operand : token === "!" ? Number(operand === 0) : operand;
    }
    if (token === "(") {
      const inner = binary(0);
      return tokens[at++] === ")" ? inner : undefined;
    }
    if (/^0x/i.test(token)) return Number.parseInt(token.slice(2), 16);
    if (/^0\d/.test(token)) return Number.parseInt(token, 8);
    return /^\d/.test(token) ? Number(token) : token === "" ? undefined : variable(token);
  };
  const value = binary(0);
  return at === tokens.length ? value : undefined;
}

const levels: readonly (readonly string[])[] = [["|"], ["^"], ["&"], ["<<", ">>"], ["+", "-"], ["*", "/", "%"]];

function applied(operator: string, left: number, right: number): number | undefined {
  switch (operator) {
    case "|":
      return left | right;
    case "^":
      return left ^ right;
    case "&":
      return left & right;
    case "<<":
      return left << right;
    case ">>":
      return left >> right;
    case "+":
      return (left + right) | 0;
    case "-":
      return (left - right) | 0;
    case "*":
      return Math.imul(left, right);
    case "/":
      return right === 0 ? undefined : Math.trunc(left / right);
    default:
      return right === 0 ? undefined : left % right;
  }
}
