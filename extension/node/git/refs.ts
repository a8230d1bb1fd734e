/** Names of branches and other refs: what a symbolic one points at. */
import type { Repository } from "./repository.ts";
import { runGit } from "./run.ts";

/** The ref that a symbolic ref names, whether or not that exists; undefined where `name` is no symbolic ref. */
export async function symbolicRef(repository: Repository, name: string): Promise<string | undefined> {
  const { code, stdout } = await runGit(repository.root, ["symbolic-ref", "--quiet", name]);
  return code === 0 ? stdout.toString().trim() : undefined;
}
