/** Which pull request is this? The first sign that says so wins, and the answer names it. It works with none of them too. */
import { asObject, member, textMember } from "../../core/base/json-value.ts";
import { note, type Problem } from "../../core/base/problem.ts";
import { trailersOf } from "../../core/change/provenance/trailers.ts";
import { headCommit, targetCandidates } from "./base.ts";
import { resolveCommit } from "./commits.ts";
import { commitOf } from "./history.ts";
import type { PullRequestHost } from "./pull-request-fetch.ts";
import { symbolicRef } from "./refs.ts";
import { type Repository, setting } from "./repository.ts";
import { workflowEvent } from "./workflow-event.ts";

export interface PullRequest {
  readonly number?: number;
  readonly host?: PullRequestHost;
  /** `owner/name`, where the sign has it. */
  readonly repository?: string;
  /** Gerrit's name of a change, which stays when it is pushed again. */
  readonly changeId?: string;
  /** The branch to be merged into, by its name on the host. */
  readonly targetBranch?: string;
  /** The whole ref of that branch, where it is in this clone. */
  readonly targetRef?: string;
  /** The branch it comes from. */
  readonly headRef?: string;
  /** Which sign decided, as a sentence. */
  readonly rule: string;
  /** What was looked at before it and said nothing, in order. */
  readonly tried: readonly string[];
  readonly problems: readonly Problem[];
}

export interface PullRequestFlags {
  readonly number?: number;
}

type Found = Omit<PullRequest, "tried" | "problems" | "targetRef">;

interface Sign {
  readonly name: string;
  readonly find: () => Promise<Found | undefined> | Found | undefined;
}

/** `environment` is that of the process, of which nothing is believed without a look at its shape. */
export async function pullRequestOf(
  repository: Repository,
  environment: Readonly<Record<string, string | undefined>>,
  flags: PullRequestFlags = {},
): Promise<PullRequest> {
  const problems: Problem[] = [];
  const head = await symbolicRef(repository, "HEAD");
  const branch = head?.startsWith("refs/heads/") === true ? head.slice("refs/heads/".length) : undefined;
  const signs: readonly Sign[] = [
    { name: "the flag --pr", find: () => fromFlag(flags) },
    { name: "the event of a GitHub workflow (GITHUB_EVENT_PATH)", find: () => fromGithubEvent(environment, problems) },
    { name: "the variables of a GitHub workflow (GITHUB_REF, GITHUB_BASE_REF)", find: () => fromGithubVariables(environment) },
    { name: "the variables of a GitLab pipeline (CI_MERGE_REQUEST_*)", find: () => fromGitlabVariables(environment) },
    { name: "the variables of a Gerrit build (GERRIT_*)", find: () => fromGerritVariables(environment) },
    { name: "what the GitHub extension noted for the branch (github-pr-owner-number)", find: () => fromExtension(repository, branch) },
    { name: "the ref that the branch was checked out from (branch.*.merge)", find: () => fromCheckout(repository, branch) },
    { name: "a Change-Id in the last commit", find: () => fromChangeId(repository) },
    { name: "the upstream and the default branch", find: () => fromUpstream(repository) },
  ];
  const tried: string[] = [];
  for (const { name, find } of signs) {
    const found = await find();
    if (found !== undefined) {
      const headRef = found.headRef ?? branch;
      const targetRef = await refOf(repository, found.targetBranch);
      return {
        ...found,
        ...(headRef === undefined ? {} : { headRef }),
        ...(targetRef === undefined ? {} : { targetRef }),
        tried,
        problems,
      };
    }
    tried.push(name);
  }
  return {
    ...(branch === undefined ? {} : { headRef: branch }),
    rule: "Nothing tells of a pull request, and there is no branch to merge into.",
    tried,
    problems,
  };
}

function fromFlag({ number }: PullRequestFlags): Found | undefined {
  return number === undefined ? undefined : { number, rule: `--pr ${number}.` };
}

type Environment = Readonly<Record<string, string | undefined>>;

