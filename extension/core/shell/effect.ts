/** Turns what a command reads, writes, sends and runs into effects. */
import type { Span } from "../base/range.ts";
import { carried, type Flow, type FoldedWord, noSources, nothing, revalued, type Source, withProgram, withStep } from "./folded.ts";
import type { Frame } from "./frame.ts";
import type { Machine } from "./machine.ts";
import { fileKey, isNoFile, withHome } from "./paths.ts";
import type { RelatedSpan } from "./program.ts";
import type { Target } from "./scope.ts";
import { hole, isKnown } from "./value.ts";
import { isProviderPath, isWindows, windowsKey, windowsPath } from "./windows.ts";

const socketPattern = /^\/dev\/(?:tcp|udp)\/([^/]*)\/(.*)$/;

/** The parts of bash's `/dev/tcp/HOST/PORT`. */
export function socketParts(path: FoldedWord): { host: FoldedWord; port: FoldedWord } | undefined {
  const match = socketPattern.exec(path.value);
  if (match === null) return undefined;
  return { host: revalued(path, match[1] ?? ""), port: revalued(path, match[2] ?? "") };
}

export class Effects {
  private readonly machine: Machine;
  private readonly frame: Frame;
  private readonly span: Span;
  private readonly program: string;

  constructor(machine: Machine, frame: Frame, span: Span, program: string) {
    this.machine = machine;
    this.frame = frame;
    this.span = span;
    this.program = program;
  }

  /** What comes out of a socket that is open already. */
  readSocket(host: FoldedWord): Flow {
    return { sources: [this.source(":fetch", [hostWord(host)], "/dev/tcp")], constant: undefined };
  }

  /** What comes in through a descriptor that leads there. */
  readTarget(target: Target): Flow {
    switch (target.kind) {
      case "input":
        return target.flow;
      case "socket":
        return this.readSocket(target.host);
      case "file":
        return this.read(target.path);
      case "closed":
        return nothing;
    }
  }

  /** What reading this path gives: the file, and what this program put into it. */
  read(written: FoldedWord): Flow {
    const path = windowsPath(written, this.frame.dialect);
    if (path.stream !== undefined) return path.stream;
    const socket = socketParts(path);
    if (socket !== undefined) {
      this.connect(socket.host, socket.port);
      return this.readSocket(socket.host);
    }
    const descriptor = /^\/(?:dev\/fd|proc\/self\/fd)\/(\d+)$/.exec(path.value)?.[1];
    const target =
      descriptor === undefined
        ? undefined
        : (this.frame.descriptors?.get(Number(descriptor)) ?? this.frame.scope.descriptor(Number(descriptor)));
    if (target !== undefined) return this.readTarget(target);
    if (this.isNoFile(path.value)) return nothing;
    const before = this.machine.readFile(this.key(path));
    const own = this.source(":read", [revalued(path, withHome(path.value))], undefined, path.steps);
    return { sources: [own, ...(before?.sources ?? noSources), ...path.sources], constant: before?.constant };
  }

  source(effect: Source["effect"], words: readonly FoldedWord[], program = this.program, steps: readonly RelatedSpan[] = []): Source {
    return { effect, words, span: this.span, related: steps, through: program === "" ? [] : [program] };
  }

  write(written: FoldedWord, flow: Flow, appends: boolean): void {
    const path = windowsPath(written, this.frame.dialect);
    if (path.deliver !== undefined) {
      path.deliver(flow);
      return;
    }
    const socket = socketParts(path);
    if (socket !== undefined) {
      this.connect(socket.host, socket.port);
      this.send(socket.host, withProgram(flow.sources, "/dev/tcp"));
      return;
    }
    if (this.isNoFile(path.value) || path.value === "") return;
    const words = [revalued(path, withHome(path.value))];
    if (flow.sources.length > 0) this.machine.flow(flow.sources, this.effect(":write", words, path.steps));
    else this.machine.alone(this.effect(":write", words, path.steps));
    const step: RelatedSpan = { ...this.span, message: `written to ${isKnown(path.value) ? path.value : "a file"} here` };
    this.machine.writeFile(
      this.key(path),
      { sources: withStep(flow.sources, step), constant: flow.constant && carried(flow.constant, "file") },
      appends,
    );
    if (flow.constant !== undefined) this.machine.lowerer.written(this.machine, this.frame, this.key(path), flow.constant, this.span);
  }

  /** A file is changed where it lies; `constant` is what it holds afterwards, where that can be told. */
  change(path: FoldedWord, constant: FoldedWord | undefined): void {
    if (path.deliver !== undefined || isNoFile(path.value) || path.value === "" || socketParts(path) !== undefined) {
      this.write(path, nothing, true);
      return;
    }
    const before = this.machine.readFile(this.key(path));
    this.machine.alone(this.effect(":write", [revalued(path, withHome(path.value))], path.steps));
    this.machine.writeFile(
      this.key(path),
      { sources: before?.sources ?? noSources, constant: constant && carried(constant, "file") },
      false,
    );
  }

