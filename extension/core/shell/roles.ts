/** What the words of one command mean for the flow of data: read, fetched, sent, written, run. */

import type { Span } from "../base/range.ts";
import type { ArgumentOption, Arguments } from "./arguments.ts";
import { constantOutput } from "./constants.ts";
import { Effects, hostWord } from "./effect.ts";
import {
  constantWord,
  type Flow,
  type FoldedWord,
  joinWords,
  mergeSources,
  noSources,
  nothing,
  revalued,
  type Source,
  sliceWord,
  withProgram,
} from "./folded.ts";
import type { Frame } from "./frame.ts";
import type { Machine } from "./machine.ts";
import type { EffectEntry, OptionTable, Role } from "./option-table.ts";
import { baseName } from "./paths.ts";
import { isKnown } from "./value.ts";

export interface RoleInput {
  readonly name: string;
  readonly table: OptionTable | undefined;
  readonly args: Arguments;
  /** The words after the name. */
  readonly words: readonly FoldedWord[];
  readonly stdin: Flow;
  readonly span: Span;
}

/** Emits the effects of a command's words; returns what it prints. Code and commands among the words are entered elsewhere. */
export function applyRoles(machine: Machine, frame: Frame, input: RoleInput): Flow {
  const { name, args, table, span } = input;
  if (isInert(name, args, input.stdin)) return nothing;
  const effects = new Effects(machine, frame, span, name);
  const used = collect(args, effects, input.stdin);
  const takesData =
    args.settings.stdin === "data" || (args.settings.stdin === "code" && args.settings.wrapper === "keep" && args.settings.runs === "bash");
  const takesStdin = takesData && !used.hasReadPath;
  const piped = takesStdin || used.readsStdin ? input.stdin : nothing;

  let inbound: readonly Source[] = mergeSources(used.reads, piped.sources);
  for (const host of used.hosts) {
    // What a client is told on its command line goes to its host: headers, credentials, queries.
    // What makes up the host's own name is where the data goes, not data; behind a known name it is (`dig "$S.evil.example"`).
    const named = isKnown(hostWord(host).value) ? host.sources : noSources;
    const told = mergeSources(mergeSources(used.told, named), inbound);
    effects.send(host, told);
  }
  const fetched = used.hosts.map((host) => effects.source(":fetch", [used.urls.includes(host) ? host : hostWord(host)], name, host.steps));

  const fromStdin = takesStdin || used.readsStdin ? input.stdin.constant : undefined;
  const constant = constantOutput({ name, args, words: input.words, input: readConstant(used, effects, machine.hasFiles, fromStdin) });

  const templated = templates(args, used);
  let isConsumed = false;
  // What goes to a host does not come out here.
  let leaves = used.hosts.length > 0;
  let produced: readonly Source[] = noSources;
  for (const entry of args.settings.effects) {
    if (!applies(entry, args)) continue;
    const words = entry.effect.slice(1).map((word) => templated(word));
    if (words.some((word) => word === undefined)) continue;
    const all = words.filter((word) => word !== undefined);
    const [effect] = entry.effect;
    switch (entry.as) {
      case "source":
        if (isSourceEffect(effect)) {
          const path = all[0];
          if (effect === ":read" && path !== undefined) produced = mergeSources(produced, effects.read(path).sources);
          else produced = mergeSources(produced, [effects.source(effect, effect === ":fetch" ? all.map((word) => word) : all)]);
        }
        break;
      case "sink":
        // `tar cf -`: the dash is standard output.
        if (effect === ":write" && all[0]?.value === "-") break;
        // What is sent leaves; what comes back may still come out.
        if (effect === ":send") leaves = true;
        else isConsumed = true;
        emitSink(effects, effect, all, {
          sources: effect === ":send" ? inbound : mergeSources(mergeSources(inbound, produced), fetched),
          constant: piped.constant,
        });
        break;
      case "single":
        if (effect === ":write" && all[0] !== undefined) effects.change(all[0], constant);
        else if (effect === ":connect" && all[0] !== undefined && all[1] !== undefined) effects.connect(all[0], all[1]);
        else if (effect === ":set" && all[0] !== undefined && all[1] !== undefined) effects.set(all[0].value, all[1]);
        else effects.single(effect, all);
        break;
    }
  }
  inbound = mergeSources(inbound, produced);
  const compressed = suffixOf(name, args);
  for (const path of compressed === undefined ? [] : used.readPaths) {
    const packed = effects.read(path);
    const to = compressed?.(path.value);
    if (to !== undefined)
      effects.write(revalued(path, to), { sources: packed.sources, constant: used.readPaths.length === 1 ? constant : undefined }, false);
  }
  const content: Flow = { sources: mergeSources(inbound, fetched), constant: used.remote === undefined ? constant : undefined };
  for (const path of used.writes) effects.write(path, content, used.appends);
  if (copiers.has(name))
    for (const path of used.writes) for (const from of used.readPaths) effects.place(path, baseName(from.value), effects.read(from));
  for (const path of used.readPaths) if (content.sources.length > 0) effects.single(":read", [path]);

  if ((used.writes.length > 0 && name !== "tee") || (compressed !== undefined && used.readPaths.length > 0)) return nothing;
  if (isConsumed && name !== "tee") return nothing;
  if (args.settings.passes === "none") return constant === undefined ? nothing : { sources: noSources, constant };
  const told = table === undefined || name === "echo" || name === "printf" ? used.told : noSources;
  // What only came through has one more program behind it; what was read or fetched here names this one already.
  const received = mergeSources(produced, fetched);
  const own = leaves ? received : mergeSources(mergeSources(used.reads, received), withProgram(piped.sources, name));
  const sources = mergeSources(own, told);
  return sources.length === 0 && constant === undefined ? nothing : { sources, constant };
}