function fromGithubEvent(environment: Environment, problems: Problem[]): Found | undefined {
  const found = workflowEvent(environment);
  if (found.kind === "none") return undefined;
  if (found.kind === "unreadable") {
    const message = `GITHUB_EVENT_PATH names ${found.path}, which cannot be read (${found.reason}), so the workflow does not tell which pull request this is.`;
    problems.push(note("unreadable-event", message));
    return undefined;
  }
  const { event } = found;
  const pull = member(event, "pull_request");
  if (asObject(pull) === undefined) return fromMergeQueue(event);
  const number = wholeNumber(member(pull, "number") ?? member(event, "number"));
  if (number === undefined) return undefined;
  const base = member(pull, "base");
  const repository = repositoryName(textMember(member(base, "repo"), "full_name"));
  return {
    number,
    host: "github",
    ...(repository === undefined ? {} : { repository }),
    ...branches(textMember(base, "ref"), textMember(member(pull, "head"), "ref")),
    rule: `The workflow runs for pull request ${number} (GITHUB_EVENT_PATH).`,
  };
}

/** A merge queue tests a branch of its own, which is named after the pull request. */
function fromMergeQueue(event: unknown): Found | undefined {
  const group = member(event, "merge_group");
  const ref = textMember(group, "head_ref") ?? "";
  const match = /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-(\d{1,9})-[0-9a-f]{40,64}$/.exec(ref);
  if (match === null) return undefined;
  const number = Number(match[2]);
  return {
    number,
    host: "github",
    ...branches(match[1], undefined),
    rule: `The workflow runs for pull request ${number} in the merge queue (GITHUB_EVENT_PATH).`,
  };
}

function fromGithubVariables(environment: Environment): Found | undefined {
  const number = wholeNumber(/^refs\/pull\/(\d{1,9})\/(?:merge|head)$/.exec(environment["GITHUB_REF"] ?? "")?.[1]);
  const target = branches(environment["GITHUB_BASE_REF"], environment["GITHUB_HEAD_REF"]);
  if (number === undefined && target.targetBranch === undefined) return undefined;
  const repository = repositoryName(environment["GITHUB_REPOSITORY"]);
  return {
    ...(number === undefined ? {} : { number }),
    host: "github",
    ...(repository === undefined ? {} : { repository }),
    ...target,
    rule:
      number === undefined
        ? "The workflow names the branch to merge into (GITHUB_BASE_REF)."
        : `The workflow runs for pull request ${number} (GITHUB_REF).`,
  };
}

function fromGitlabVariables(environment: Environment): Found | undefined {
  const number = wholeNumber(environment["CI_MERGE_REQUEST_IID"]);
  if (number === undefined) return undefined;
  const repository = repositoryName(environment["CI_MERGE_REQUEST_PROJECT_PATH"] ?? environment["CI_PROJECT_PATH"]);
  return {
    number,
    host: "gitlab",
    ...(repository === undefined ? {} : { repository }),
    ...branches(environment["CI_MERGE_REQUEST_TARGET_BRANCH_NAME"], environment["CI_MERGE_REQUEST_SOURCE_BRANCH_NAME"]),
    rule: `The pipeline runs for merge request ${number} (CI_MERGE_REQUEST_IID).`,
  };
}

function fromGerritVariables(environment: Environment): Found | undefined {
  const number = wholeNumber(environment["GERRIT_CHANGE_NUMBER"]);
  if (number === undefined) return undefined;
  const changeId = gerritId(environment["GERRIT_CHANGE_ID"]);
  const repository = repositoryName(environment["GERRIT_PROJECT"]);
  return {
    number,
    host: "gerrit",
    ...(repository === undefined ? {} : { repository }),
    ...(changeId === undefined ? {} : { changeId }),
    ...branches(environment["GERRIT_BRANCH"], undefined),
    rule: `The build runs for change ${number} (GERRIT_CHANGE_NUMBER).`,
  };
}

