/**
 * What flows from the network into a program, in code of languages that nothing here parses. Statement by statement, names stand for a connection,
 * for a program or for what was fetched; where a connection and a program meet in one statement, one is handed to the other. It sees
 * less than a reader of the language would, and says only what stands in so many words.
 */
import { type SourceLanguage, sourceLanguages } from "./source-languages.ts";
import { type SourceLiteral, type SourceStatement, type SourceText, sourceText } from "./source-text.ts";

/** Offsets are UTF-16, in the code. */
export type SourceFlow =
  | {
      readonly kind: "connect";
      readonly start: number;
      readonly end: number;
      readonly host: string | undefined;
      readonly port: string | undefined;
    }
  | { readonly kind: "listen"; readonly start: number; readonly end: number; readonly port: string | undefined }
  /** `from` is a host, a URL, or `0.0.0.0` for whoever connects; undefined where it cannot be told. */
  | {
      readonly kind: "run";
      readonly start: number;
      readonly end: number;
      readonly from: string | undefined;
      readonly isSocket: boolean;
      readonly as: "sh" | "code";
    };

const limits = { flows: 64, reach: 6_000, length: 1_000_000, statement: 8_000 } as const;

const shellName =
  /^(?:\S*[\\/])?(?:(?:ba|z|da|k|c|tc|a)?sh|cmd|powershell|pwsh|busybox sh)(?:\.exe)?(?:\s+-{1,2}(?:[il]{1,2}|noprofile|nop|interactive))*\s*$/i;
