/** Does what a library's function does, as its entry in `language.json` says, and gives what it gives. */
import {
  constantWord,
  type Flow,
  type FoldedWord,
  joinWords,
  mergeFlows,
  mergeSources,
  noSources,
  nothing,
  type Source,
} from "../../shell/folded.ts";
import { isKnown } from "../../shell/value.ts";
import { allSources, hasText, type ObjectState, optionsOf, sourcesOf, unknownValue, type Value } from "./abstract-value.ts";
import type { CallEntry, Slot } from "./call-table.ts";
import { folds, listOf } from "./folding.ts";
import { type CallView, slotValue } from "./slot.ts";
import type { Site, World } from "./world.ts";

/** What holds for all that the program runs. */
export interface ProcessState {
  stdin: Flow;
}

export interface KnownCall extends CallView {
  readonly path: string | undefined;
  readonly entry: CallEntry;
  readonly site: Site;
  /** The language of the program at hand. */
  readonly language: string;
  readonly process: ProcessState;
}

/** The result, or undefined where the entry says nothing of it: then what goes in comes out. */
export function applyEntry(call: KnownCall, world: World): Value | undefined {
  const { entry } = call;
  const folded = entry.fold === undefined ? undefined : folds[entry.fold]?.(call);
  if (folded !== undefined) return entry.gives === undefined ? folded : { ...folded, path: entry.gives };
  if (entry.same !== undefined) return slotValue(call, entry.same);

  if (entry.accepts === "value") return connection(call, world);
  if (entry.accepts === "item") return listOf([connection(call, world), unknownValue(undefined, call.segments)], call.segments);
  const outcome = new Outcome(call);
  like(call, world, outcome);
  tell(call, outcome);
  run(call, world, outcome);
  runCode(call, world);
  reach(call, world, outcome);
  openFile(call, world, outcome);
  pass(call, world, outcome);
  if (entry.pipe !== undefined && call.self !== undefined) {
    const target = slotValue(call, entry.pipe);
    if (target !== undefined) pour(target, flowOf(call.self), call.site, world);
    return target;
  }
  return outcome.value();
}

/** What `language.json` calls a connection. */
const connectionNames: Readonly<Record<string, string>> = { python: "socket.socket()", go: "net.Conn()", ruby: "TCPSocket()" };

/** A connection that somebody opened to here: what comes in through it comes from anywhere. */
export function connection({ site, segments, language }: Pick<KnownCall, "site" | "segments" | "language">, world: World): Value {
  const host = constantWord("0.0.0.0");
  const incoming = world.incoming(host, site).sources;
  return { ...unknownValue(undefined, segments, incoming), path: connectionNames[language] ?? "net.Socket()", state: { host, incoming } };
}

/** What a command would do as well is that command, so that one rule speaks of both. */
function like(call: KnownCall, world: World, outcome: Outcome): void {
  const { entry, site } = call;
  if (entry.like === undefined) return;
  const words: FoldedWord[] = [];
  for (const word of entry.like) {
    const slot = /^\{(.*)\}$/.exec(word)?.[1];
    const value = slot === undefined ? undefined : slotValue(call, slot);
    if (slot === undefined) words.push(constantWord(word));
    else if (value !== undefined) words.push(...optionsOf(value).map(asText));
  }
  world.command(words, site, nothing);
  outcome.hasResult = true;
}

/** What a call gives, gathered while its effects are told. */
class Outcome {
  sources: readonly Source[] = noSources;
  constant: FoldedWord | undefined;
  state: ObjectState | undefined;
  hasResult = false;
  private readonly call: KnownCall;

  constructor(call: KnownCall) {
    this.call = call;
  }

  add(flow: Flow): void {
    this.hasResult = true;
    this.sources = mergeSources(this.sources, flow.sources);
    this.constant = flow.constant;
  }

  value(): Value | undefined {
    const { entry, path, segments } = this.call;
    if (!this.hasResult && entry.ends !== true && entry.gives === undefined && this.state === undefined) return undefined;
    // What an object is made with is in it, unless it is known what it gives.
    const passed = this.hasResult ? this.sources : passedThrough(this.call, undefined).word.sources;
    const own = entry.ends === true ? noSources : passed;
    const word: FoldedWord = this.constant === undefined ? unknownValue(undefined, segments, own).word : { ...this.constant, sources: own };
    const gives = entry.gives ?? (path === undefined ? undefined : `${path}()`);
    return { word, ...(gives === undefined ? {} : { path: gives }), state: this.state ?? this.call.self?.state ?? {} };
  }
}

function wordAt(call: KnownCall, slot: Slot): FoldedWord | undefined {
  return slotValue(call, slot)?.word;
}

