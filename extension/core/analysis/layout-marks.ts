/**
 * Layout that counts: where a line break or a blank is part of the language. The trees have most of it, but their parsers read more than
 * the languages allow, and may take as one thing what an interpreter takes as another.
 */
import type { Grammar } from "../syntax/syntax.ts";

export interface Leaf {
  readonly type: string;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  readonly isComment: boolean;
}

/** For each leaf what must be equal beside its text. Undefined where an interpreter would refuse the text for its layout. */
export function layoutMarks(grammar: Grammar, text: string, leaves: readonly Leaf[]): readonly string[] | undefined {
  switch (grammar) {
    case "python":
      return pythonMarks(text, leaves);
    case "go":
      return gapMarks(text, leaves, (gap) => (hasGoSemicolon(gap) ? " ;" : ""));
    case "javascript":
    case "typescript":
    case "tsx":
      return gapMarks(text, leaves, (gap) => (hasScriptBreak(gap) ? " |" : ""));
    case "ruby":
      return gapMarks(text, leaves, (gap) => `${hasRubyBreak(gap) ? " ;" : ""}${hasRubySpace(gap, text) ? " |" : ""}`);
    case "bash":
      return leaves.map(() => "");
  }
}

/** What lies between a token and the one before it that is no comment. */
interface Gap {
  readonly before: string;
  readonly own: string;
  /** Offset behind the token. */
  readonly end: number;
  readonly hasBreak: boolean;
  readonly hasBlank: boolean;
}

function gapMarks(text: string, leaves: readonly Leaf[], mark: (gap: Gap) => string): string[] {
  let before: Leaf | undefined;
  return leaves.map((leaf) => {
    if (leaf.isComment) return "";
    const last = before;
    before = leaf;
    if (last === undefined) return "";
    const between = text.slice(last.end, leaf.start);
    return mark({
      before: text.slice(last.start, last.end),
      own: text.slice(leaf.start, leaf.end),
      end: leaf.end,
      // In a comment as well: it ends a line there too.
      hasBreak: /[\r\n\u2028\u2029]/.test(between),
      hasBlank: between !== "",
    });
  });
}

/** Go reads a semicolon at the end of a line behind these; before a closing bracket it may be left out. */
function hasGoSemicolon({ before, own, hasBreak }: Gap): boolean {
  if (!hasBreak || own === ")" || own === "}") return false;
  if (/^(?:break|continue|fallthrough|return|\+\+|--|[)\]}])$/.test(before)) return true;
  return /[\p{L}\p{N}_"'`.]$/u.test(before) && !goKeyword.test(before);
}

const goKeyword =
  /^(?:case|chan|const|default|defer|else|for|func|go|goto|if|import|interface|map|package|range|select|struct|switch|type|var|\.\.\.)$/;

/** Behind these a line break ends a statement, or changes what the word is. */
const restricted =
  /^(?:return|throw|break|continue|yield|await|async|get|set|static|accessor|declare|abstract|readonly|type|interface|namespace|module|global|let|using|override|public|private|protected|of|as|satisfies|is|asserts|infer|keyof|unique)$/;

/** Before these a line break may or may not end a statement, by what stands before it. */
const continuing = /^(?:[([`/+\-*&%<!]|\+\+|--|=>|as|satisfies|is)$/;

function hasScriptBreak({ before, own, hasBreak }: Gap): boolean {
  if (!hasBreak) return false;
  return restricted.test(before) || ((continuing.test(own) || /^[`/]/.test(own)) && /[\w$)\]}"'`]$/.test(before));
}

/** In Ruby a line that could end an expression ends it, unless the next begins with a dot. */
function hasRubyBreak({ before, own, hasBreak }: Gap): boolean {
  return hasBreak && /[\p{L}\p{N}_)\]}"'`?!]$/u.test(before) && !/^(?:\.|&\.|[)\]}]|end\b)/.test(own);
}

/** `puts -1` and `puts - 1`, `p [1]` and `p[1]`: a blank before and none behind makes an argument of what follows. */
function hasRubySpace({ own, end, hasBlank }: Gap, text: string): boolean {
  if (!hasBlank || !/^(?:[([{+\-*&%<!/?:]|\*\*|::|<<|[%?:"'].*)/s.test(own)) return false;
  return /^[([{]/.test(own) || !/\s/.test(text[end] ?? "");
}

/** Which tokens begin a logical line, and how deep it is indented. */
function pythonMarks(text: string, leaves: readonly Leaf[]): readonly string[] | undefined {
  const marks: string[] = [];
  const levels: Column[] = [{ wide: 0, narrow: 0 }];
  let brackets = 0;
  let before: Leaf | undefined;
  for (const leaf of leaves) {
    if (leaf.isComment) {
      marks.push("");
      continue;
    }
    const beginsLine =
      before === undefined || (brackets === 0 && /[\r\n]/.test(text.slice(before.end, leaf.start).replace(/\\(?:\r\n?|\n)/g, "")));
    if (beginsLine) {
      if (!enter(levels, columnOf(text, leaf.start), before !== undefined && text.slice(before.start, before.end) === ":"))
        return undefined;
      marks.push(` >${levels.length}`);
    } else marks.push("");
    const own = text.slice(leaf.start, leaf.end);
    if (own === "(" || own === "[" || own === "{") brackets += 1;
    else if (own === ")" || own === "]" || own === "}") brackets -= 1;
    before = leaf;
  }
  return marks;
}

/** As Python measures indentation: with tabs of eight, and of one. Where the two disagree it refuses the text. */
interface Column {
  readonly wide: number;
  readonly narrow: number;
}

function columnOf(text: string, offset: number): Column {
  let start = offset;
  while (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\r") start -= 1;
  let wide = 0;
  for (let at = start; at < offset; at++) wide = text[at] === "\t" ? wide + 8 - (wide % 8) : wide + 1;
  return { wide, narrow: offset - start };
}

/** Whether a line may begin in that column; `levels` becomes those it is within. */
function enter(levels: Column[], column: Column, isBlock: boolean): boolean {
  const top = levels.at(-1);
  if (top === undefined) return false;
  if (column.wide > top.wide) {
    levels.push(column);
    return isBlock && column.narrow > top.narrow;
  }
  if (isBlock) return false;
  while ((levels.at(-1)?.wide ?? 0) > column.wide) levels.pop();
  const level = levels.at(-1);
  return level?.wide === column.wide && level.narrow === column.narrow;
}
