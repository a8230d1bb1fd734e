/** Where a program is: an absolute path, so that a `git` lying in the repository is never the one that runs. */
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import { userError } from "../../core/base/user-error.ts";

let named: string | undefined;

/**
 * From now on this git is run in the whole process, where it is a program at an absolute path: an editor's person may keep theirs beside
 * the PATH. What cannot be run names none.
 * @returns whether another one is run than before
 */
export function nameGitProgram(path: string | undefined): boolean {
  const before = named;
  named = path !== undefined && isAbsolute(path) && isProgram(path) ? path : undefined;
  return named !== before;
}

export function gitProgram(environment: NodeJS.ProcessEnv = process.env): string {
  const program = named ?? programOnPath("git", environment);
  if (program !== undefined) return program;
  throw userError(
    "no-git",
    "There is no git program on this machine's PATH, and changes are read from git.",
    "Install git, put its folder on the PATH, or name it in the editor's setting git.path.",
  );
}

/** Looks along PATH, leaving out its relative entries (`.`): they would be looked up inside the repository. */
export function programOnPath(name: string, environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const file = process.platform === "win32" ? `${name}.exe` : name;
  const path = environment["PATH"] ?? environment["Path"] ?? "";
  for (const folder of path.split(delimiter)) {
    if (!isAbsolute(folder)) continue;
    const candidate = join(folder, file);
    if (isProgram(candidate)) return candidate;
  }
  return undefined;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    // Not there, or not ours to run: the next folder may have it.
    return false;
  }
}
