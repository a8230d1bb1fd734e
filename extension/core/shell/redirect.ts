/** Where the descriptors of one command lead after its redirections. */

import type { Span } from "../base/range.ts";
import { Effects, socketParts } from "./effect.ts";
import { foldText, foldWhole } from "./fold.ts";
import { carried, constantWord, type Flow, type FoldedWord, mergeFlows, nothing, withProgram } from "./folded.ts";
import type { Frame } from "./frame.ts";
import { segmentsIn } from "./layer.ts";
import type { Machine } from "./machine.ts";
import type { HereDoc, Redirection } from "./parse.ts";
import type { Target } from "./scope.ts";

export interface Streams {
  readonly stdin: Flow;
  /** Where standard output goes; absent: on to whoever is next. */
  readonly stdout: Target | undefined;
  /** Where standard output may go as well: its file's name has several values. */
  readonly others: readonly Target[];
  /** Other descriptors opened for writing: they get nothing that we follow, but the file is written. */
  readonly opened: readonly Target[];
  /** All descriptors as they stand, for `exec`. */
  readonly table: ReadonlyMap<number, Target>;
}

/** `span` is the command's, for effects of opening; file reads and socket connections are emitted here, writes by `deliver`. */
export function redirect(machine: Machine, redirections: readonly Redirection[], frame: Frame, stdin: Flow, span: Span): Streams {
  if (redirections.length === 0) return { stdin, stdout: frame.scope.descriptor(1), others: [], opened: [], table: noTargets };
  const effects = new Effects(machine, frame, span, "");
  const table = new Map<number, Target>();
  const of = (fd: number): Target | undefined =>
    table.get(fd) ?? (fd > 2 || fd === 1 ? (frame.descriptors?.get(fd) ?? frame.scope.descriptor(fd)) : undefined);
  const opened: Target[] = [];
  const others: Target[] = [];
  let input = stdin;

  const setInput = (fd: number, flow: Flow) => {
    table.set(fd, { kind: "input", flow });
    if (fd === 0) input = flow;
  };
  const open = (fds: readonly number[], path: FoldedWord, appends: boolean) => {
    const socket = socketParts(path);
    const target: Target = socket === undefined ? { kind: "file", path, appends } : { kind: "socket", ...socket, path };
    if (socket !== undefined) effects.connect(socket.host, socket.port);
    for (const fd of fds) table.set(fd, target);
    if (!fds.includes(1)) opened.push(target);
  };

  for (const redirection of redirections) {
    const fd = redirection.descriptor?.type === "FileDescriptor" ? redirection.descriptor.value : undefined;
    // `{name}<file` picks a number of its own from ten up.
    const named = redirection.descriptor?.type === "FileDescriptorVariable" ? redirection.descriptor.name : undefined;
    const free = named === undefined ? undefined : 10 + table.size;
    if (named !== undefined) frame.scope.setVariable(named, { values: [constantWord(String(free))] });
    if (redirection.type === "HereDoc") {
      setInput(fd ?? free ?? 0, { sources: [], constant: hereDocument(machine, redirection, frame) });
      const constant = table.get(fd ?? free ?? 0);
      if (constant?.kind === "input" && constant.flow.constant !== undefined) {
        setInput(fd ?? free ?? 0, { sources: constant.flow.constant.sources, constant: constant.flow.constant });
      }
      continue;
    }
    const words = redirection.target === undefined ? [] : foldWhole(machine, redirection.target, frame);
    const [word] = words;
    if (word === undefined) continue;
    if (redirection.type === "HereString") {
      setInput(fd ?? free ?? 0, { sources: word.sources, constant: carried(word, "here-string") });
      continue;
    }
    for (const [i, path] of words.entries()) {
      const first = i === 0;
      switch (redirection.operator) {
        case "<": {
          const flow = effects.read(path);
          if (path.sources.length === 0 && flow.sources.length > 0)
            for (const source of flow.sources) if (source.effect === ":read") effects.single(":read", source.words as FoldedWord[]);
          if (first) setInput(fd ?? free ?? 0, flow);
          else setInput(fd ?? free ?? 0, mergeFlows(input, flow));
          break;
        }
        case "<>": {
          const at = fd ?? free ?? 0;
          open([at], path, true);
          const target = table.get(at);
          if (at === 0 && target !== undefined) input = effects.readTarget(target);
          break;
        }
        case ">":
        case ">|":
        case ">>":
          if (first) open([fd ?? free ?? 1], path, redirection.operator === ">>");
          else others.push({ kind: "file", path, appends: true });
          break;
        case "&>":
        case "&>>":
          open([1, 2], path, redirection.operator === "&>>");
          break;
        case ">&":
        case "<&": {
          if (!first) break;
          if (path.value === "-") {
            table.set(fd ?? (redirection.operator === "<&" ? 0 : 1), { kind: "closed" });
            break;
          }
          const number = /^(\d+)-?$/.exec(path.value)?.[1];
          if (number === undefined) {
            if (redirection.operator === ">&") open(fd === undefined ? [1, 2] : [fd], path, false);
            break;
          }
          const at = fd ?? (redirection.operator === "<&" ? 0 : 1);
          const from = of(Number(number));
          if (from !== undefined) table.set(at, from);
          else table.delete(at);
          if (at === 0) input = from === undefined ? input : effects.readTarget(from);
          break;
        }
      }
    }
  }
  return { stdin: input, stdout: of(1), others: of(1)?.kind === "file" ? others : [], opened, table };
}

