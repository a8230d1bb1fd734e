/** Splits a Dockerfile into instructions: continuations, the `escape` directive, comments in between, here-documents. */

/** Text put together from stretches of the file; offsets of the text to offsets of the file. */
export interface Stretch {
  /** Where it begins in the instruction's text. */
  readonly from: number;
  readonly start: number;
  readonly length: number;
}

export interface HereDocument {
  readonly name: string;
  readonly isQuoted: boolean;
  readonly text: string;
  /** Of the text, in the file. */
  readonly start: number;
}

export interface Instruction {
  /** Upper case; `ONBUILD` is taken off and told apart. */
  readonly name: string;
  readonly isOnbuild: boolean;
  /** `--mount=type=cache,…` and the like, which stand before the rest. */
  readonly flags: readonly string[];
  /** What follows, continuation lines joined. */
  readonly text: string;
  readonly stretches: readonly Stretch[];
  readonly heredocs: readonly HereDocument[];
  readonly start: number;
  readonly end: number;
}

export interface UnreadLine {
  readonly start: number;
  readonly end: number;
}

const known = new Set(
  "ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR".split(" "),
);

export function instructions(text: string): { readonly instructions: readonly Instruction[]; readonly unread: readonly UnreadLine[] } {
  const lines = linesOf(text);
  const escapeMark = escapeCharacter(text);
  const found: Instruction[] = [];
  const unread: UnreadLine[] = [];
  for (let i = 0; i < lines.length; i++) {
    const first = lines[i];
    if (first === undefined || /^\s*(?:#|$)/.test(first.text)) continue;
    const begin = first.start + (first.text.length - first.text.trimStart().length);
    let joined = "";
    const stretches: Stretch[] = [];
    let last = first;
    for (;;) {
      const line = lines[i];
      if (line === undefined) break;
      // Comments and blank lines in between are no part of it.
      if (line !== first && /^\s*(?:#|$)/.test(line.text)) {
        i++;
        continue;
      }
      last = line;
      const continues = continuation(line.text, escapeMark);
      const kept = continues === undefined ? line.text : line.text.slice(0, continues);
      stretches.push({ from: joined.length, start: line.start, length: kept.length });
      joined += kept;
      if (continues === undefined) break;
      i++;
    }
    const instruction = split(joined, stretches, begin, last.start + last.text.length);
    if (instruction === undefined) {
      unread.push({ start: begin, end: last.start + last.text.length });
      continue;
    }
    const takesHeredoc = instruction.name === "RUN" || instruction.name === "COPY" || instruction.name === "ADD";
    const marks = takesHeredoc ? heredocMarks(instruction.text) : [];
    const heredocs: HereDocument[] = [];
    for (const mark of marks) {
      const bodyStart = lines[i + 1]?.start ?? text.length;
      let end = text.length;
      for (i++; i < lines.length; i++) {
        const line = lines[i];
        if (line === undefined) break;
        if ((mark.stripsTabs ? line.text.replace(/^\t+/, "") : line.text) === mark.name) {
          end = line.start;
          break;
        }
      }
      heredocs.push({ name: mark.name, isQuoted: mark.isQuoted, text: text.slice(bodyStart, end), start: bodyStart });
    }
    const end = lines[Math.min(i, lines.length - 1)];
    found.push({ ...instruction, heredocs, end: heredocs.length > 0 && end !== undefined ? end.start + end.text.length : instruction.end });
  }
  return { instructions: found, unread };
}

interface TextLine {
  readonly text: string;
  readonly start: number;
}

function linesOf(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\n|\r|$/g)) {
    lines.push({ text: text.slice(start, match.index), start });
    start = match.index + match[0].length;
    if (match[0] === "") break;
  }
  return lines;
}

/** Directives are comments at the very top. */
function escapeCharacter(text: string): string {
  for (const line of text.split(/\r\n|\n|\r/)) {
    const directive = /^#\s*([A-Za-z]+)\s*=\s*(\S+)\s*$/.exec(line);
    if (directive === null) return "\\";
    if (directive[1]?.toLowerCase() === "escape") return directive[2] === "`" ? "`" : "\\";
  }
  return "\\";
}

/** Where the line's continuation mark stands; blanks after it do not matter. */
function continuation(line: string, escapeMark: string): number | undefined {
  const trimmed = line.trimEnd();
  return trimmed.endsWith(escapeMark) ? trimmed.length - 1 : undefined;
}

function split(joined: string, stretches: readonly Stretch[], start: number, end: number): Instruction | undefined {
  let at = 0;
  let name = "";
  let isOnbuild = false;
  for (;;) {
    const word = /^\s*([A-Za-z]+)(?:\s+|$)/.exec(joined.slice(at));
    if (word === null) return undefined;
    at += word[0].length;
    name = (word[1] ?? "").toUpperCase();
    if (!known.has(name)) return undefined;
    if (name !== "ONBUILD" || isOnbuild) break;
    isOnbuild = true;
  }
  const flags: string[] = [];
  if (/^(?:RUN|COPY|ADD|FROM|HEALTHCHECK)$/.test(name)) {
    for (;;) {
      const flag = /^\s*(--[a-z][\w-]*(?:=\S*)?)(?:\s+|$)/.exec(joined.slice(at));
      if (flag === null) break;
      flags.push(flag[1] ?? "");
      at += flag[0].length;
    }
  }
  return { name, isOnbuild, flags, text: joined.slice(at), stretches: after(stretches, at), heredocs: [], start, end };
}

/** The stretches of the text from an offset on, counted from there. */
export function after(stretches: readonly Stretch[], at: number): Stretch[] {
  return stretches.flatMap(({ from, start, length }) => {
    const skipped = Math.max(0, at - from);
    if (skipped >= length) return [];
    return [{ from: from + skipped - at, start: start + skipped, length: length - skipped }];
  });
}

function heredocMarks(text: string): { name: string; isQuoted: boolean; stripsTabs: boolean }[] {
  // `<<<` is a here-string of the shell, `<<` after a digit or a word is one of its own.
  return [...text.matchAll(/(?<!<)<<(-?)(["']?)([A-Za-z_]\w*)\2(?![\w<])/g)].map((match) => ({
    name: match[3] ?? "",
    isQuoted: match[2] !== "",
    stripsTabs: match[1] === "-",
  }));
}