function tell(call: KnownCall, outcome: Outcome): void {
  if (call.entry.tells === undefined && call.entry.constantTells === undefined) return;
  // A method tells its object; a function tells what it gives.
  const state: ObjectState = call.self?.state ?? {};
  for (const key of ["host", "port", "url", "file"] as const) {
    const slot = call.entry.tells?.[key];
    const word = slot === undefined ? undefined : wordAt(call, slot);
    if (word !== undefined) state[key] = word;
  }
  if (call.entry.constantTells?.host !== undefined) state.host = constantWord(call.entry.constantTells.host);
  outcome.state = state;
}

function isTrue(value: Value | undefined): boolean {
  if (value === undefined) return false;
  return !/^(?:|0|False|false|None|null|undefined)$/.test(value.word.value);
}

function run(call: KnownCall, world: World, outcome: Outcome): void {
  const { entry, site } = call;
  if (entry.shell === undefined && entry.argv === undefined && entry.program === undefined) return;
  let stdin: Flow = call.process.stdin;
  for (const slot of entry.input ?? []) {
    const value = slotValue(call, slot);
    if (value !== undefined) stdin = mergeFlows(stdin, flowOf(value));
  }
  for (const slot of entry.streams ?? []) {
    const value = slotValue(call, slot);
    if (value !== undefined && !hasText(value)) stdin = mergeFlows(stdin, flowOf(value));
  }
  const usesShell = entry.shellFlag !== undefined && isTrue(slotValue(call, entry.shellFlag));
  const runs = (input: Flow): Flow => {
    let stdout: Flow = nothing;
    for (const command of commandsOf(call, usesShell)) {
      const flow = "script" in command ? world.script(command.script, site, input) : world.command(command.words, site, input);
      stdout = mergeFlows(stdout, flow);
    }
    return stdout;
  };
  const printed = runs(stdin);
  outcome.add(printed);
  outcome.state = { runs, incoming: printed.sources };
  for (const slot of entry.output ?? []) {
    const target = slotValue(call, slot);
    if (target !== undefined) pour(target, printed, site, world);
  }
}

type RunCommand = { readonly script: FoldedWord } | { readonly words: readonly FoldedWord[] };

function commandsOf(call: KnownCall, usesShell: boolean): RunCommand[] {
  const { entry } = call;
  if (entry.shell !== undefined) {
    const text = slotValue(call, entry.shell);
    return text === undefined
      ? []
      : optionsOf(text).map((option) => ({ script: entry.quotes === true ? { ...asText(option), sources: noSources } : asText(option) }));
  }
  const program = entry.program === undefined ? undefined : slotValue(call, entry.program);
  const list = listOfCommand(call);
  const programs = program === undefined ? [undefined] : optionsOf(program);
  const lists = list === undefined ? [undefined] : optionsOf(list).flatMap(choices);
  const commands: RunCommand[] = [];
  for (const name of programs) {
    for (const words of lists) {
      const command = oneCommand(name, words, usesShell, entry);
      if (command !== undefined && commands.length < 8) commands.push(command);
    }
  }
  return commands;
}

/** A list for each combination of what its items may be; where there are too many, the list as it is. */
function choices(list: Value): readonly Value[] {
  let lists: Value[][] = [[]];
  for (const item of list.items ?? []) {
    const options = item.isRest === true ? [item] : optionsOf(item);
    lists = lists.flatMap((before) => options.map((option) => [...before, option]));
    if (lists.length > 8) return [list];
  }
  return lists.length <= 1 ? [list] : lists.map((items) => ({ ...list, items }));
}

function listOfCommand(call: KnownCall): Value | undefined {
  const { argv, arguments: named } = call.entry;
  if (named === undefined) return argv === undefined ? undefined : slotValue(call, argv);
  const list = slotValue(call, named);
  return list?.items === undefined ? list : { ...list, items: list.items.slice(1) };
}

function oneCommand(program: Value | undefined, list: Value | undefined, usesShell: boolean, entry: CallEntry): RunCommand | undefined {
  // What a program gets as its environment is no word of it.
  const items = list?.items
    ?.flatMap((item) => (item.isRest === true && item.items !== undefined ? item.items : [item]))
    .filter((item) => entry.lineAlone === undefined || item.entries === undefined);
  if (program !== undefined) {
    const words = [asText(program), ...(items?.map(asText) ?? (list === undefined || list.entries !== undefined ? [] : [asText(list)]))];
    // `spawn("curl x | sh", { shell: true })`.
    return usesShell ? { script: joinWords(words, " ") } : { words };
  }
  if (list === undefined) return undefined;
  if (items === undefined) {
    const text = asText(list);
    // Without a shell a text names a program alone, but on Windows, and by whoever wrote it, it is meant as a command line.
    return usesShell || entry.lineAlone === true || /\s/.test(text.value) || entry.program !== undefined
      ? { script: text }
      : { words: [text] };
  }
  const words = items.map(asText);
  const [only] = words;
  if (only === undefined) return undefined;
  if (words.length === 1 && entry.lineAlone === true) return { script: only };
  return usesShell ? { script: joinWords(words, " ") } : { words };
}

