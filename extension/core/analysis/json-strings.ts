/** Reads `["a", "b"]`, and where each string stands: `JSON.parse` would not say. */

export interface JsonString {
  readonly value: string;
  /** Between the quotes. */
  readonly start: number;
  readonly end: number;
  /** Whether the text between the quotes is the value letter for letter. */
  readonly isExact: boolean;
}

/** Undefined where the text is anything but one array of strings. */
export function jsonStrings(text: string): readonly JsonString[] | undefined {
  const array = /^\s*\[\s*/.exec(text);
  if (array === null) return undefined;
  const found: JsonString[] = [];
  let at = array[0].length;
  if (text[at] === "]") return /^\s*$/.test(text.slice(at + 1)) ? found : undefined;
  for (;;) {
    const string = /^"((?:\\.|[^"\\])*)"\s*/.exec(text.slice(at));
    if (string === null) return undefined;
    const raw = string[1] ?? "";
    const value = parsed(raw);
    if (value === undefined) return undefined;
    found.push({ value, start: at + 1, end: at + 1 + raw.length, isExact: value === raw });
    at += string[0].length;
    if (text[at] === "]") return /^\s*$/.test(text.slice(at + 1)) ? found : undefined;
    const comma = /^,\s*/.exec(text.slice(at));
    if (comma === null) return undefined;
    at += comma[0].length;
  }
}

function parsed(raw: string): string | undefined {
  try {
    const value: unknown = JSON.parse(`"${raw}"`);
    return typeof value === "string" ? value : undefined;
  } catch {
    // Not JSON: then the line is a shell's, as Docker reads it.
    return undefined;
  }
}