/** The shell's streams are descriptors of the program that starts it. */
const onDescriptor = /[<>]&\s*(?:[3-9]|\d\d|\$|%d|["'.])/;
const address = /^(?:\[[0-9a-f:]+\]|[\w.-]+\.[\w-]+|localhost)(?::(\d{1,5}))?$/i;
const url = /^(?:https?|ftp):\/\/[^\s"'<>]+/i;
const reading = /(?:read|recv|receive|gets?|getline|accept|scan|listen|incoming|lines|on)\w*\b/i;
const keyword =
  /^(?:if|else|for|foreach|while|do|end|then|return|new|my|local|var|let|val|const|final|auto|int|char|byte|string|true|false|null|nil|undef|none|try|catch|await|async|mut|set|not|and|or|in|as|is|this|self|main|void)$/i;
/** A statement that only names a library. */
const naming = /^\s*(?:use|import|using|require|library|from|package|include|#\s*include|extern)\b(?![^\n]*[({]\s*["'])/;

/** Nothing for languages that are not described, and for texts in which nothing reaches a network. */
export function sourceFlows(language: string, text: string): readonly SourceFlow[] {
  const words = sourceLanguages[language];
  if (words === undefined || text.length > limits.length || !mayFlow(words, text)) return [];
  return new Reader(words, sourceText(text, words.syntax)).read();
}

function mayFlow({ connects, listens, requests, fetches, runs, evaluates }: SourceLanguage, text: string): boolean {
  const reaches = [connects, listens, requests, fetches].some((pattern) => pattern?.test(text) === true);
  return reaches && (runs.test(text) || evaluates?.test(text) === true || connects.test(text));
}

/** What a name stands for, and up to which offset that is believed. */
interface Meaning {
  readonly from: string | undefined;
  readonly isSocket: boolean;
  readonly until: number;
}

class Reader {
  private readonly words: SourceLanguage;
  private readonly source: SourceText;
  /** Names of connections, of what came through them, and of what was fetched. */
  private readonly network = new Map<string, Meaning>();
  /** Names of programs that a shell is, and of their streams. */
  private readonly shells = new Map<string, number>();
  private readonly constants = new Map<string, string>();
  /** Files that fetched data was written to. */
  private readonly files = new Map<string, Meaning>();
  private readonly flows: SourceFlow[] = [];
  /** The address and the port that were last written: C fills a structure with them first. */
  private lastAddress: string | undefined;
  private lastPort: string | undefined;
  private input: Meaning | undefined;
  private last: Meaning | undefined;
  /** What the block is about whose first statement comes next. */
  private led: Meaning | undefined;

  constructor(words: SourceLanguage, source: SourceText) {
    this.words = words;
    this.source = source;
  }

  read(): readonly SourceFlow[] {
    for (const statement of this.source.statements) if (this.flows.length < limits.flows) this.statement(statement);
    return this.flows;
  }

  private statement(statement: SourceStatement): void {
    const { start, end } = statement;
    // Long blanks (comments, literals) say nothing; what is longer than any statement is looked at as far as that.
    const bare = this.source.bare.slice(start, end).replace(/\s+/g, " ").slice(0, limits.statement);
    if (naming.test(bare)) return;
    const literals = this.literalsIn(start, end);
    // `open(STDIN, ">&S")` names the handle in its mode.
    const duplicated = literals.flatMap(({ text }) => /^[<>+]+&=?\s*([A-Za-z_]\w*)$/.exec(text)?.[1] ?? []);
    const names = [...namesIn(bare), ...duplicated];
    // The parameters of a closure that begins with them: `{ line -> run(line) }`.
    const begun = this.led === undefined ? undefined : /^\s*([\w\s,:<>]{1,80}?)->/.exec(bare)?.[1];
    if (begun !== undefined && this.led !== undefined)
      for (const part of begun.split(",")) for (const name of namesIn(part).slice(0, 1)) this.network.set(name, this.led);
    this.remember(bare, literals);
    if (this.words.cleans?.test(bare) === true) return;
    const opened = this.opened(statement, bare, literals);
    const known = opened ?? this.known(names, start);
    if (known !== undefined) this.last = known;
    this.led = statement.leads ? known : undefined;
    this.lastAddress = literals.map(({ text }) => text).find((text) => /^(?:\d{1,3}\.){3}\d{1,3}$/.test(text)) ?? this.lastAddress;
    this.lastPort = /\bhtons\s*\(\s*(\d{1,5})/.exec(bare)?.[1] ?? this.lastPort;
    if (known !== undefined && this.words.takesInput?.test(bare) === true) this.input = known;
    if (known !== undefined && !known.isSocket) this.written(literals, known);

    const isRun = this.words.runs.test(bare);
    const runsShell = isRun && this.runsShell(bare, literals);
    const isUnknownRun = isRun && !runsShell && !literals.some(({ text }) => /\S/.test(text)) && names.length > 1;
    const joined = this.joined({
      bare,
      literals,
      names,
      start,
      isRun,
      runsShell,
      isUnknownRun,
      known: opened === undefined ? known : undefined,
    });
    if (joined !== undefined) this.tell(statement, joined.meaning, joined.as);
    else if (opened !== undefined) this.atOnce(statement, bare, opened, isRun && (runsShell || isUnknownRun || !opened.isSocket));

    const until = end + limits.reach;
    const made = targets(bare, statement.leads);
    if (runsShell || isUnknownRun || this.isShell(names, start)) for (const name of made) this.shells.set(name, until);
    if (known !== undefined) {
      const told = { ...known, until };
      const given =
        opened === undefined
          ? reading.test(bare)
            ? argumentsOf(bare)
            : []
          : [...handles(bare), ...(opened.isSocket ? [] : argumentsOf(bare))];
      for (const name of [...made, ...given]) if (opened !== undefined || !this.shells.has(name)) this.network.set(name, told);
    }
  }

  /** What is opened and run in one statement: `system($_GET['c'])`, `eval(file_get_contents('http://…'))`. */
  private atOnce(statement: SourceStatement, bare: string, opened: Meaning, isRun: boolean): void {
    const { requests, runs, evaluates } = this.words;
    const request = requests?.exec(bare)?.index;
    const before = (pattern: RegExp | undefined) => request !== undefined && (pattern?.exec(bare)?.index ?? request) < request;
    if (isRun || before(runs)) this.tell(statement, opened, "sh");
    else if (before(evaluates) || (!opened.isSocket && evaluates?.test(bare) === true)) this.tell(statement, opened, "code");
  }

  /** A connection, a door or a fetched address that this statement opens. */
  private opened({ start, end }: SourceStatement, bare: string, literals: readonly SourceLiteral[]): Meaning | undefined {
    const { connects, listens, requests, fetches } = this.words;
    const until = end + limits.reach;
    if (listens?.test(bare) === true) {
      this.flows.push({ kind: "listen", start, end, port: this.place(bare, literals).port });
      return { from: "0.0.0.0", isSocket: true, until };
    }
    if (connects.test(bare)) {
      const { host, port } = this.place(bare, literals);
      this.flows.push({ kind: "connect", start, end, host, port });
      return { from: host, isSocket: true, until };
    }
    if (requests?.test(bare) === true) return { from: "0.0.0.0", isSocket: true, until };
    if (fetches?.test(bare) === true) {
      const from = [...literals.map(({ text }) => text), ...this.constantsIn(bare)]
        .map((text) => url.exec(text)?.[0])
        .find((text) => text !== undefined);
      if (from !== undefined) return { from, isSocket: false, until };
    }
    return undefined;
  }

  private joined(at: {
    readonly bare: string;
    readonly literals: readonly SourceLiteral[];
    readonly names: readonly string[];
    readonly start: number;
    readonly isRun: boolean;
    readonly runsShell: boolean;
    readonly isUnknownRun: boolean;
    readonly known: Meaning | undefined;
  }): { readonly meaning: Meaning; readonly as: "sh" | "code" } | undefined {
    const { known } = at;
    if (at.isRun && known !== undefined && (at.runsShell || at.isUnknownRun || this.isArgument(at.bare, known)))
      return { meaning: known, as: "sh" };
    if (at.isRun && this.input !== undefined && (at.runsShell || at.isUnknownRun || /<STDIN>|<>|\$_\b/.test(at.bare)))
      return { meaning: this.input, as: "sh" };
    if (at.isRun && this.last?.isSocket === true && at.literals.some(({ text }) => onDescriptor.test(text)))
      return { meaning: this.last, as: "sh" };
    if (at.isRun && !at.runsShell)
      for (const { text } of at.literals)
        for (const [path, meaning] of this.files) if (text.includes(path) && meaning.until > at.start) return { meaning, as: "sh" };
    if (known !== undefined && this.isEvaluated(at.bare)) return { meaning: known, as: "code" };
    if (known?.isSocket === true && this.isShell(at.names, at.start)) return { meaning: known, as: "sh" };
    return undefined;
  }

  /** What comes from the network stands behind what runs it, not before: `$out = system(…); send($s, …)`. */
  private isArgument(bare: string, known: Meaning): boolean {
    const match = this.words.runs.exec(bare);
    if (match === null) return false;
    const behind = namesIn(bare.slice(match.index));
    return behind.some((name) => this.network.get(name)?.from === known.from);
  }

  /** The first value behind `eval` is the code; what else stands there is given to it. */
  private isEvaluated(bare: string): boolean {
    const match = this.words.evaluates?.exec(bare);
    if (match === null || match === undefined) return false;
    const value = /[A-Za-z_]\w*(?![\w.:(]|\s*\()/.exec(bare.slice(match.index + match[0].length))?.[0];
    return value !== undefined && this.network.has(value);
  }

  private tell({ start, end }: SourceStatement, { from, isSocket }: Meaning, as: "sh" | "code"): void {
    const isTold = this.flows.some((flow) => flow.kind === "run" && flow.from === from && flow.isSocket === isSocket && flow.as === as);
    if (!isTold) this.flows.push({ kind: "run", start, end, from, isSocket, as });
  }

  private known(names: readonly string[], at: number): Meaning | undefined {
    for (const name of names) {
      const meaning = this.network.get(name);
      if (meaning !== undefined && meaning.until > at) return meaning;
    }
    return undefined;
  }

  private isShell(names: readonly string[], at: number): boolean {
    return names.some((name) => (this.shells.get(name) ?? 0) > at);
  }

  private runsShell(bare: string, literals: readonly SourceLiteral[]): boolean {
    const texts = [...literals.map(({ text }) => text), ...this.constantsIn(bare)];
    const [first] = texts;
    if (first === undefined || !shellName.test(first)) return false;
    // `sh -c 'a fixed command'` is that command.
    return !texts.some((text, i) => /^[-/]c$/i.test(text) && i + 1 < texts.length);
  }

  /** Names that are given one text, or one number, and keep it. */
  private remember(bare: string, literals: readonly SourceLiteral[]): void {
    const match = /\b([A-Za-z_]\w*)\s*(?::\s*\w+\s*)?(?::=|=|<-)\s*(?:new\s+String\s*\(\s*)?(["'][^"']*["']|\d+)\s*\)?\s*$/.exec(bare);
    if (match?.[1] === undefined) return;
    const text = /^\d/.test(match[2] ?? "") ? match[2] : literals[literals.length - 1]?.text;
    if (text !== undefined) this.constants.set(match[1], text);
  }

  private constantsIn(bare: string): string[] {
    return namesIn(bare).flatMap((name) => {
      const text = this.constants.get(name);
      return text === undefined ? [] : [text];
    });
  }

  /** The host and the port that are written in a call, or known by the names in it. */
  private place(bare: string, literals: readonly SourceLiteral[]): { host: string | undefined; port: string | undefined } {
    const texts = [...literals.map(({ text }) => text.replace(/^\w+:\/\//, "")), ...this.constantsIn(bare)];
    const whole = texts.find((text) => address.test(text));
    const bound =
      whole ??
      /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.])/.exec(bare)?.[0] ??
      /\d{1,3}(?:\s*,\s*\d{1,3}){3}/.exec(bare)?.[0].replaceAll(/\s*,\s*/g, ".");
    if (bound === undefined && this.lastAddress !== undefined) return { host: this.lastAddress, port: this.lastPort };
    const port =
      (whole === undefined ? undefined : address.exec(whole)?.[1]) ??
      [...texts, ...(bare.match(/(?<![\w.])\d{1,5}(?![\w.])/g) ?? [])].find((text) => /^\d{2,5}$/.test(text)) ??
      this.lastPort;
    return { host: bound?.replace(/:\d+$/, ""), port };
  }

  private written(literals: readonly SourceLiteral[], meaning: Meaning): void {
    for (const { text } of literals) if (/^[\w./~\\:-]{3,}$/.test(text) && /[./\\]/.test(text)) this.files.set(text, meaning);
  }

  private literalsIn(start: number, end: number): readonly SourceLiteral[] {
    const { literals } = this.source;
    let low = 0;
    let high = literals.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((literals[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const found: SourceLiteral[] = [];
    for (let i = low; i < literals.length; i++) {
      const literal = literals[i];
      if (literal === undefined || literal.start >= end) break;
      found.push(literal);
    }
    return found;
  }
}

/** A name with a sigil is no keyword, whatever it is called. */
function namesIn(bare: string): string[] {
  const names = (bare.match(/[$@]?[A-Za-z_]\w*/g) ?? []).filter((name) => /^[$@]/.test(name) || !keyword.test(name));
  return [...new Set(names.map((name) => name.replace(/^[$@]/, "")))];
}

/** What a statement assigns to, and the parameters of the block that it leads. */
function targets(bare: string, leads: boolean): string[] {
  const found: string[] = [];
  const assigned = /^[^=]*?(?=\s*(?::=|<-|(?<![=!<>+])=(?![=>~])))/.exec(bare)?.[0];
  if (assigned !== undefined) {
    const group = /[([]([^()[\]]*)[)\]]\s*$/.exec(assigned)?.[1];
    const name = /([$@]?[A-Za-z_]\w*)\W*$/.exec(assigned)?.[1];
    if (group !== undefined) found.push(...namesIn(group));
    else if (name !== undefined) found.push(...namesIn(name));
  }
  const tcl = /^\s*set\s+(\w+)\s/.exec(bare)?.[1];
  if (tcl !== undefined) found.push(tcl);
  const element =
    /\b(?:for|foreach|while)\b\s*\(?\s*(?:my|final|var|val|let|auto|const)?\s*[\w<>[\]&*]{0,60}?\s*\$?([A-Za-z_]\w{0,80})\s*(?::|\bin\b|=)/.exec(
      bare,
    )?.[1];
  if (element !== undefined) found.push(...namesIn(element));
  if (leads) {
    const parameters = /(?:\(([^()]*)\)|\|([^|]*)\||\b([A-Za-z_]\w*))\s*(?:=>|->|async|throws \w+)?\s*$/.exec(bare);
    const list = parameters?.[1] ?? parameters?.[2] ?? parameters?.[3];
    // Of `Process process` the last word is the name.
    if (list !== undefined) for (const part of list.split(",")) found.push(...namesIn(part).slice(-1));
  }
  return found;
}

/** Names among the arguments of calls. */
function argumentsOf(bare: string): string[] {
  return namesIn((bare.match(/[\s(,]&?\$?[A-Za-z_]\w*(?=\s*[,)\]]|\s*$)/g) ?? []).join(" "));
}

/** `connect(S, …)`, `$s->connect(…)`, `t:connect(…)`: the handle that is connected. */
function handles(bare: string): string[] {
  const first = /\b(?:WSA)?[cC]onnect\s*\(?\s*\$?([A-Za-z_]\w*)\s*,/.exec(bare)?.[1];
  const receiver = /\b([A-Za-z_]\w*)\s*(?:->|[.:])\s*[cC]onnect/.exec(bare)?.[1];
  const bound = /\b(?:socket_)?(?:listen|bind|connect)\s*\(?\s*\$?([A-Za-z_]\w*)\s*[,)]/.exec(bare)?.[1];
  return [first, receiver, bound].filter((name) => name !== undefined);
}
