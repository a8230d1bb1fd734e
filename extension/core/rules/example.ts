/**
 * Reads `examples.<ext>`: real source in which comment lines open cases (`bad: title`), and comments of carets mark the exact
 * span in the line above.
 */
import type { Problem } from "../base/problem.ts";
import { readDiff } from "./example-diff.ts";
import { problemAt } from "./text-place.ts";

export const exampleKinds = ["bad", "good", "missed", "noisy"] as const;
export type ExampleKind = (typeof exampleKinds)[number];

/** A stretch of one line of a case: 0-based line in the case's text, 0-based UTF-16 columns, the end exclusive. */
export interface Mark {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export interface Example {
  readonly kind: ExampleKind;
  readonly title: string;
  /** A good case that differs from a bad one by little. */
  readonly isNearly: boolean;
  /** The file, what it is read as, and the 0-based line of it where the text begins. */
  readonly path: string;
  readonly language: string;
  readonly line: number;
  /** Lines of carets are empty in it. */
  readonly text: string;
  readonly marks: readonly Mark[];
}

export interface ExampleFileKind {
  readonly language: string;
  /** What begins a comment. */
  readonly comment: string;
}

const byExtension: Readonly<Record<string, ExampleFileKind>> = {
  sh: { language: "bash", comment: "#" },
  bash: { language: "bash", comment: "#" },
  ps1: { language: "powershell", comment: "#" },
  cmd: { language: "cmd", comment: "::" },
  bat: { language: "cmd", comment: "::" },
  py: { language: "python", comment: "#" },
  js: { language: "javascript", comment: "//" },
  ts: { language: "typescript", comment: "//" },
  tsx: { language: "tsx", comment: "//" },
  go: { language: "go", comment: "//" },
  rb: { language: "ruby", comment: "#" },
  rs: { language: "rust", comment: "//" },
  java: { language: "java", comment: "//" },
  c: { language: "c", comment: "//" },
  php: { language: "php", comment: "//" },
  sql: { language: "sql", comment: "--" },
  lua: { language: "lua", comment: "--" },
  dockerfile: { language: "dockerfile", comment: "#" },
  ssh_config: { language: "ssh-config", comment: "#" },
  "workflow.yml": { language: "yaml-workflow", comment: "#" },
  "gitlab-ci.yml": { language: "yaml-gitlab-ci", comment: "#" },
  "k8s.yml": { language: "yaml-k8s", comment: "#" },
  "compose.yml": { language: "yaml-compose", comment: "#" },
  "settings.json": { language: "agent-settings", comment: "//" },
  "settings.toml": { language: "settings-lines", comment: "#" },
  "instructions.md": { language: "agent-instructions", comment: "#" },
  "package.json": { language: "package-json", comment: "//" },
  yml: { language: "yaml", comment: "#" },
  mk: { language: "makefile", comment: "#" },
  toml: { language: "toml", comment: "#" },
  diff: { language: "diff", comment: "#" },
};

/** What an example file is read as; undefined for a name that is none. */
export function exampleKind(fileName: string): ExampleFileKind | undefined {
  const extension = fileName.startsWith("examples.") ? fileName.slice("examples.".length) : "";
  return Object.hasOwn(byExtension, extension) ? byExtension[extension] : undefined;
}

export const longestExampleFile = 262_144;

/** `path` ends in the file's name, which says how to read it. Sound cases are given even where there are problems. */
export function readExamples(path: string, text: string): { readonly examples: readonly Example[]; readonly problems: readonly Problem[] } {
  const kind = exampleKind(path.slice(path.lastIndexOf("/") + 1));
  if (kind === undefined)
    return { examples: [], problems: [problemAt("bad-example", path, 0, "The extension of this example file is not known.")] };
  if (text.length > longestExampleFile)
    return { examples: [], problems: [problemAt("bad-example", path, 0, `The file has more than ${longestExampleFile} characters.`)] };
  const problems: Problem[] = [];
  const report = (line: number, message: string): void => {
    problems.push(problemAt("bad-example", path, line, message));
  };
  // In a diff, what stands behind the first column is a line of some file, and its comments are that file's.
  const isDiff = kind.language === "diff";
  const commentOf = (line: string): string | undefined =>
    isDiff && !line.startsWith(kind.comment) ? undefined : commentText(line, kind.comment);
  const open: { kind: ExampleKind; title: string; line: number; lines: string[]; marks: Mark[] }[] = [];
  /** The place, in the open case, of the last line that is none of carets. */
  let above = -1;

  for (const [number, line] of text.split(/\r\n|\n/).entries()) {
    const comment = commentOf(line);
    const opening = comment === undefined ? null : /^\s*(bad|good|missed|noisy):\s*(.*?)\s*(\*\/|-->)?$/.exec(comment);
    const current = open.at(-1);
    if (opening !== null) {
      const found = exampleKinds.find((name) => name === opening[1]) ?? "bad";
      if (opening[2] === "") report(number, `Say in a few words what this ${found} case shows.`);
      open.push({ kind: found, title: opening[2] ?? "", line: number + 1, lines: [], marks: [] });
      above = -1;
      continue;
    }
    if (current === undefined) {
      if (comment === undefined && line.trim() !== "")
        report(number, `This line belongs to no case: begin with "${kind.comment} bad: …" or "${kind.comment} good: …".`);
      continue;
    }
    const mark = comment === undefined ? undefined : markedColumns(line, kind.comment);
    if (mark === undefined) {
      above = current.lines.length;
      current.lines.push(line);
      continue;
    }
    if (current.kind === "good" || current.kind === "missed") report(number, `A ${current.kind} case has no finding to mark.`);
    else if (above < 0 || current.lines[above]?.trim() === "") report(number, "Carets mark the line above them, and there is none.");
    else if (mark.end > (current.lines[above]?.length ?? 0)) report(number, "The carets reach beyond the end of the line above them.");
    else current.marks.push({ line: above, ...mark });
    current.lines.push(isDiff ? kind.comment : "");
  }

  const examples: Example[] = [];
  const titles = new Map<string, number>();
  for (const found of open) {
    if (found.lines.every((line) => line.trim() === "")) report(found.line - 1, "This case has no text.");
    const before = titles.get(found.title);
    if (before !== undefined) report(found.line - 1, `Line ${before + 1} has this title already.`);
    titles.set(found.title, found.line - 1);
    if (isDiff) for (const problem of readDiff(found.lines.join("\n")).problems) report(found.line + problem.line, problem.message);
    const isNearly = found.kind === "good" && /^nearly:/.test(found.title);
    examples.push({
      kind: found.kind,
      title: found.title,
      isNearly,
      path,
      language: kind.language,
      line: found.line,
      text: found.lines.join("\n"),
      marks: found.marks,
    });
  }
  if (open.length === 0) report(0, "The file has no case.");
  return { examples, problems };
}

function commentText(line: string, comment: string): string | undefined {
  const trimmed = line.trimStart();
  return trimmed.startsWith(comment) ? trimmed.slice(comment.length) : undefined;
}

/** `#   ^^^^` marks the columns of its carets; `#<^^^` those from the column of the comment itself on. */
function markedColumns(line: string, comment: string): { start: number; end: number } | undefined {
  const start = line.length - line.trimStart().length;
  const text = commentText(line.trimEnd(), comment);
  if (text === undefined || !/^\s*(<\^*|\^+)$/.test(text)) return undefined;
  const end = line.trimEnd().length;
  const first = line.indexOf(text.includes("<") ? "<" : "^", start);
  return { start: text.includes("<") ? start : first, end };
}
