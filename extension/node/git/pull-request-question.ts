/** A pull request's number as a question about a change: it is fetched, and what is to be compared is named after it. */
import { type FetchOptions, fetchPullRequest } from "./pull-request-fetch.ts";
import type { ChangeQuestion } from "./read-change.ts";
import type { Repository } from "./repository.ts";

/**
 * `question` without a head; its base, where it has one, stays. Without one the change is measured from the branch on the remote
 * that it is to be merged into. Throws a `UserError` where it cannot be fetched.
 */
export async function pullRequestQuestion(
  repository: Repository,
  number: number,
  question: Omit<ChangeQuestion, "head" | "workingTree">,
  options: FetchOptions = {},
): Promise<ChangeQuestion> {
  const { ref, target, chosen } = await fetchPullRequest(repository, number, options);
  const head = { name: `pull request ${number}`, chosen: `--pr ${number}: ${chosen}` };
  if (question.base !== undefined || target === undefined) return { ...question, head: ref, called: { head } };
  const base = { name: target.branch, chosen: `Where pull request ${number} left ${target.branch}, as the remote has it now.` };
  return { ...question, base: target.ref, head: ref, called: { head, base } };
}

/** `7`, `#7` or `!7`; undefined for all else. */
export function pullRequestNumber(text: string): number | undefined {
  const digits = /^[#!]?(\d{1,9})$/.exec(text.trim())?.[1];
  const number = Number(digits);
  return digits === undefined || number < 1 ? undefined : number;
}
