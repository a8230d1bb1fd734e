/** Who wrote the units of a change: gathers commits, notes, traces and sessions from a repository, and lets core judge. */
import type { Digest } from "../../core/base/digest.ts";
import { note, type Problem } from "../../core/base/problem.ts";
import type { WrittenText } from "../../core/base/written-text.ts";
import type { Change } from "../../core/change/change.ts";
import { contentOf } from "../../core/change/content.ts";
import { agentTrace, agentTracePath } from "../../core/change/provenance/agent-trace.ts";
import { branchEvidence, commitEvidence } from "../../core/change/provenance/commit-evidence.ts";
import type { CommitRecord } from "../../core/change/provenance/commit-record.ts";
import { gitAiNote, gitAiSessionKey } from "../../core/change/provenance/git-ai-note.ts";
import type { LineClaim } from "../../core/change/provenance/line-claim.ts";
import type { Provenance } from "../../core/change/provenance/provenance.ts";
import { unitProvenance } from "../../core/change/provenance/unit-provenance.ts";
import { type LinkedUnit, linkWritten } from "../../core/change/provenance/written-link.ts";
import type { Unit } from "../../core/change/unit.ts";
import { headCommit } from "./base.ts";
import { readCommit, resolveCommit } from "./commits.ts";
import { followFiles, type History, type HistoryLimits, historyLimits, inGroups, readHistory } from "./history.ts";
import { symbolicRef } from "./refs.ts";
import type { Repository } from "./repository.ts";
import { runGit } from "./run.ts";
import { treeFile } from "./tree.ts";

export interface ProvenanceOptions {
  readonly digest: Digest;
  /** What the sessions that were read wrote and ran (`core/session/written-text.ts`), in their order. */
  readonly written?: readonly WrittenText[];
  /** The sessions that were read. */
  readonly sessions?: readonly { readonly id: string; readonly agent: string }[];
  /** The name of the branch the change comes from, where it is not the one that the head names. */
  readonly branch?: string;
  readonly limits?: Partial<HistoryLimits>;
}

export interface ChangeProvenance {
  /** Every unit of the change has its entry. */
  readonly units: ReadonlyMap<Unit, Provenance>;
  /** Only where sessions were given: which action wrote which unit. */
  readonly links: ReadonlyMap<Unit, LinkedUnit>;
  /** Those of base..head, children before their parents. */
  readonly commits: readonly CommitRecord[];
  readonly problems: readonly Problem[];
}

/** The commits of a change whose head is a working tree are those up to HEAD. */
export async function changeProvenance(repository: Repository, change: Change, options: ProvenanceOptions): Promise<ChangeProvenance> {
  const limits = { ...historyLimits, ...options.limits };
  const head = change.head.commit ?? (await headCommit(repository));
  const history: History =
    head === undefined
      ? { commits: [], isCut: false, problems: [] }
      : await readHistory(repository, change.base.commit, head, limits.commits);
  const followed = await followFiles(repository, change, history, limits);
  const sessions = options.sessions ?? [];
  const ids = sessions.map(({ id }) => id);
  const commits = new Map(history.commits.map((commit) => [commit.id, commitEvidence(commit, ids)] as const));
  const notes = await gitAiNotes(repository, history);
  const trace = await agentTraceOf(repository, change, head);
  const linked = options.written === undefined ? undefined : linkWritten(change, options.written);
  const branch = options.branch ?? (await branchName(repository, change));
  const fromBranch = branch === undefined ? undefined : branchEvidence(branch);
  const units = unitProvenance(change, {
    commits,
    origins: followed.origins,
    touching: followed.touching,
    claims: [...notes.claims, ...trace.claims],
    links: linked?.units ?? new Map(),
    sessionKeys: sessionKeys(sessions, options.digest),
    ...(fromBranch === undefined ? {} : { branch: fromBranch }),
  });
  const problems = [history, followed, notes, trace, ...(linked === undefined ? [] : [linked])].flatMap((part) => part.problems);
  return { units, links: linked?.units ?? new Map(), commits: history.commits, problems };
}

