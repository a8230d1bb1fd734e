/**
 * Reads the text of a case in `examples.diff`: a unified diff that holds whole small files, so that both sides can be made from it.
 * `@@` alone opens a file's one hunk; what numbers stand behind it is not looked at.
 */

export interface DiffFile {
  /** Absent on the side where there is no such file. */
  readonly before?: DiffSide;
  readonly after?: DiffSide;
}

export interface DiffSide {
  readonly path: string;
  readonly text: string;
  readonly isExecutable: boolean;
}

export interface DiffProblem {
  /** 0-based, in the text of the case. */
  readonly line: number;
  readonly message: string;
}

/** Where a line of the case stands in the new text of its file. */
export interface HeadLine {
  readonly path: string;
  readonly line: number;
}

export interface ReadDiff {
  readonly files: readonly DiffFile[];
  readonly problems: readonly DiffProblem[];
  /** By the 0-based line in the case's text; only for added lines and context. */
  readonly headLines: ReadonlyMap<number, HeadLine>;
}

interface OpenFile {
  line: number;
  from?: string;
  to?: string;
  wasExecutable: boolean;
  isExecutable: boolean;
  hasHunk: boolean;
  before: string[];
  after: string[];
}

const limits = { files: 50, path: 300 } as const;
const nowhere = "/dev/null";

/** Lines that begin with `#` are comments. Sound files are given even where there are problems. Never throws. */
export function readDiff(text: string): ReadDiff {
  const problems: DiffProblem[] = [];
  const files: OpenFile[] = [];
  const headLines = new Map<number, { file: OpenFile; line: number }>();
  const report = (line: number, message: string): void => {
    problems.push({ line, message });
  };
  const lines = text.split(/\r\n|\n/);
  while (lines.at(-1) === "") lines.pop();
  let file: OpenFile | undefined;
  let isInHunk = false;
  const open = (line: number): OpenFile => {
    const opened: OpenFile = { line, wasExecutable: false, isExecutable: false, hasHunk: false, before: [], after: [] };
    files.push(opened);
    isInHunk = false;
    return opened;
  };

  for (const [number, line] of lines.entries()) {
    if (line.startsWith("#")) continue;
    const git = /^diff --git a\/(\S+) b\/(\S+)$/.exec(line);
    if (git !== null) {
      file = open(number);
      file.from = git[1] ?? "";
      file.to = git[2] ?? "";
    } else if (line.startsWith("--- ") && lines[number + 1]?.startsWith("+++ ")) {
      if (file === undefined || file.hasHunk || isInHunk) file = open(number);
      file.from = pathIn(line, "a/");
    } else if (line.startsWith("+++ ") && lines[number - 1]?.startsWith("--- ")) {
      if (file !== undefined) file.to = pathIn(line, "b/");
    } else if (line.startsWith("@@")) {
      if (file === undefined) report(number, 'No file is open: "--- a/PATH" and "+++ b/PATH" come first.');
      else if (file.hasHunk) report(number, "A case holds whole files: one hunk for each.");
      else {
        file.hasHunk = true;
        isInHunk = true;
      }
    } else if (file === undefined) {
      if (line.trim() !== "") report(number, 'This line belongs to no file: "--- a/PATH" and "+++ b/PATH" come first.');
    } else if (!isInHunk)
      readHeader(file, line, () => report(number, "Between the names of a file and its @@ stand modes and renames only."));
    else if (line.startsWith("\\")) {
      if (lines[number - 1]?.startsWith("-") !== true) cutBreak(file.after);
      if (lines[number - 1]?.startsWith("+") !== true) cutBreak(file.before);
    } else if (line.startsWith("-")) file.before.push(`${line.slice(1)}\n`);
    else if (line.startsWith("+") || line.startsWith(" ") || line === "") {
      // Editors cut the blank off an empty line of context.
      headLines.set(number, { file, line: file.after.length });
      file.after.push(`${line.slice(1)}\n`);
      if (!line.startsWith("+")) file.before.push(`${line.slice(1)}\n`);
    } else report(number, 'A line of a hunk begins with a blank, "+" or "-".');
  }
  if (files.length > limits.files) report(0, `A case has at most ${limits.files} files.`);

  const made = files.slice(0, limits.files).flatMap((one): DiffFile[] => {
    const objection = objectionTo(one);
    if (objection === undefined) return [sides(one)];
    report(one.line, objection);
    return [];
  });
  if (made.length === 0 && problems.length === 0) report(0, "The case has no file.");
  return {
    files: made,
    problems,
    headLines: new Map([...headLines].map(([number, { file: of, line }]) => [number, { path: of.to ?? "", line }])),
  };
}

function pathIn(line: string, prefix: string): string {
  const path = line.slice(4).replace(/\t.*$/, "").trim();
  return path.startsWith(prefix) ? path.slice(prefix.length) : path;
}

function readHeader(file: OpenFile, line: string, complain: () => void): void {
  const mode = /^(old mode|new mode|new file mode|deleted file mode) 100(644|755)$/.exec(line);
  if (mode !== null) {
    const isExecutable = mode[2] === "755";
    if (mode[1] === "old mode" || mode[1] === "deleted file mode") file.wasExecutable = isExecutable;
    else file.isExecutable = isExecutable;
    if (mode[1] === "new file mode") file.from = nowhere;
    if (mode[1] === "deleted file mode") file.to = nowhere;
  } else if (line.startsWith("rename from ")) file.from = line.slice("rename from ".length).trim();
  else if (line.startsWith("rename to ")) file.to = line.slice("rename to ".length).trim();
  else if (line.trim() !== "" && !/^(index|similarity index) /.test(line)) complain();
}

function cutBreak(lines: string[]): void {
  const last = lines.at(-1);
  if (last !== undefined) lines[lines.length - 1] = last.replace(/\n$/, "");
}

function objectionTo(file: OpenFile): string | undefined {
  for (const path of [file.from, file.to]) {
    if (path === undefined) return 'The file has no names: "--- a/PATH" and "+++ b/PATH".';
    if (path === nowhere) continue;
    const isPlain =
      path !== "" && path.length <= limits.path && path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
    if (!isPlain) return `${JSON.stringify(path.slice(0, 80))} is no path inside of a repository.`;
  }
  if (file.from === nowhere && file.to === nowhere) return "The file is on neither side.";
  if (file.from === nowhere && file.before.length > 0) return "A new file has no lines before.";
  if (file.to === nowhere && file.after.length > 0) return "A deleted file has no lines after.";
  return undefined;
}

function sides(file: OpenFile): DiffFile {
  const side = (path: string | undefined, lines: readonly string[], isExecutable: boolean): DiffSide | undefined =>
    path === undefined || path === nowhere ? undefined : { path, text: lines.join(""), isExecutable };
  const before = side(file.from, file.before, file.wasExecutable);
  const after = side(file.to, file.after, file.isExecutable);
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}
