/** Which sessions did agents record about a folder? */
import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { SessionChoice } from "../protocol.ts";

/** Newest first. Several paths can share the name of a project: whoever picks one sees its file. */
export function sessionFiles(folder: string): readonly SessionChoice[] {
  const projects = join(process.env["CLAUDE_CONFIG_DIR"] ?? join(homedir(), ".claude"), "projects");
  const project = join(projects, realpathSync(folder).replace(/[^A-Za-z0-9-]/g, "-"));
  if (!existsSync(project)) return [];
  return readdirSync(project)
    .filter((name) => name.endsWith(".jsonl") && !name.startsWith("agent-"))
    .map((name) => ({ path: join(project, name), changed: statSync(join(project, name)).mtime }))
    .sort((a, b) => b.changed.getTime() - a.changed.getTime())
    .map(({ path, changed }) => ({ uri: pathToFileURL(path).href, agent: "Claude Code", changedAt: changed.toISOString() }));
}