// gzip(1), bzip2(1), xz(1), zstd(1), compress(1), gpg(1): the file they make beside, or in place of, the one they are given.
const suffixes: Readonly<Record<string, string>> = {
  gzip: ".gz",
  pigz: ".gz",
  bzip2: ".bz2",
  xz: ".xz",
  lzma: ".lzma",
  zstd: ".zst",
  lz4: ".lz4",
  compress: ".Z",
};
const unpackers: Readonly<Record<string, string>> = {
  gunzip: "gzip",
  bunzip2: "bzip2",
  unxz: "xz",
  unzstd: "zstd",
  uncompress: "compress",
};

/** The name of the file that comes out, from the name of the one that goes in; `undefined` where it goes to standard output. */
function suffixOf(name: string, args: Arguments): ((path: string) => string | undefined) | undefined {
  const has = (...spells: string[]) => args.options.some((option) => spells.includes(option.spell));
  if (name === "gpg") {
    if (has("-o", "-d") || !has("-c", "-e")) return undefined;
    return (path) => path + (has("-a") ? ".asc" : ".gpg");
  }
  const suffix = suffixes[unpackers[name] ?? name];
  if (suffix === undefined || has("-c", "-l", "-t", "-o")) return undefined;
  if (unpackers[name] === undefined && !has("-d")) return (path) => path + suffix;
  return (path) => (path.endsWith(suffix) ? path.slice(0, -suffix.length) : undefined);
}

/** Programs that put a file elsewhere as it is: where that is a folder, under its own name. */
const copiers = new Set(["cp", "mv", "install", "ln"]);

/** Programs whose words alone make their output. */
const producers = new Set(["echo", "printf", "pwd", "which", "type", "jq"]);

