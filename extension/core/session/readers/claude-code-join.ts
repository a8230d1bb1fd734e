/** Calls, their answers and the decisions on them, joined into actions. */
import { blocking, note, type Problem } from "../../base/problem.ts";
import type { Action, ActionFile, ActionStatus } from "../action.ts";
import { applyEdit } from "../apply-edit.ts";
import { type Answer, type Call, keptFileText, type Shown } from "./claude-code-record.ts";

/** Where the answers to one call contradict each other, the one that admits most is believed. */
const mostAdmitting: readonly ActionStatus[] = ["executed", "failed", "interrupted", "denied", "requested"];

/** The characters of file texts that are searched for edits in one session; past them an edit stands alone. */
const followedFileText = 64_000_000;

/** What the answers to one call come to. */
interface Settled {
  readonly best: Answer;
  readonly fileText: string | undefined;
  readonly contradicts: boolean;
}

export function joinedActions(shown: Shown, path: string): { readonly actions: readonly Action[]; readonly problems: readonly Problem[] } {
  const calls = withoutCopies(shown.calls);
  const settled = settledCalls(shown.answers);
  const idOf = uniqueIds(path);
  const files = fileTexts();
  const contradicted: Call[] = [];
  const unseen: Call[] = [];
  const actions = calls.map((call) => {
    const given = call.id === undefined ? undefined : settled.get(call.id);
    if (given?.contradicts === true) contradicted.push(call);
    const action = joined(call, idOf(call), given?.best, shown);
    if (action.kind === "agent.spawn" && hasUnseenWork(given?.best, shown)) unseen.push(call);
    // The parts of a call share one answer, which shows the file as it was before the first.
    const fileText = call.part === 0 ? given?.fileText : undefined;
    return action.file === undefined ? action : { ...action, file: files.shown(action, action.file, fileText) };
  });
  return { actions, problems: [...contradictions(contradicted), ...orphans(shown, calls), ...missingAgents(unseen)] };
}

function joined(call: Call, id: string, answer: Answer | undefined, shown: Shown): Action {
  const { asked, facts, source } = call;
  const hook = call.id === undefined ? undefined : shown.decisions.get(call.id);
  const wasBrokenOff = (shown.interruptions.get(facts.path) ?? -1) > call.order;
  const unanswered: ActionStatus = hook?.verdict === "deny" ? "denied" : wasBrokenOff ? "interrupted" : "requested";
  const decision = answer?.outcome.decision ?? hook;
  const place = source === undefined ? {} : { source };
  return {
    id,
    kind: asked.kind,
    agent: { name: "claude-code", ...only({ version: facts.version, model: facts.model }) },
    session: { id: facts.sessionId ?? facts.path, ...only({ subagentId: facts.subagentId, cwd: facts.cwd, gitBranch: facts.gitBranch }) },
    path: facts.path,
    range: call.range,
    call: { tool: call.tool, ...only({ id: call.id, requestedAt: facts.requestedAt }) },
    ...(asked.shell === undefined ? {} : { shell: { ...asked.shell, ...place } }),
    ...(asked.file === undefined ? {} : { file: { ...asked.file, ...(asked.file.after === undefined ? {} : place) } }),
    ...(asked.net === undefined ? {} : { net: asked.net }),
    ...(decision === undefined ? {} : { decision }),
    status: answer?.outcome.status ?? unanswered,
    evidence: answer === undefined ? "self-reported-request" : "self-reported-result",
  };
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The members that are there. */
function only<T extends Readonly<Record<string, string | undefined>>>(members: T): Present<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Present<T>;
}

/** Each call once: equal calls of one id are one, a copy goes where the call itself is known; unequal ones of one id all stay. */
function withoutCopies(calls: readonly Call[]): readonly Call[] {
  const uses = new Map<string, number>();
  for (const { id, part } of calls) if (id !== undefined && part === 0) uses.set(id, (uses.get(id) ?? 0) + 1);
  const isShared = ({ id }: Call) => id !== undefined && (uses.get(id) ?? 0) > 1;
  const kept = new Set<Call>();
  const seen = new Set<string>();
  for (const wantsCopy of [false, true]) {
    let keepsCall = true;
    for (const call of calls.filter((one) => one.isCopy === wantsCopy)) {
      // The parts of a call follow each other: the first decides for all.
      if (call.part === 0 && isShared(call)) {
        const key = JSON.stringify([call.id, call.tool, call.input]);
        keepsCall = !seen.has(key);
        seen.add(key);
      } else if (call.part === 0) keepsCall = true;
      if (keepsCall) kept.add(call);
    }
  }
  return calls.filter((call) => kept.has(call));
}

