/**
 * Which changed files lie outside of what was asked for, by the words of the request: paths, names and folders. It errs on the
 * side of silence: a file counts as outside only where the text names other places and nothing of this one.
 */
import { oneLine } from "../../base/one-line.ts";

export interface TaskFile {
  readonly path: string;
  /** Names of what the change touches in it, such as functions. */
  readonly symbols?: readonly string[];
}

export type TaskScope =
  /** `reason` is a sentence. */
  | { readonly kind: "cannot-tell"; readonly reason: string }
  /** `named`: what the text names, as it is shown to a person. `outside` in the order of the files. */
  | { readonly kind: "told"; readonly named: readonly string[]; readonly outside: readonly OutsideFile[] };

export interface OutsideFile {
  readonly path: string;
  readonly reason: string;
}

/** In UTF-16 units; what follows is not read. */
const maximumTask = 20_000;
const maximumFiles = 20_000;
const shownNames = 5;

/** `task`: what the session was first asked for, or the pull request's title and text. */
export function outsideTask(task: string | undefined, files: readonly TaskFile[]): TaskScope {
  if (task === undefined || task.trim() === "") return { kind: "cannot-tell", reason: "Nothing says what the task was." };
  if (files.length > maximumFiles) return { kind: "cannot-tell", reason: `The change has more than ${maximumFiles} files.` };
  const text = task.slice(0, maximumTask);
  if (everything.test(text)) return { kind: "cannot-tell", reason: "The task speaks of everything." };
  const { wanted, forbidden } = mentionsIn(text);
  const hits = new Map(files.map((file) => [file.path, hitOf(file, wanted)] as const));
  const named = [...new Set([...wanted.paths, ...[...hits.values()].flatMap((hit) => (hit?.isTelling === true ? [hit.name] : []))])];
  const isTold = named.length > 0 || forbidden.paths.length > 0;
  if (!isTold) return { kind: "cannot-tell", reason: "The task names no file, folder or name that the change has." };

  const inside = files.filter(({ path }) => hits.get(path) !== undefined).map(({ path }) => path);
  const near = new Set(inside.map(folderOf));
  const stems = new Set(inside.map(bareStem));
  const list = named
    .slice(0, shownNames)
    .map((name) => oneLine(name, 80))
    .join(", ");
  const outside = files.flatMap((file): readonly OutsideFile[] => {
    const { path } = file;
    const ban = forbidden.paths.find((name) => isAtPath(path, name));
    if (ban !== undefined) return [{ path, reason: `The task says to leave ${oneLine(ban, 80)} alone.` }];
    if (named.length === 0 || hits.get(path) !== undefined || isCompanion(path, near, stems)) return [];
    return [
      {
        path,
        reason: `The task speaks of ${list}${named.length > shownNames ? " and more" : ""}, and of nothing that leads to this file.`,
      },
    ];
  });
  return { kind: "told", named, outside };
}

/** Words with which a request lets go of all bounds. */
const everything =
  /\b(?:everywhere|everything)\b|\b(?:entire|whole) (?:repo(?:sitory)?|code ?base|project)\b|\ball (?:the )?(?:files|packages|modules|code|usages|occurrences)\b|\bacross (?:the )?(?:repo(?:sitory)?|code ?base|project)\b|\bfrom scratch\b/i;

interface Mentions {
  /** With a slash, or with the ending of a file: as a path, without `./` and a slash at the end. */
  readonly paths: readonly string[];
  /** Names of code as they are written. */
  readonly names: ReadonlySet<string>;
  /** All other words, in lower case. */
  readonly words: ReadonlySet<string>;
}