  /** Remembers that a file of this name lies in a folder now, if it is one. */
  place(folder: FoldedWord, name: string, flow: Flow): void {
    const key = this.key({ ...folder, value: `${folder.value}/${name}` });
    this.machine.writeFile(key, { sources: flow.sources, constant: flow.constant }, false);
  }

  send(host: FoldedWord, sources: readonly Source[]): void {
    if (sources.length === 0) return;
    const word = hostWord(host);
    if (!isKnown(word.value)) {
      this.machine.problem(
        "unresolved-destination",
        "Data is sent to a host that cannot be told from the code. Find out what it is.",
        "note",
        this.span,
      );
    }
    this.machine.flow(sources, this.effect(":send", [word], host.steps));
  }

  run(language: string, sources: readonly Source[], steps?: readonly RelatedSpan[]): void {
    if (sources.length === 0) return;
    this.machine.flow(sources, this.effect(":run", [{ value: language === "bash" ? "sh" : language, segments: [] }], steps));
  }

  connect(host: FoldedWord, port: FoldedWord): void {
    this.machine.alone(this.effect(":connect", [hostWord(host), port], host.steps));
  }

  set(name: string, value: FoldedWord): void {
    this.machine.alone(this.effect(":set", [{ value: name, segments: [] }, revalued(value, withHome(value.value))], value.steps));
  }

  single(name: string, words: readonly FoldedWord[]): void {
    this.machine.alone(this.effect(name, words));
  }

  sink(name: string, words: readonly FoldedWord[], sources: readonly Source[]): void {
    if (sources.length === 0) this.machine.alone(this.effect(name, words));
    else this.machine.flow(sources, this.effect(name, words));
  }

  private isNoFile(path: string): boolean {
    return isNoFile(path) || (isWindows(this.frame.dialect) && isProviderPath(path));
  }

  private key(path: FoldedWord): string {
    if (isWindows(this.frame.dialect)) return windowsKey(path.value, this.frame.scope.variable("PWD")?.values[0]?.value ?? ".");
    return fileKey(withHome(path.value), this.frame.scope.variable("PWD")?.values[0]?.value ?? ".");
  }

  private effect(
    name: string,
    words: readonly { value: string; segments: FoldedWord["segments"] }[],
    related: readonly RelatedSpan[] = [],
  ) {
    const isPath = name === ":read" || name === ":write";
    const plain = isPath && isWindows(this.frame.dialect) ? words.map((word) => withoutBackslashes(word)) : words;
    return { name, words: plain, span: this.span, via: this.frame.via, related, through: [], command: this.frame };
  }
}

function withoutBackslashes(word: { value: string; segments: FoldedWord["segments"] }): {
  value: string;
  segments: FoldedWord["segments"];
} {
  return word.value.includes("\\") ? { value: withHome(word.value.replaceAll("\\", "/")), segments: word.segments } : word;
}

/** The host of an address: lower case, without scheme, user, port and path; of a partly unknown name, its constant end. */
export function hostWord(address: FoldedWord): FoldedWord {
  return revalued(address, hostOf(address.value));
}

export function hostOf(address: string): string {
  let rest = address.replace(/^[A-Za-z][A-Za-z0-9+.-]*:\/\//, "");
  const path = rest.search(/[/?#]/);
  if (path >= 0) rest = rest.slice(0, path);
  rest = rest.slice(rest.lastIndexOf("@") + 1);
  const bracketed = /^\[([^\]]*)\]/.exec(rest);
  if (bracketed !== null) return (bracketed[1] ?? "").toLowerCase();
  const unknownEnd = rest.lastIndexOf("\uFDD1");
  if (unknownEnd < 0) return rest.replace(/:.*$/s, "").toLowerCase() || hole();
  // Of numbers it is the beginning that says where they lead: 10.1.2.$i is in the network that the agent is in.
  const numbers = rest.replace(/:\d*$/, "");
  if (/^(?:\d{1,3}\.){1,3}(?:[\d.]|\uFDD0[^\uFDD1]*\uFDD1)+$/.test(numbers)) return numbers;
  const end = rest
    .slice(unknownEnd + 1)
    .replace(/:.*$/s, "")
    .replace(/^[^.]*\./, "")
    .toLowerCase();
  const name = /\uFDD0([^\uFDD1]*)\uFDD1$/.exec(rest.slice(0, unknownEnd + 1))?.[1];
  const isWhole = rest.indexOf("\uFDD0") === 0 && rest.lastIndexOf("\uFDD0") === 0;
  return end.includes(".") || /^[a-z]{2,}$/.test(end) ? end : hole(isWhole ? name : undefined);
}