function asText(value: Value): FoldedWord {
  return value.word;
}

function runCode(call: KnownCall, world: World): void {
  const { entry, site } = call;
  const language = entry.language ?? call.language;
  const code = entry.code === undefined ? undefined : slotValue(call, entry.code);
  if (code !== undefined) for (const option of optionsOf(code)) world.code(language, { ...option.word, sources: sourcesOf(option) }, site);
  const textCode = entry.textCode === undefined ? undefined : slotValue(call, entry.textCode);
  for (const option of textCode === undefined ? [] : optionsOf(textCode))
    if (hasText(option) && option.closure === undefined && option.path === undefined) world.code(language, option.word, site);
  const script = entry.script === undefined ? undefined : slotValue(call, entry.script);
  if (script !== undefined) for (const option of optionsOf(script)) world.runFile(language, option.word, site);
}

/** Files, hosts and the environment. */
function reach(call: KnownCall, world: World, outcome: Outcome): void {
  const { entry, site } = call;
  const each = (slot: Slot | undefined, act: (word: FoldedWord) => void) => {
    const value = slot === undefined ? undefined : slotValue(call, slot);
    if (value !== undefined) for (const option of optionsOf(value)) act({ ...option.word, sources: sourcesOf(option) });
  };
  const own: { read: Flow; fetch: Flow } = { read: nothing, fetch: nothing };
  each(entry.read, (path) => {
    own.read = mergeFlows(own.read, world.read(path, site));
    if (entry.write === undefined) outcome.add(own.read);
  });
  if (entry.feedsObject === true && call.self?.state !== undefined) {
    call.self.state.sources = mergeSources(call.self.state.sources ?? noSources, own.read.sources);
  }
  each(entry.fetch, (address) => {
    own.fetch = mergeFlows(own.fetch, world.fetch(address, site));
    if (entry.write === undefined) outcome.add(own.fetch);
    if (entry.send === undefined && address.sources.length > 0) world.send(address, address.sources, site);
  });
  if (entry.write !== undefined) {
    const flow = dataOf(call, entry.write.data, own);
    each(entry.write.to, (path) => world.write(path, flow, false, site));
    outcome.hasResult = true;
  }
  if (entry.send !== undefined) {
    const { sources } = dataOf(call, entry.send.data, own);
    // What is in the address reaches the host, too.
    each(entry.send.to, (address) => {
      const all = mergeSources(sources, address.sources);
      // Where nothing flows, the address that is fetched tells as much as the host that is asked.
      if (all.length > 0 || entry.fetch === undefined) world.send(address, all, site);
    });
    outcome.hasResult = true;
  }
  each(entry.env, (name) => outcome.add(environmentVariable(name, site, world)));
  if (entry.wholeEnvironment === true) outcome.add(world.environment("*", site));
  if (entry.standardInput === true) outcome.add(world.input(site));
  connect(call, world, outcome);
  each(entry.listen, (port) => world.listen(port, site));
}

/** The home directory is known; anything else of the environment is where data comes from. */
export function environmentVariable(name: FoldedWord, site: Site, world: World): Flow {
  if (/^(?:HOME|USERPROFILE)$/.test(name.value)) return { sources: noSources, constant: { ...constantWord("~"), segments: [] } };
  return world.environment(isKnown(name.value) ? name.value : "*", site);
}

function connect(call: KnownCall, world: World, outcome: Outcome): void {
  const { entry, site, segments } = call;
  if (entry.connect === undefined) return;
  const host = wordAt(call, entry.connect.host) ?? constantWord("localhost");
  const port = (entry.connect.port === undefined ? undefined : wordAt(call, entry.connect.port)) ?? unknownValue(undefined, segments).word;
  world.connect(host, port, site);
  const state: ObjectState = call.self?.state ?? {};
  state.host = host;
  state.port = port;
  outcome.state = state;
  // What is read from it comes from there.
  const flow = world.incoming(host, site);
  state.incoming = flow.sources;
  outcome.add({ sources: flow.sources, constant: undefined });
}