const noTargets: ReadonlyMap<number, Target> = new Map();

/** Sends what a command prints to where its standard output leads; what is left flows on. */
export function deliver(stdout: Flow, streams: Streams, effects: Effects): Flow {
  for (const target of streams.opened) if (target.kind === "file") effects.write(target.path, nothing, true);
  const target = streams.stdout;
  if (target === undefined) return stdout;
  switch (target.kind) {
    case "file":
      effects.write(target.path, stdout, target.appends);
      for (const other of streams.others) if (other.kind === "file") effects.write(other.path, stdout, true);
      return nothing;
    case "socket":
      effects.send(target.host, withProgram(stdout.sources, "/dev/tcp"));
      return nothing;
    case "input":
    case "closed":
      return nothing;
  }
}

function hereDocument(machine: Machine, redirection: HereDoc, frame: Frame): FoldedWord {
  const { body, delimiter } = redirection;
  if (redirection.operator === "<<-") return withoutTabs(machine, redirection, frame);
  if (delimiter?.quoted !== true && body.parts !== undefined) return carried(foldText(machine, body.parts, frame), "heredoc");
  return {
    value: body.text,
    segments: segmentsIn(frame.layer, body.pos, body.pos + body.text.length, 0, true),
    sources: [],
    label: "heredoc",
  };
}

/** `<<-` drops the tabs that begin a line; each line keeps its place. */
function withoutTabs(machine: Machine, redirection: HereDoc, frame: Frame): FoldedWord {
  const { body, delimiter } = redirection;
  if (delimiter?.quoted !== true && body.parts !== undefined) {
    const folded = foldText(machine, body.parts, frame);
    const value = folded.value.replace(/^\t+/gm, "");
    return value === folded.value
      ? carried(folded, "heredoc")
      : carried({ ...folded, value, segments: segmentsIn(frame.layer, body.pos, body.end, 0, false, value.length) }, "heredoc");
  }
  let value = "";
  const segments: FoldedWord["segments"][number][] = [];
  for (const match of body.text.matchAll(/^(\t*)(.*\n?)/gm)) {
    const [whole, tabs = "", line = ""] = match;
    if (whole === "") continue;
    const start = body.pos + match.index + tabs.length;
    segments.push(...segmentsIn(frame.layer, start, start + line.length, value.length, true));
    value += line;
  }
  return { value, segments, sources: [], label: "heredoc" };
}