/** Nothing flows in, no word means anything to the flow, and nothing comes out: most commands. */
function isInert(name: string, args: Arguments, stdin: Flow): boolean {
  if (stdin.sources.length > 0 || stdin.constant !== undefined || args.settings.effects.length > 0 || producers.has(name)) return false;
  for (const role of args.operandRoles) if (role !== "none") return false;
  for (const option of args.options)
    if (option.role !== "none" || (option.value !== undefined && option.value.sources.length > 0)) return false;
  for (const operand of args.operands) if (operand.sources.length > 0) return false;
  return true;
}

/** What a filter gets: what comes in, and what this program wrote into the files that it reads, in the order they are named. */
function readConstant(used: Used, effects: Effects, hasFiles: boolean, fromStdin: FoldedWord | undefined): FoldedWord | undefined {
  if (used.inputs.length === 0) return fromStdin;
  if (!hasFiles && used.inputs.every((path) => path.stream === undefined && !/^(?:-$|\/dev\/fd\/|\/proc\/)/.test(path.value)))
    return undefined;
  const texts = used.inputs.map((path) => (path.value === "-" ? fromStdin : effects.read(path).constant));
  return texts.every((text) => text !== undefined) ? joinWords(texts) : undefined;
}

interface Used {
  readonly reads: readonly Source[];
  readonly readPaths: readonly FoldedWord[];
  /** All that is read, in order; `-` is standard input. */
  readonly inputs: readonly FoldedWord[];
  readonly hasReadPath: boolean;
  readonly readsStdin: boolean;
  readonly writes: readonly FoldedWord[];
  readonly appends: boolean;
  readonly hosts: readonly FoldedWord[];
  readonly urls: readonly FoldedWord[];
  readonly told: readonly Source[];
  readonly remote: FoldedWord | undefined;
}

function collect(args: Arguments, effects: Effects, stdin: Flow): Used {
  let reads: readonly Source[] = noSources;
  let told: readonly Source[] = noSources;
  let hasReadPath = false;
  let readsStdin = false;
  const readPaths: FoldedWord[] = [];
  const inputs: FoldedWord[] = [];
  const writes: FoldedWord[] = [];
  const hosts: FoldedWord[] = [];
  const urls: FoldedWord[] = [];
  const transfer: FoldedWord[] = [];

  const read = (path: FoldedWord) => {
    if (path.value === "-" || path.value === "/dev/stdin") {
      readsStdin = true;
      inputs.push(path.value === "-" ? path : { ...path, value: "-" });
      return;
    }
    hasReadPath = true;
    if (path.value !== "") inputs.push(path);
    if (path.stream === undefined && path.value !== "") readPaths.push(path);
    reads = mergeSources(reads, effects.read(path).sources);
  };
  const take = (word: FoldedWord, role: Role) => {
    switch (role) {
      case "read":
        read(word);
        break;
      case "write":
        if (word.value !== "-") writes.push(word);
        break;
      case "url":
        urls.push(word);
        hosts.push(word);
        break;
      case "host":
        hosts.push(word);
        break;
      case "read-if-@":
        if (word.value.startsWith("@")) read(sliceWord(word, 1));
        // curl's `name=@file` and `name@file`.
        else if (/^[^=@\s]*=?@./.test(word.value)) read(sliceWord(word, word.value.indexOf("@") + 1));
        told = mergeSources(told, word.sources);
        break;
      case "path-or-remote":
        transfer.push(word);
        break;
      case "data":
      case "none":
      case "user":
      case "port":
        told = mergeSources(told, word.sources);
        break;
      case "code":
      case "script":
      case "command":
        break;
    }
  };

  for (const option of args.options) if (option.value !== undefined) take(option.value, option.role);
  const commandAt =
    args.commands.length > 0 && args.expression === undefined
      ? args.operands.length - (args.commands[0]?.length ?? 0)
      : args.operands.length;
  args.operands.forEach((operand, i) => {
    if (i < commandAt) take(operand, args.operandRoles[i] ?? "none");
  });

  const remote = sortTransfer(transfer, read, writes, hosts);
  return {
    reads,
    readPaths,
    inputs,
    hasReadPath,
    readsStdin: readsStdin && stdin !== nothing,
    writes,
    appends: args.options.some((option) => option.spell === "-a" || option.spell === "-Append"),
    hosts,
    urls,
    told,
    remote,
  };
}

