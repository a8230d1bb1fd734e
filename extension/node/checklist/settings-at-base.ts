/** What a repository asks of a change, read from where the change began: what the change brings has no say in it. */
import { decode } from "../../core/base/decode.ts";
import type { Digest } from "../../core/base/digest.ts";
import { blocking, type Problem } from "../../core/base/problem.ts";
import { type CustomItem, checklistPath, readCustomItems } from "../../core/review/checklist/custom-items.ts";
import { defaultPolicy, type Policy } from "../../core/review/checklist/policy.ts";
import { policyPath, readPolicy } from "../../core/review/checklist/policy-file.ts";
import { templateItems, templatePaths } from "../../core/review/checklist/template-items.ts";
import { readCommit } from "../git/commits.ts";
import type { Repository } from "../git/repository.ts";
import { treeFile } from "../git/tree.ts";

export interface SettingsAtBase {
  readonly policy: Policy;
  /** sha256 of the policy's text; of the empty text where there is none. */
  readonly policyDigest: string;
  readonly hasPolicy: boolean;
  readonly custom: readonly CustomItem[];
  /** Where one stands, nothing may pass. */
  readonly problems: readonly Problem[];
}

const longest = 1024 * 1024;

/** `base` is a commit; undefined for the empty history, which asks for nothing of its own. */
export async function settingsAtBase(repository: Repository, base: string | undefined, digest: Digest): Promise<SettingsAtBase> {
  const problems: Problem[] = [];
  const policyText = await textAtBase(repository, base, policyPath, problems);
  const checklistText = await textAtBase(repository, base, checklistPath, problems);
  const policy = policyText === undefined ? { policy: defaultPolicy, problems: [] } : readPolicy(policyText);
  const checklist = checklistText === undefined ? { items: [], problems: [], usesTemplate: true } : readCustomItems(checklistText);
  const template = checklist.usesTemplate === true ? await templateAtBase(repository, base, problems) : undefined;
  return {
    policy: policy.policy ?? defaultPolicy,
    policyDigest: digest(policyText ?? ""),
    hasPolicy: policyText !== undefined,
    custom: [...(checklist.items ?? []), ...(template === undefined ? [] : templateItems(template))],
    problems: [...problems, ...policy.problems, ...checklist.problems],
  };
}

/** Whether policy and questions are letter for letter the same in two commits. */
export async function hasSameSettings(repository: Repository, one: string, other: string): Promise<boolean> {
  for (const path of [policyPath, checklistPath]) {
    const problems: Problem[] = [];
    const [was, is] = [await textAtBase(repository, one, path, problems), await textAtBase(repository, other, path, problems)];
    if (problems.length > 0 || was !== is) return false;
  }
  return true;
}

async function templateAtBase(repository: Repository, base: string | undefined, problems: Problem[]): Promise<string | undefined> {
  for (const path of templatePaths) {
    const text = await textAtBase(repository, base, path, problems);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Undefined where the commit has no such file; where it has one that cannot be read there is a problem as well. */
export async function textAtBase(
  repository: Repository,
  base: string | undefined,
  path: string,
  problems: Problem[],
): Promise<string | undefined> {
  if (base === undefined) return undefined;
  const { tree } = await readCommit(repository, base);
  const file = await treeFile(tree, path, repository.objects);
  if (file === undefined) return undefined;
  const read = await repository.objects.read(file.id, longest);
  const decoded = read.kind === "object" && read.type === "blob" && file.mode !== "symlink" ? decode(read.bytes) : undefined;
  if (decoded?.kind === "text" && !decoded.hasInvalidBytes) return decoded.text;
  const message = `${path} at the base (${base.slice(0, 12)}) is no text that can be read, so what this repository asks for is not known.`;
  problems.push(blocking("bad-settings", message, { path }));
  return undefined;
}