function settledCalls(answers: readonly Answer[]): ReadonlyMap<string, Settled> {
  const settled = new Map<string, Settled>();
  for (const answer of answers) {
    const before = settled.get(answer.callId);
    const admitsMore = before === undefined || admission(answer) < admission(before.best);
    settled.set(answer.callId, {
      best: admitsMore ? answer : before.best,
      fileText: before?.fileText ?? answer.fileText,
      contradicts: before !== undefined && (before.contradicts || admission(before.best) !== admission(answer)),
    });
  }
  return settled;
}

function admission(answer: Answer): number {
  return mostAdmitting.indexOf(answer.outcome.status);
}

/** `SESSION:CALL`, with `/N` for the parts of one call and `#N` where the transcript uses an id again. */
function uniqueIds(path: string): (call: Call) => string {
  const uses = new Map<string, number>();
  let unnamed = 0;
  return (call) => {
    const session = plainId(call.facts.sessionId) ?? plainId(path.split("/").at(-1)) ?? "session";
    if (call.part === 0 && plainId(call.id) === undefined) unnamed += 1;
    const name = `${session}:${plainId(call.id) ?? `call-${unnamed}`}${call.parts > 1 ? `/${call.part + 1}` : ""}`;
    const use = (uses.get(name) ?? 0) + 1;
    uses.set(name, use);
    return use === 1 ? name : `${name}#${use}`;
  };
}

function plainId(id: string | undefined): string | undefined {
  return id !== undefined && /^[\w.-]{1,100}$/.test(id) ? id : undefined;
}

/** Follows what each file holds, as far as the session shows it: reads, writes and edits, not what commands did to it. */
function fileTexts() {
  const known = new Map<string, string>();
  let followed = 0;

  const write = (action: Action, path: string, text: string): void => {
    if (action.status !== "executed") return;
    if (text.length <= keptFileText) known.set(path, text);
    else known.delete(path);
  };

  return {
    shown(action: Action, file: ActionFile, fileText: string | undefined): ActionFile {
      if (fileText !== undefined) known.set(file.path, fileText);
      const original = known.get(file.path);
      if (file.after === undefined) return file;
      if (original === undefined || followed > followedFileText) {
        if (action.kind === "file.write") write(action, file.path, file.after);
        return file;
      }
      followed += original.length;
      if (action.kind === "file.write") {
        write(action, file.path, file.after);
        return original === file.after ? file : { ...file, original };
      }
      const edited = applyEdit(original, file.before ?? "", file.after, file.replacesAll === true);
      if (edited === undefined || file.before === undefined) return file;
      write(action, file.path, edited.text);
      return { ...file, original };
    },
  };
}

function contradictions(calls: readonly Call[]): readonly Problem[] {
  const [first] = calls;
  if (first === undefined) return [];
  const what = calls.length === 1 ? "A call has results that contradict" : `${calls.length} calls have results that contradict`;
  const message = `${what} each other; what admits most is believed. Look at line ${first.range.start.line + 1} of ${first.facts.path}.`;
  return [note("contradicting-results", message, { path: first.facts.path, range: first.range })];
}

/** An agent that was started, none of whose own messages are here. Older versions name no agent in the answer. */
function hasUnseenWork(answer: Answer | undefined, shown: Shown): boolean {
  if (answer?.agentId !== undefined) return !shown.subagents.has(answer.agentId);
  return answer?.outcome.status === "executed" && shown.subagents.size === 0;
}

function missingAgents(calls: readonly Call[]): readonly Problem[] {
  const [first] = calls;
  if (first === undefined) return [];
  const what = calls.length === 1 ? "A sub-agent was" : `${calls.length} sub-agents were`;
  const message = `${what} started whose own record is missing, the first in line ${first.range.start.line + 1} of ${first.facts.path}. What it did is not known; keep the folder of the session's sub-agents beside its file.`;
  return [blocking("missing-subagent", message, { path: first.facts.path, range: first.range })];
}

function orphans(shown: Shown, calls: readonly Call[]): readonly Problem[] {
  const asked = new Set(calls.map((call) => call.id));
  const unasked = shown.answers.filter((answer) => !asked.has(answer.callId));
  const [first] = unasked;
  if (first === undefined) return [];
  const what = unasked.length === 1 ? "A result answers a call" : `${unasked.length} results answer calls`;
  const message = `${what} that the session does not show, the first in line ${first.range.start.line + 1} of ${first.path}. What was asked for is not known; read the files of the session's sub-agents with it if they are missing.`;
  return [blocking("unasked-result", message, { path: first.path, range: first.range })];
}