/** `scp a b host:dir`: the last is where it goes, the others are where it comes from. */
function sortTransfer(
  words: readonly FoldedWord[],
  read: (path: FoldedWord) => void,
  writes: FoldedWord[],
  hosts: FoldedWord[],
): FoldedWord | undefined {
  const destination = words[words.length - 1];
  if (destination === undefined || words.length < 2) return undefined;
  const remotes = words.filter(isRemote);
  for (const word of words.slice(0, -1)) if (!isRemote(word)) read(word);
  hosts.push(...remotes.map((word) => revalued(word, remoteHost(word.value))));
  if (!isRemote(destination)) writes.push(destination);
  return remotes[0];
}

function isRemote(word: FoldedWord): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|[^/:]+:)/.test(word.value) && !/^[A-Za-z]:[\\/]/.test(word.value);
}

function remoteHost(value: string): string {
  return value.includes("://") ? value : value.slice(0, value.indexOf(":"));
}

function applies(entry: EffectEntry, args: Arguments): boolean {
  const { when } = entry;
  if (when === undefined) return true;
  const has = (spell: string) => args.options.some((option) => option.spell === spell);
  if (when.option !== undefined && !when.option.some(has)) return false;
  if (when.notOption?.some(has) === true) return false;
  if (when.operands?.min !== undefined && args.operands.length < when.operands.min) return false;
  if (when.operands?.max !== undefined && args.operands.length > when.operands.max) return false;
  if (when.operand !== undefined) {
    const first = args.operands[0];
    if (first === undefined || !isKnown(first.value) || !new RegExp(when.operand, "u").test(first.value)) return false;
  }
  return true;
}

/** Fills `{operand:N}`, `{option:-p}` and `{basename}` (of the first address) within a word; `undefined` where there is no such word. */
function templates(args: Arguments, used: Used): (template: string) => FoldedWord | undefined {
  const named = (kind: string, which: string): FoldedWord | undefined => {
    if (kind === "operand") return args.operands.at(Number(which));
    if (kind === "option") return lastOption(args.options, which)?.value;
    const address = used.urls[0];
    if (address === undefined) return undefined;
    return revalued(address, baseName(address.value.replace(/^[a-z]+:\/\/[^/]*\/?/i, "")) || "index.html");
  };
  return (template) => {
    const parts: FoldedWord[] = [];
    let at = 0;
    for (const match of template.matchAll(/\{(operand|option|basename)(?::([^}]*))?\}/g)) {
      const word = named(match[1] ?? "", match[2] ?? "");
      if (word === undefined) return undefined;
      if (match.index > at) parts.push(constantWord(template.slice(at, match.index)));
      parts.push(word);
      at = match.index + match[0].length;
    }
    if (at < template.length || parts.length === 0) parts.push(constantWord(template.slice(at)));
    return joinWords(parts);
  };
}

function lastOption(options: readonly ArgumentOption[], spell: string): ArgumentOption | undefined {
  return options.filter((option) => option.spell === spell && option.value !== undefined).at(-1);
}

function isSourceEffect(effect: string): effect is Source["effect"] {
  return effect === ":read" || effect === ":fetch" || effect === ":env" || effect === ":input";
}

function emitSink(effects: Effects, effect: string, words: readonly FoldedWord[], flow: Flow): void {
  const [word] = words;
  if (effect === ":write" && word !== undefined) effects.write(word, flow, true);
  else if (effect === ":send" && word !== undefined) effects.send(word, flow.sources);
  else if (effect === ":run" && word !== undefined) effects.run(word.value, flow.sources);
  else effects.sink(effect, words, flow.sources);
}