async function fromExtension(repository: Repository, branch: string | undefined): Promise<Found | undefined> {
  if (branch === undefined) return undefined;
  const match = /^([\w.-]+)#([\w.-]+)#(\d{1,9})$/.exec((await setting(repository, `branch.${branch}.github-pr-owner-number`)) ?? "");
  const number = wholeNumber(match?.[3]);
  if (match === null || number === undefined) return undefined;
  const base = /^[\w.-]+#[\w.-]+#(.+)$/.exec((await setting(repository, `branch.${branch}.github-pr-base-branch`)) ?? "")?.[1];
  const mergeBase = (await setting(repository, `branch.${branch}.vscode-merge-base`))?.replace(/^[^/]+\//, "");
  return {
    number,
    host: "github",
    repository: `${match[1]}/${match[2]}`,
    ...branches(base ?? mergeBase, undefined),
    rule: `The GitHub extension checked ${branch} out for pull request ${number} (branch.${branch}.github-pr-owner-number).`,
  };
}

async function fromCheckout(repository: Repository, branch: string | undefined): Promise<Found | undefined> {
  if (branch === undefined) return undefined;
  const ref = (await setting(repository, `branch.${branch}.merge`)) ?? "";
  const match = /^refs\/(pull|merge-requests)\/(\d{1,9})\/head$/.exec(ref);
  const number = wholeNumber(match?.[2]);
  if (match === null || number === undefined) return undefined;
  const isGithub = match[1] === "pull";
  return {
    number,
    host: isGithub ? "github" : "gitlab",
    rule: `${branch} was checked out from ${ref} (branch.${branch}.merge).`,
  };
}

async function fromChangeId(repository: Repository): Promise<Found | undefined> {
  const head = await headCommit(repository);
  const message = head === undefined ? "" : ((await commitOf(repository, head, []))?.message ?? "");
  // Gerrit reads the last paragraph alone, and of several the last.
  const paragraph =
    message
      .trimEnd()
      .split(/\n\s*\n/)
      .at(-1) ?? "";
  const changeId = gerritId(trailersOf(paragraph).findLast(({ key }) => key === "change-id")?.value);
  if (changeId === undefined) return undefined;
  return { host: "gerrit", changeId, rule: `The last commit has the Change-Id ${changeId}.` };
}

async function fromUpstream(repository: Repository): Promise<Found | undefined> {
  const head = await headCommit(repository);
  if (head === undefined) return undefined;
  const [target] = await targetCandidates(repository, "HEAD");
  if (target === undefined) return undefined;
  const name = target.ref.replace(/^refs\/(heads|remotes)\//, "");
  return { targetBranch: target.ref, rule: `Nothing tells of a pull request; ${name} is ${target.why}.` };
}

/** The whole ref of a branch that a host or a setting names, where this clone has it. */
async function refOf(repository: Repository, branch: string | undefined): Promise<string | undefined> {
  if (branch === undefined) return undefined;
  if (branch.startsWith("refs/")) return branch;
  for (const ref of [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`]) {
    if ((await resolveCommit(repository, ref)) !== undefined) return ref;
  }
  return undefined;
}

function branches(target: string | undefined, head: string | undefined): { targetBranch?: string; headRef?: string } {
  return {
    ...(isBranch(target) ? { targetBranch: target } : {}),
    ...(isBranch(head) ? { headRef: head } : {}),
  };
}

/** What git allows as a branch's name, and no option, expression or path out of the refs. */
function isBranch(name: string | undefined): name is string {
  const isPlain = name !== undefined && name.length <= 255 && /^[^-/\s~^:?*[\\\p{Cc}][^\s~^:?*[\\\p{Cc}]*$/u.test(name);
  return isPlain && !/\.\.|@\{|\/\/|\/$/.test(name);
}

function wholeNumber(value: unknown): number | undefined {
  const number = typeof value === "string" && /^\d{1,9}$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) && number > 0 && number < 1_000_000_000 ? number : undefined;
}

function repositoryName(name: string | undefined): string | undefined {
  return name !== undefined && /^[\w.-]+(\/[\w.-]+)*$/.test(name) && name.length <= 300 ? name : undefined;
}

function gerritId(value: string | undefined): string | undefined {
  return value !== undefined && /^I[0-9a-f]{40}$/.test(value) ? value : undefined;
}
