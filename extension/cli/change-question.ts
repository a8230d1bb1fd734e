/** Which change the flags `--base`, `--head`, `--working-tree` and `--path` name. */
import { isAbsolute, relative, resolve, sep } from "node:path";
import { userError } from "../core/base/user-error.ts";
import { pullRequestNumber, pullRequestQuestion } from "../node/git/pull-request-question.ts";
import type { ChangeQuestion } from "../node/git/read-change.ts";
import type { Repository } from "../node/git/repository.ts";
import { Misuse } from "./misuse.ts";
import type { Invocation } from "./run.ts";

/** `paths` as the repository names them; all of the change where there are none. Asks the remote only for `--pr`. */
export async function changeQuestion(
  invocation: Invocation,
  repository: Repository,
  paths: readonly string[] = [],
): Promise<ChangeQuestion> {
  const base = invocation.value("base");
  const head = invocation.value("head");
  const number = checkedEnds(invocation);
  const question = { ...(base === undefined ? {} : { base }), paths };
  if (number !== undefined) return pullRequestQuestion(repository, number, question);
  return { ...question, ...(head === undefined ? {} : { head }), ...(invocation.has("working-tree") ? { workingTree: true } : {}) };
}

/** Throws a `Misuse` where the flags name two ends; gives the number that `--pr` names. */
export function checkedEnds(invocation: Invocation): number | undefined {
  if (invocation.has("head") && invocation.has("working-tree"))
    throw new Misuse("--head and --working-tree were given together.", "Give one of them: a change has one end.");
  const text = invocation.value("pr");
  if (text === undefined) return undefined;
  const other = ["head", "working-tree"].find((flag) => invocation.has(flag));
  if (other !== undefined) throw new Misuse(`--pr and --${other} were given together.`, "Give one of them: a change has one end.");
  const number = pullRequestNumber(text);
  if (number === undefined)
    throw new Misuse(`--pr ${text} is no number of a pull request.`, "Give the number that its page shows, as in --pr 7.");
  return number;
}

/** A path as the user wrote it, from the folder they are in; as the repository names it. */
export function inRepository(path: string, { root, hasWorkingTree }: Repository): string {
  if (!hasWorkingTree) return path;
  const way = relative(root, resolve(path));
  if (way.split(sep)[0] !== ".." && !isAbsolute(way)) return way.replaceAll(sep, "/");
  throw userError(
    "path-outside",
    `${path} is outside of the repository in ${root}, so no change of it can have it.`,
    "Name with --path what is inside, from the folder you are in.",
  );
}