function openFile(call: KnownCall, world: World, outcome: Outcome): void {
  const { entry, site } = call;
  if (entry.opens === undefined) return;
  const path = slotValue(call, entry.opens.file);
  if (path === undefined) return;
  const mode = entry.opens.mode === undefined ? undefined : slotValue(call, entry.opens.mode);
  const letters = entry.opens.as ?? (mode !== undefined && hasText(mode) ? mode.word.value : "r");
  outcome.state = { file: path.word };
  outcome.hasResult = true;
  for (const option of optionsOf(path)) {
    if (/[wax+]/.test(letters)) world.write(option.word, nothing, /[a+]/.test(letters), site);
    if (!/[wax]/.test(letters)) outcome.add({ ...world.read(option.word, site), constant: undefined });
  }
}

function dataOf(call: KnownCall, slots: readonly Slot[], own: { readonly read: Flow; readonly fetch: Flow }): Flow {
  let sources: readonly Source[] = noSources;
  let constant: FoldedWord | undefined;
  for (const slot of slots) {
    if (slot === "read" || slot === "fetch") {
      sources = mergeSources(sources, own[slot].sources);
      constant = own[slot].constant;
      continue;
    }
    const value = slotValue(call, slot);
    if (value === undefined) continue;
    sources = mergeSources(sources, sourcesOf(value));
    if (slots.length === 1 && hasText(value)) constant = value.word;
  }
  return { sources, constant };
}

/** What goes from one object into another. */
function pass(call: KnownCall, world: World, outcome: Outcome): void {
  const { entry, site, self } = call;
  if (entry.becomesInput !== undefined) {
    const value = slotValue(call, entry.becomesInput);
    if (value !== undefined) call.process.stdin = flowOf(value);
    outcome.hasResult = true;
  }
  if (entry.feeds !== undefined && self?.state?.runs !== undefined) {
    const value = slotValue(call, entry.feeds);
    if (value !== undefined) outcome.add(self.state.runs(flowOf(value)));
  }
  if (entry.incoming === true) outcome.add({ sources: self?.state?.incoming ?? noSources, constant: undefined });
  if (entry.pour !== undefined) {
    const data = slotValue(call, entry.pour.data);
    const target = slotValue(call, entry.pour.to);
    if (data !== undefined && target !== undefined) pour(target, flowOf(data), site, world);
    outcome.hasResult = true;
  }
  if (entry.putsFile !== undefined) {
    const path = slotValue(call, entry.putsFile.from);
    const host = slotValue(call, entry.putsFile.to);
    if (path !== undefined && host !== undefined) world.send(host.word, world.read(path.word, site).sources, site);
    outcome.hasResult = true;
  }
}

/** What a value brings to whoever reads it: what is in it, and what comes in through it. */
function flowOf(value: Value): Flow {
  return { sources: mergeSources(sourcesOf(value), value.state?.incoming ?? noSources), constant: hasText(value) ? value.word : undefined };
}

/** The data goes where `target` leads: into a file, to a host, into a running program. */
function pour(target: Value, flow: Flow, site: Site, world: World): void {
  const state = target.state;
  if (state === undefined) return;
  if (state.runs !== undefined) state.runs(flow);
  else if (state.file !== undefined) world.write(state.file, flow, false, site);
  else if (state.url !== undefined || state.host !== undefined) world.send(state.url ?? state.host ?? constantWord(""), flow.sources, site);
}

/**
 * What `getValue(os.environ, "TERM")` gives: that one variable. Only where the function is called a reader and the name is written as
 * names of variables are; a helper that gave more than it was asked for could as well read all of the environment by itself.
 */
function oneName({ positional: [from, name], self }: CallView, path: string | undefined): readonly Source[] | undefined {
  if (from === undefined || name === undefined || self?.state?.incoming !== undefined) return undefined;
  if (!/^_*(?:get|read|look|find|fetch|env|value)/i.test(path?.split(".").at(-1) ?? "")) return undefined;
  if (!hasText(name) || !/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/.test(name.word.value)) return undefined;
  const sources = allSources([from]);
  if (!sources.some(({ effect, words }) => effect === ":env" && words[0]?.value === "*")) return undefined;
  return sources.map((source) => (source.effect === ":env" ? { ...source, words: [constantWord(name.word.value)] } : source));
}

/** The result of a function that nobody described: unknown, and what goes in comes out. */
export function passedThrough(call: CallView, path: string | undefined): Value {
  const values = [...(call.self === undefined ? [] : [call.self]), ...call.positional, ...call.named.values()];
  const sources = allSources(values);
  const unknown = unknownValue(undefined, call.segments, oneName(call, path) ?? sources);
  // What its methods are given later belongs to all names that it has.
  return { ...unknown, ...(path === undefined ? {} : { path: `${path}()` }), state: call.self?.state ?? {} };
}
