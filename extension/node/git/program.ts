/** Where a program is: an absolute path, so that a `git` lying in the repository is never the one that runs. */
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import { userError } from "../../core/base/user-error.ts";

export function gitProgram(environment: NodeJS.ProcessEnv = process.env): string {
  const program = programOnPath("git", environment);
  if (program !== undefined) return program;
  throw userError(
    "no-git",
    "There is no git program on this machine's PATH, and changes are read from git.",
    "Install git, or put its folder on the PATH.",
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
