/** What the escape sequences of string literals stand for. */

const simple: Record<string, string> = {
  n: "\n",
  r: "\r",
  t: "\t",
  b: "\b",
  f: "\f",
  v: "\v",
  a: "\u0007",
  "\n": "",
  "\r\n": "",
  "\r": "",
  "\u2028": "",
  "\u2029": "",
};

/** One whole sequence with its backslash. A sequence that Python does not know stands for itself. */
export function unescapePython(sequence: string): string {
  const body = sequence.slice(1);
  const code = /^(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{1,3}))$/.exec(body);
  if (code !== null)
    return character(code[4] === undefined ? Number.parseInt(code[1] ?? code[2] ?? code[3] ?? "", 16) : Number.parseInt(code[4], 8));
  return simple[body] ?? (/^[\\'"]$/.test(body) ? body : sequence);
}

/** One whole sequence with its backslash. A sequence that JavaScript does not know stands for its character. */
export function unescapeJavaScript(sequence: string): string {
  const body = sequence.slice(1);
  const code = /^(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}|([0-7]{1,3}))$/.exec(body);
  if (code !== null)
    return character(code[4] === undefined ? Number.parseInt(code[1] ?? code[2] ?? code[3] ?? "", 16) : Number.parseInt(code[4], 8));
  return body === "a" ? "a" : (simple[body] ?? body);
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
}

/** One whole sequence with its backslash, or a character as it is. */
export function unescapeGo(sequence: string): string {
  return sequence.startsWith("\\") ? unescapePython(sequence) : sequence;
}

/** One whole sequence with its backslash, between double quotes. A sequence that Ruby does not know stands for its character. */
export function unescapeRuby(sequence: string): string {
  const body = sequence.slice(1);
  if (body === "s") return " ";
  if (body === "e") return "\u001b";
  const codes = /^u\{([0-9a-fA-F\s]+)\}$/.exec(body)?.[1];
  if (codes !== undefined)
    return codes
      .trim()
      .split(/\s+/)
      .map((code) => character(Number.parseInt(code, 16)))
      .join("");
  const code = /^(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{4})|([0-7]{1,3}))$/.exec(body);
  if (code !== null) return character(code[3] === undefined ? Number.parseInt(code[1] ?? code[2] ?? "", 16) : Number.parseInt(code[3], 8));
  return simple[body] ?? body;
}
