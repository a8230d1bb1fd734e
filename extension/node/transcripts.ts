/** Where Claude Code keeps its sessions on this machine. Nothing here follows a link out of those folders, opens a pipe or waits. */
import {
  closeSync,
  constants,
  type Dirent,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
} from "node:fs";
import { basename, dirname, isAbsolute, join, relative } from "node:path";
import { textMember } from "../core/base/json-value.ts";
import { userError } from "../core/base/user-error.ts";

export interface Surroundings {
  /** The user's home folder. */
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The folders that may hold projects, the most particular first; not all of them need be there. */
export function projectsFolders({ home, env }: Surroundings): readonly string[] {
  const own = env["CLAUDE_CONFIG_DIR"];
  const folders =
    own !== undefined && own !== "" ? [own] : [join(home, ".claude"), join(env["XDG_CONFIG_HOME"] || join(home, ".config"), "claude")];
  return folders.map((folder) => join(folder, "projects"));
}

/** The name that Claude Code gives a project's folder. Several paths can share it, so what a session recorded is asked as well. */
export function projectName(folder: string): string {
  return folder.replace(/[^a-zA-Z0-9-]/g, "-");
}

/**
 * The file of the newest session that worked in the repository around `folder` (or in `folder`, where there is none).
 * Throws a user error where there is no such session.
 */
export function latestSession(folder: string, surroundings: Surroundings): string {
  const newest = sessionsNewestFirst(folder, surroundings).next();
  if (newest.done !== true) return newest.value.path;
  const root = repositoryAround(realpathSync(folder));
  const message = `No session of Claude Code that worked in ${root} was found in ${projectsFolders(surroundings).join(" or ")}.`;
  throw userError(
    "no-session",
    message,
    "Name the session's file instead of latest; CLAUDE_CONFIG_DIR says where sessions are kept if not there.",
  );
}

export interface SessionFile {
  readonly path: string;
  /** Of its last change, in milliseconds of the epoch. */
  readonly changed: number;
}

/** The sessions that worked in the repository around `folder` (or in `folder`, where there is none); each is looked into when its turn comes. */
export function* sessionsNewestFirst(folder: string, surroundings: Surroundings): Generator<SessionFile, void> {
  const root = repositoryAround(realpathSync(folder));
  const renamed = surroundings.env["CLAUDE_CODE_PROJECT_DIR_NAME"];
  const found = projectsFolders(surroundings).flatMap((projects) => sessionsIn(projects, root, renamed));
  for (const session of found.sort((a, b) => b.changed - a.changed)) if (workedIn(session, root)) yield session;
}

/**
 * The files of the agents that a session started, by name: in a folder of its own beside it, or (older versions) next to it.
 */
export function subagentFiles(session: string): readonly string[] {
  if (!session.endsWith(".jsonl")) return [];
  const id = basename(session, ".jsonl");
  const beside = filesIn(dirname(session))
    .filter((name) => /^agent-.*\.jsonl$/.test(name))
    .map((name) => join(dirname(session), name))
    .filter((path) => headRecords(path).some((record) => textMember(record, "sessionId") === id));
  const own = join(session.slice(0, -".jsonl".length), "subagents");
  return [...agentsUnder(own, 3), ...beside];
}

interface FoundSession {
  readonly path: string;
  readonly changed: number;
  /** Its folder's name is the project's own, not only one that begins alike. */
  readonly isNamedAlike: boolean;
}

function repositoryAround(folder: string): string {
  for (let here = folder; ; here = dirname(here)) {
    if (existsSync(join(here, ".git"))) return here;
    if (dirname(here) === here) return folder;
  }
}

function sessionsIn(projects: string, root: string, renamed: string | undefined): readonly FoundSession[] {
  const name = projectName(root);
  return foldersIn(projects)
    .filter((project) => project === name || project === renamed || project.startsWith(`${name}-`))
    .flatMap((project) =>
      filesIn(join(projects, project))
        .filter((file) => file.endsWith(".jsonl") && !file.startsWith("agent-"))
        .map((file) => join(projects, project, file))
        .map((path) => ({ path, changed: lstatSync(path).mtimeMs, isNamedAlike: project === name || project === renamed })),
    );
}

function workedIn(session: FoundSession, root: string): boolean {
  const recorded = headRecords(session.path)
    .map((record) => textMember(record, "cwd"))
    .find((folder) => folder !== undefined);
  if (recorded === undefined) return session.isNamedAlike;
  const way = relative(root, existsSync(recorded) ? realpathSync(recorded) : recorded);
  return way === "" || (!way.startsWith("..") && !isAbsolute(way));
}

/** At most `depth` folders deep; by name, a folder's own before those below it. */
function agentsUnder(folder: string, depth: number): readonly string[] {
  if (depth === 0 || !isOwnFolder(folder)) return [];
  const agents = filesIn(folder).filter((name) => name.endsWith(".jsonl"));
  return [...agents.map((name) => join(folder, name)), ...foldersIn(folder).flatMap((name) => agentsUnder(join(folder, name), depth - 1))];
}

/** Neither it nor the folder it is in is a link. */
function isOwnFolder(folder: string): boolean {
  return [dirname(folder), folder].every((path) => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true);
}

/** The names of the plain files in a folder, sorted: no links, no pipes. */
function filesIn(folder: string): readonly string[] {
  return entriesOf(folder).flatMap((entry) => (entry.isFile() ? entry.name : []));
}

function foldersIn(folder: string): readonly string[] {
  return entriesOf(folder).flatMap((entry) => (entry.isDirectory() ? entry.name : []));
}

function entriesOf(folder: string): readonly Dirent[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** How much of a session is read to learn where it worked, and whose agent it is of. */
const headBytes = 256 * 1024;

/** The records at the beginning of a session; what is not JSON is left to the one who reads the session itself. */
function headRecords(path: string): readonly unknown[] {
  const lines = head(path).split("\n").slice(0, 200);
  return lines.flatMap((line): unknown[] => {
    try {
      return [JSON.parse(line)];
    } catch {
      return [];
    }
  });
}

function head(path: string): string {
  // The check of the folder's entry may be old by now: a link or a pipe put in its place is not followed and not waited for.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    if (!fstatSync(file).isFile()) return "";
    const bytes = Buffer.alloc(headBytes);
    return bytes.toString("utf8", 0, readSync(file, bytes, 0, headBytes, 0));
  } finally {
    closeSync(file);
  }
}
