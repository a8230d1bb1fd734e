/** Where agents keep the record of their sessions on this machine. */
import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { userError } from "../core/base/user-error.ts";

/** The newest session about `folder`, or about the folders around it up to its repository. */
export function latestSession(folder: string): string {
  const projects = join(process.env["CLAUDE_CONFIG_DIR"] ?? join(homedir(), ".claude"), "projects");
  for (let here: string | undefined = realpathSync(folder); here !== undefined; here = parentInRepository(here)) {
    // How Claude Code names the folder of a project; several paths can share a name, so the report says which file was read.
    const newest = newestIn(join(projects, here.replace(/[^A-Za-z0-9-]/g, "-")));
    if (newest !== undefined) return newest;
  }
  throw userError("no-session", `No session of an agent about ${folder} was found in ${projects}.`, "Name its file instead of latest.");
}

/** The files of the agents that a session started, oldest name first; none where there are none. */
export function subagentFiles(session: string): readonly string[] {
  const folder = join(session.replace(/\.jsonl$/, ""), "subagents");
  if (!session.endsWith(".jsonl") || !existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .map((name) => join(folder, name));
}

function parentInRepository(folder: string): string | undefined {
  const parent = dirname(folder);
  return parent === folder || existsSync(join(folder, ".git")) ? undefined : parent;
}

function newestIn(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const sessions = readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl") && !name.startsWith("agent-"))
    .map((name) => join(folder, name))
    .map((path) => ({ path, changed: statSync(path).mtimeMs }));
  return sessions.sort((a, b) => b.changed - a.changed)[0]?.path;
}
