/** Shell patterns over constant text. */

/** A glob as a regular expression that must meet the whole of a text, or `undefined` for one beyond what we translate. */
export function globSource(pattern: string, isGreedy = true): string | undefined {
  let source = "";
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern[i] ?? "";
    if (c === "*") source += isGreedy ? "[^]*" : "[^]*?";
    else if (c === "?") source += "[^]";
    else if (c === "\\" && i + 1 < pattern.length) source += escapeRegExp(pattern[++i] ?? "");
    else if (c === "[") {
      const end = pattern.indexOf("]", i + 2);
      if (end < 0) source += "\\[";
      else {
        const body = pattern.slice(i + 1, end);
        if (body.includes("[:")) return undefined;
        source += `[${body.replace(/^!/, "^").replace(/\\/g, "\\\\").replace(/\[/g, "\\[")}]`;
        i = end;
      }
    } else source += escapeRegExp(c);
  }
  return source;
}

export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** The elements of `{a,b}` or `{1..9..2}` (with its braces), at most `most`; `undefined` where it is no brace expansion or gives more. */
export function braceElements(text: string, most: number): { readonly text: string; readonly at: number }[] | undefined {
  const body = text.slice(1, -1);
  const sequence = /^(-?\d+|[A-Za-z])\.\.(-?\d+|[A-Za-z])(?:\.\.(-?\d+))?$/.exec(body);
  if (sequence !== null) return sequenceElements(sequence, most);
  const elements: { text: string; at: number }[] = [];
  let depth = 0;
  let start = 0;
  let quote = "";
  for (let i = 0; i <= body.length; i++) {
    const c = body[i];
    if (quote !== "") {
      if (c === quote) quote = "";
      else if (c === "\\" && quote === '"') i++;
      if (c !== undefined) continue;
    }
    if (c === "\\") i++;
    else if (c === "'" || c === '"') quote = c;
    else if (c === "{" || c === "(") depth++;
    else if (c === "}" || c === ")") depth--;
    else if (c === undefined || (c === "," && depth === 0)) {
      elements.push({ text: body.slice(start, i), at: start + 1 });
      start = i + 1;
    }
  }
  return elements.length >= 2 && elements.length <= most ? elements : undefined;
}

function sequenceElements(match: RegExpExecArray, most: number): { text: string; at: number }[] | undefined {
  const [, from = "", to = "", by] = match;
  const isNumber = /\d$/.test(from) && /\d$/.test(to);
  if (isNumber !== /\d$/.test(from) || isNumber !== /\d$/.test(to)) return undefined;
  const low = isNumber ? Number(from) : from.charCodeAt(0);
  const high = isNumber ? Number(to) : to.charCodeAt(0);
  const step = Math.max(1, Math.abs(Number(by ?? 1))) * (high >= low ? 1 : -1);
  if (Math.abs((high - low) / step) + 1 > most) return undefined;
  const width = isNumber && (/^-?0\d/.test(from) || /^-?0\d/.test(to)) ? Math.max(from.length, to.length) : 0;
  const elements: { text: string; at: number }[] = [];
  for (let i = low; step > 0 ? i <= high : i >= high; i += step) {
    elements.push({ text: isNumber ? String(i).padStart(width, "0") : String.fromCharCode(i), at: 1 });
  }
  return elements;
}