/** The names under which git-ai may know an agent's sessions. */
const toolNames: Readonly<Record<string, readonly string[]>> = {
  "claude-code": ["claude", "claude-code"],
  "codex-cli": ["codex", "codex-cli"],
  "gemini-cli": ["gemini", "gemini-cli"],
};

function sessionKeys(sessions: readonly { readonly id: string; readonly agent: string }[], digest: Digest): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const { id, agent } of sessions) {
    keys.set(id, id);
    const names = Object.hasOwn(toolNames, agent) ? (toolNames[agent] ?? []) : [agent];
    for (const name of names) keys.set(gitAiSessionKey(name, id, digest), id);
  }
  return keys;
}

interface Claims {
  readonly claims: readonly LineClaim[];
  readonly problems: readonly Problem[];
}

const notesRef = "refs/notes/ai";
const noteLimit = 8 * 1024 * 1024;

/** Where the notes of git-ai stand; undefined where there are none. */
export function notesCommit(repository: Repository): Promise<string | undefined> {
  return resolveCommit(repository, notesRef);
}

async function gitAiNotes(repository: Repository, history: History): Promise<Claims> {
  if (history.commits.length === 0) return { claims: [], problems: [] };
  if ((await notesCommit(repository)) === undefined) return { claims: [], problems: [] };
  const listed = await runGit(repository.root, ["notes", `--ref=${notesRef}`, "list"]);
  if (listed.code !== 0) {
    const message = `The notes of git-ai (${notesRef}) cannot be listed, so what they say about who wrote the lines is left out: ${listed.stderr.trim()}`;
    return { claims: [], problems: [note("unreadable-notes", message)] };
  }
  const wanted = new Set(history.commits.map(({ id }) => id));
  const found = listed.stdout
    .toString("latin1")
    .split("\n")
    .flatMap((line) => {
      const [blob = "", commit = ""] = line.split(" ");
      return wanted.has(commit) ? [{ blob, commit }] : [];
    });
  const readings = await inGroups(found, async ({ blob, commit }): Promise<Claims> => {
    const read = await repository.objects.read(blob, noteLimit);
    const content = read.kind === "object" && read.type === "blob" ? contentOf(read.bytes) : undefined;
    if (content?.kind === "text") return gitAiNote(content.text, commit);
    const message = `The git-ai note on ${commit.slice(0, 12)} is no text that can be read, so what it says about who wrote the lines is left out.`;
    return { claims: [], problems: [note("unreadable-notes", message)] };
  });
  return { claims: readings.flatMap(({ claims }) => claims), problems: readings.flatMap(({ problems }) => problems) };
}

const traceLimit = 32 * 1024 * 1024;

/** Of the head: where the change itself touches the file, as it is then. */
async function agentTraceOf(repository: Repository, change: Change, head: string | undefined): Promise<Claims> {
  const changed = change.files.find(({ path }) => path === agentTracePath);
  if (changed !== undefined) {
    const content = changed.after?.content;
    return content?.kind === "text" ? agentTrace(content.text) : { claims: [], problems: [] };
  }
  const tree = head === undefined ? undefined : (await readCommit(repository, head)).tree;
  const file = await treeFile(tree, agentTracePath, repository.objects);
  if (file === undefined) return { claims: [], problems: [] };
  const read = await repository.objects.read(file.id, traceLimit);
  const content = read.kind === "object" && read.type === "blob" ? contentOf(read.bytes) : undefined;
  if (content?.kind === "text") return agentTrace(content.text);
  const message = `${agentTracePath} is no text that can be read, so what it says about who wrote the lines is left out.`;
  return { claims: [], problems: [note("unreadable-trace", message, { path: agentTracePath })] };
}

/** The branch that the head of the change is; undefined where it is a bare commit. */
export async function branchName(repository: Repository, { head }: Pick<Change, "head">): Promise<string | undefined> {
  if (head.commit === undefined || head.name === "HEAD") return symbolicRef(repository, "HEAD");
  for (const folder of ["refs/heads/", "refs/remotes/", ""]) {
    const ref = `${folder}${head.name}`;
    if (ref.startsWith("refs/") && (await resolveCommit(repository, ref)) !== undefined) return ref;
  }
  return undefined;
}