/** A sentence that says to leave something alone names what is not wanted. */
const leaveAlone =
  /\b(?:do not|don['’]t|never|without|must not|mustn['’]t|shouldn['’]t|should not|avoid) (?:\w+ )?(?:touch|chang|modif|edit|alter|updat)\w*/i;

function mentionsIn(text: string): { readonly wanted: Mentions; readonly forbidden: Mentions } {
  const sentences = text.split(/(?<=[.!?;])\s+|\n+/);
  return {
    wanted: mentionsOf(sentences.map((sentence) => sentence.split(leaveAlone)[0] ?? "")),
    forbidden: mentionsOf(sentences.flatMap((sentence) => sentence.split(leaveAlone).slice(1))),
  };
}

function mentionsOf(sentences: readonly string[]): Mentions {
  const paths = new Set<string>();
  const names = new Set<string>();
  const words = new Set<string>();
  for (const sentence of sentences) {
    const plain = sentence.replace(/\b[a-z][a-z+.-]*:\/\/\S+/gi, " ");
    for (const raw of plain.split(/[\s`"'“”‘’()[\]{}<>,;|*]+/)) {
      const token = raw
        .replaceAll("\\", "/")
        .replace(/^@(?=.*[/.])/, "")
        .replace(/[.:!?]+$/, "")
        .replace(/(?::\d+){1,2}$/, "")
        .replace(/^(?:\.\/)+/, "")
        .replace(/\/+$/, (slash, at: number) => (at === 0 ? slash : ""));
      if (token === "") continue;
      if (isPath(token, raw)) paths.add(token);
      else if (/^[\w$.-]+$/.test(token.replace(/\(\)?$/, ""))) {
        names.add(token);
        for (const word of wordsOf(token)) words.add(word);
        words.add(token.toLowerCase());
      }
    }
  }
  return { paths: [...paths], names, words };
}

/** `src/a`, `a.ts`, `.env`, `/etc/x`; not `and/or`, `1/2`, `e.g`, `v1.2` or `node.js`. */
function isPath(token: string, raw: string): boolean {
  if (!/^[\w.@~/+-]+$/.test(token) || token === "/") return false;
  if (proseWords.has(token.toLowerCase())) return false;
  if (token.includes("/"))
    return (
      token.split("/").length > 2 ||
      raw.endsWith("/") ||
      /[.\d_-]/.test(token) ||
      token.startsWith("/") ||
      commonFolders.has(token.split("/")[0] ?? "")
    );
  return /^[\w.-]*[A-Za-z_][\w-]*\.(?:[a-z][a-z0-9]{0,9})$/.test(token) || /^\.[a-z][\w.-]+$/.test(token);
}

const proseWords = new Set([
  "and/or",
  "e.g",
  "i.e",
  "etc",
  "n/a",
  "w/o",
  "i/o",
  "tcp/ip",
  "client/server",
  "read/write",
  "node.js",
  "vue.js",
  "next.js",
  "asp.net",
  ".net",
  "pass/fail",
  "yes/no",
  "on/off",
]);

const commonFolders = new Set([
  "src",
  "lib",
  "app",
  "apps",
  "packages",
  "test",
  "tests",
  "docs",
  "cmd",
  "pkg",
  "internal",
  "scripts",
  "config",
  "server",
  "client",
  "web",
  "api",
]);

interface Hit {
  /** What of the text names the file, as it is shown. */
  readonly name: string;
  /** Whether it also tells that other files are not meant: "and add tests" means tests, and whatever else. */
  readonly isTelling: boolean;
}

/** Undefined where nothing of the text names this file. */
function hitOf(file: TaskFile, mentions: Mentions): Hit | undefined {
  const path = mentions.paths.find((one) => isAtPath(file.path, one));
  if (path !== undefined) return { name: path, isTelling: true };
  const symbol = file.symbols?.find((one) => mentions.names.has(one) && one.length >= 3);
  if (symbol !== undefined) return { name: symbol, isTelling: true };
  const parts = file.path.split("/");
  const name = parts.at(-1) ?? "";
  if (mentions.names.has(name)) return { name, isTelling: true };
  const found: Hit[] = [];
  for (const segment of [...parts.slice(0, -1), bareStem(file.path)]) {
    for (const word of [segment.toLowerCase(), ...wordsOf(segment)]) {
      if (!isWord(word) || !(mentions.words.has(word) || mentions.words.has(otherNumber(word)))) continue;
      found.push({ name: word, isTelling: !kindsOfFiles.has(word) && !kindsOfFiles.has(otherNumber(word)) });
    }
  }
  return found.find(({ isTelling }) => isTelling) ?? found[0];
}

/** `a` and `a/b` at `a`; a mere file's name anywhere; an absolute path by its end. */
function isAtPath(path: string, mention: string): boolean {
  if (path === mention || path.startsWith(`${mention}/`)) return true;
  if (path.endsWith(`/${mention}`) || path.includes(`/${mention}/`)) return true;
  // Absolute, or seen from another folder of the same tree.
  return mention.includes("/") && mention.endsWith(`/${path}`);
}

/** Goes with the file it belongs to: the changelog, a test or a twin of the same name, a neighbour in its folder. */
function isCompanion(path: string, near: ReadonlySet<string>, stems: ReadonlySet<string>): boolean {
  if (/(^|\/)(?:changelog|changes|history|news)(?:\.\w+)?$/i.test(path)) return true;
  const folder = folderOf(path);
  // The top folder is everybody's neighbour.
  return stems.has(bareStem(path)) || (folder !== "" && near.has(folder));
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** The name without its endings and without what makes a test of it. */
function bareStem(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const stem = name.startsWith(".") ? name : (name.split(".")[0] ?? name);
  return stem.replace(/^test_|[_-](?:test|spec)$|(?<=[a-z])(?:Test|Spec)s?$/, "");
}

/** The words inside of a name: `loginForm`, `login-form` and `login_form` are `login` and `form`. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.toLowerCase())
    .filter((word) => word !== "");
}

function otherNumber(word: string): string {
  return word.endsWith("s") ? word.slice(0, -1) : `${word}s`;
}

/** Words for a kind of file that nearly every task touches. */
const kindsOfFiles = new Set(
  "test spec doc docs documentation readme build ci config configuration script server client web api example data asset resource public module component".split(
    " ",
  ),
);

function isWord(word: string): boolean {
  return word.length >= 3 && !idleWords.has(word);
}

/** Words of requests and of folders that lead nowhere by themselves. */
const idleWords = new Set(
  (
    "the and for with not but all any are was can new now old one two use using used make made add adds added fix fixes fixed fixing bug bugs " +
    "get set run runs let please should would could when then that this these those from into onto over under after before also only just " +
    "src lib app apps package packages index main mod init core common util utils helper helpers shared internal file files folder code " +
    "change changes changed update updates updated remove removed rename refactor implement create write need needs want wants have has " +
    "function functions class classes method methods type types value values name names data line lines error errors issue issues feature " +
    "project work works working how why what which where who does done support handle handling better clean default page"
  ).split(" "),
);
