/** Code of a language that nothing here parses, taken apart as far as text alone tells: comments, literals, statements. */

export interface SourceLiteral {
  /** UTF-16 offsets, quotes included. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** What stands between the quotes, as written. */
  readonly text: string;
}

export interface SourceStatement {
  readonly start: number;
  readonly end: number;
  /** It is followed by the block that it leads. */
  readonly leads: boolean;
}

export interface SourceText {
  /** As long as the text; comments, documentation and what is around the code are blanks. */
  readonly uncommented: string;
  /** As long as the text; comments and the inside of literals are blanks, but for the variables that are filled in there. */
  readonly bare: string;
  /** In order, without overlap. */
  readonly literals: readonly SourceLiteral[];
  /** In order; at most `limits.statements`. */
  readonly statements: readonly SourceStatement[];
}

export interface SourceSyntax {
  /** What begins a comment to the end of its line. */
  readonly line: readonly string[];
  readonly hasBlockComments: boolean;
  /** `'` is only ever around one character (C, Java, Rust), so an odd one means nothing. */
  readonly hasCharacters: boolean;
  readonly hasBackticks: boolean;
  /** What is no code at all: documentation in Perl, the page around PHP. */
  readonly around?: RegExp;
}

/** `unclosed` literals may be looked for: a text made to hold more is read on as if its quotes were none. */
const limits = { literal: 8_000, statements: 20_000, unclosed: 500 } as const;

/** A variable that is filled into a literal: `$x`, `${x`, `#{x`, `$(x`. */
const filledIn = /[$#@][{(]?[A-Za-z_]\w*/g;

export function sourceText(written: string, syntax: SourceSyntax): SourceText {
  const text = syntax.around === undefined ? written : written.replace(syntax.around, (part) => part.replace(/[^\n]/g, " "));
  const comments: (readonly [start: number, end: number])[] = [];
  const literals: SourceLiteral[] = [];
  const pieces: string[] = [];
  let kept = 0;
  const blank = (start: number, end: number, inside: string) => {
    pieces.push(text.slice(kept, start), inside.length === end - start ? inside : inside.padEnd(end - start));
    kept = end;
  };
  let unclosed = 0;
  const marks = /["'`]|\/\*|\/\/|--|[#;%]/g;
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    const [mark] = match;
    const at = match.index;
    if (mark === '"' || mark === "'" || (mark === "`" && syntax.hasBackticks)) {
      const end = unclosed < limits.unclosed ? literalEnd(text, at, mark, syntax) : undefined;
      if (end === undefined) {
        if (mark !== "'" || !syntax.hasCharacters) unclosed++;
        continue;
      }
      literals.push({ start: at, end, quote: mark, text: text.slice(at + 1, end - 1) });
      blank(at + 1, end - 1, mark === "'" ? "" : onlyVariables(text.slice(at + 1, end - 1)));
      marks.lastIndex = end;
    } else if (mark === "/*" && syntax.hasBlockComments) {
      const close = text.indexOf("*/", at + 2);
      const end = close < 0 ? text.length : close + 2;
      comments.push([at, end]);
      blank(at, end, "");
      marks.lastIndex = end;
    } else if (syntax.line.includes(mark) && beginsComment(text, at, mark)) {
      const close = text.indexOf("\n", at);
      const end = close < 0 ? text.length : close;
      comments.push([at, end]);
      blank(at, end, "");
      marks.lastIndex = end;
    }
  }
  pieces.push(text.slice(kept));
  const bare = pieces.join("");
  let uncommented = "";
  for (const [start, end] of comments) uncommented += text.slice(uncommented.length, start) + " ".repeat(end - start);
  uncommented += text.slice(uncommented.length);
  return { uncommented, bare, literals, statements: statementsOf(bare) };
}

/** `$#list`, `s#a#b#` and `https://` begin none. */
function beginsComment(text: string, at: number, mark: string): boolean {
  const before = at === 0 ? "\n" : (text[at - 1] ?? "\n");
  return mark === "//" ? before !== ":" : /[\s;{}()]/.test(before);
}

function literalEnd(text: string, at: number, quote: string, syntax: SourceSyntax): number | undefined {
  if (quote === "'" && syntax.hasCharacters) {
    const character = /^'(?:\\[^\n]{1,8}?|[^'\\\n])'/.exec(text.slice(at, at + 12));
    return character === null ? undefined : at + character[0].length;
  }
  const last = Math.min(text.length, at + limits.literal);
  for (let i = at + 1; i < last; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === quote) return i + 1;
  }
  return undefined;
}

function onlyVariables(inside: string): string {
  if (!/[$#@]/.test(inside)) return "";
  let kept = "";
  for (const match of inside.matchAll(filledIn)) kept = kept.padEnd(match.index) + match[0];
  return kept;
}

/** Cut at `;`, at braces, at the ends of lines, and between declarations that share a type (`a = 1, b = 2`). */
function statementsOf(bare: string): SourceStatement[] {
  const statements: SourceStatement[] = [];
  const ends = /[;{}\n]|,(?=\s*[A-Za-z_$]\w*\s*=[^=>])/g;
  let start = 0;
  let depth = 0;
  let seen = 0;
  let inner = 0;
  const add = (end: number, leads: boolean) => {
    if (end > start && statements.length < limits.statements && /\S/.test(bare.slice(start, end))) statements.push({ start, end, leads });
    start = end + 1;
    depth = 0;
  };
  for (let match = ends.exec(bare); match !== null; match = ends.exec(bare)) {
    for (; seen < match.index; seen++) {
      const sign = bare[seen];
      if (sign === "(" || sign === "[") depth++;
      else if (sign === ")" || sign === "]") depth = Math.max(0, depth - 1);
    }
    // A call that goes over several lines is one statement, and a line that begins with a dot goes on.
    const isOpen =
      depth > 0 ||
      /^\s*[.)?&|]/.test(bare.slice(match.index + 1, match.index + 80)) ||
      /[\\,=(]\s*$/.test(bare.slice(Math.max(start, match.index - 40), match.index));
    if (match[0] === "\n" && isOpen) continue;
    // The braces of an array, of a tuple and of Rust's `unsafe` hold a part of the statement.
    if (match[0] === "{" && /(?:[\]=,([]|\bunsafe)\s*$/.test(bare.slice(Math.max(start, match.index - 40), match.index))) {
      inner++;
      continue;
    }
    if (match[0] === "}" && inner > 0) {
      inner--;
      continue;
    }
    if (match[0] === "," && depth > 0) continue;
    add(match.index, match[0] === "{");
  }
  add(bare.length, false);
  return statements;
}
