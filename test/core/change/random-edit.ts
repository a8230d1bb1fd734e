/** Trees of small files and what somebody may do to them: written for tests that need many and odd changes. */
import type { Choices } from "./seeded.ts";

/** `text` has its line break. `origin` names the act of writing it: two lines of one text that were written apart differ in it. */
export interface Line {
  readonly text: string;
  readonly origin: number;
}

export type Tree = ReadonlyMap<string, readonly Line[]>;

/** Gives each written line an origin of its own. */
export interface Author {
  readonly choices: Choices;
  write(text: string): Line;
}

/** With `areLinesMarked`, each line ends in its origin (`x = 1 # 17`), so that no text repeats and the oracle can be read from a file. */
export function authorOf(choices: Choices, areLinesMarked = false): Author {
  let origins = 0;
  return {
    choices,
    write: (text) => {
      origins += 1;
      if (!areLinesMarked) return { text, origin: origins };
      const body = text.replace(/\r?\n$/, "");
      return { text: `${body} # ${origins}${text.slice(body.length)}`, origin: origins };
    },
  };
}

/** The origin that a marked line ends in. */
export function writtenOrigin(text: string): number | undefined {
  const digits = / # (\d+)\r?\n?$/.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

export function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join("");
}

/** Few, so that they repeat and diffs have a choice. */
const statements = ["x = 1", "x = 2", "log(y)", "check(y)", "return x", "}", "pass", "y = f(x)", "raise Denied", "run(y)"];
const heads = ["if y:", "while x:", "with lock:", "else:", "try:"];
const names = ["a.py", "b.py", "lib/c.py", "lib/d.js", "e.sh", "lib/odd name.py"];

function statement({ choices }: Author): string {
  return choices.chance(0.5) ? (choices.one(statements) ?? "") : `call_${choices.below(60)}(x)`;
}

/** A file of some functions, each with a nested block. */
export function newFile(author: Author): Line[] {
  const lines: Line[] = [];
  const functions = 1 + author.choices.below(3);
  for (let at = 0; at < functions; at++) {
    lines.push(author.write(`def ${author.choices.one(["one", "two", "three"])}_${author.choices.below(9)}(y):\n`));
    const length = 2 + author.choices.below(6);
    for (let row = 0; row < length; row++) {
      if (author.choices.chance(0.2))
        lines.push(author.write(`    ${author.choices.one(heads)}\n`), author.write(`        ${statement(author)}\n`));
      lines.push(author.write(`    ${statement(author)}\n`));
    }
    if (author.choices.chance(0.8)) lines.push(author.write("\n"));
  }
  return lines;
}

export function newTree(author: Author): Tree {
  const tree = new Map<string, readonly Line[]>();
  for (const name of names.slice(0, 2 + author.choices.below(3))) tree.set(name, newFile(author));
  return tree;
}

const edits = {
  change: 20,
  insert: 20,
  delete: 12,
  indent: 6,
  move: 8,
  copy: 5,
  "move to file": 6,
  "line end": 2,
  "last line end": 1,
  "add file": 3,
  "delete file": 2,
  rename: 4,
} as const;

export type Edit = keyof typeof edits;

/** One edit somewhere in the tree; what it writes has new origins, also where the text is that of before. */
export function edited(tree: Tree, author: Author): { readonly tree: Tree; readonly edit: Edit } {
  const { choices } = author;
  const edit = choices.weighed(edits);
  const next = new Map(tree);
  const path = choices.one([...tree.keys()]);
  if (path === undefined || edit === "add file") {
    const free = names.filter((name) => !tree.has(name));
    const name = choices.one(free);
    if (name !== undefined) next.set(name, newFile(author));
    return { tree: next, edit: "add file" };
  }
  const lines = [...(tree.get(path) ?? [])];
  const start = choices.below(lines.length + 1);
  const length = 1 + choices.below(3);
  const block = lines.slice(start, start + length);
  const again = (change: (text: string) => string = (text) => text): Line[] => block.map(({ text }) => author.write(change(bare(text))));
  switch (edit) {
    case "change":
      lines.splice(start, length, ...block.map(({ text }) => author.write(`${indentation(text)}${statement(author)}${lineEnd(text)}`)));
      break;
    case "insert": {
      const beside = indentation((lines[start] ?? lines[start - 1])?.text ?? "");
      lines.splice(start, 0, ...block.map(() => author.write(`${beside}${statement(author)}\n`)));
      if (block.length === 0) lines.push(author.write(`${statement(author)}\n`));
      break;
    }
    case "delete":
      lines.splice(start, length);
      break;
    case "indent": {
      const inwards = choices.chance(0.5);
      lines.splice(start, length, ...again((text) => (inwards ? `    ${text}` : text.replace(/^ {1,4}/, ""))));
      break;
    }
    case "move":
      lines.splice(start, length);
      lines.splice(choices.below(lines.length + 1), 0, ...again());
      break;
    case "copy":
      lines.splice(choices.below(lines.length + 1), 0, ...again());
      break;
    case "move to file": {
      const target = choices.one([...tree.keys()].filter((name) => name !== path));
      if (target === undefined) break;
      lines.splice(start, length);
      const there = [...(tree.get(target) ?? [])];
      there.splice(choices.below(there.length + 1), 0, ...again());
      next.set(target, whole(there, author));
      break;
    }
    case "line end":
      lines.splice(start, length, ...again((text) => text.replace(/\r?\n$/, choices.chance(0.5) ? "\r\n" : "\n")));
      break;
    case "last line end": {
      const last = lines.pop();
      if (last !== undefined) lines.push(author.write(bare(last.text).replace(/\r?\n$/, "")));
      break;
    }
    case "delete file":
      next.delete(path);
      return { tree: next, edit };
    case "rename": {
      const free = choices.one(names.filter((name) => !tree.has(name)));
      if (free === undefined) break;
      next.delete(path);
      next.set(free, lines);
      return { tree: next, edit };
    }
  }
  next.set(path, whole(lines, author));
  return { tree: next, edit };
}

/** Only the last line of a file may lack its line break. */
function whole(lines: readonly Line[], author: Author): Line[] {
  return lines.map((line, at) => (at < lines.length - 1 && !line.text.endsWith("\n") ? author.write(`${bare(line.text)}\n`) : line));
}

/** Without the mark of a marked line. */
function bare(text: string): string {
  return text.replace(/ # \d+(?=\r?\n?$)/, "");
}

function indentation(text: string): string {
  return /^[ \t]*/.exec(text)?.[0] ?? "";
}

function lineEnd(text: string): string {
  return /\r?\n$/.exec(text)?.[0] ?? "\n";
}
