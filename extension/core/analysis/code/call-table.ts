/** What the functions of a language's libraries do: the `calls`, `callers`, `values` and `modules` of its `language.json`, checked. */

/**
 * Where something is in a call: `0` the first argument, `-1` the last, `2..` all from the third, `*` all; `@data` the
 * keyword argument, `@*` all of those; `self` the object whose method it is, `self.file` what that object was opened with; `.name` and `.0`
 * go on into an object or a list (`1.shell`), or take a part of a text (`text-part.ts`). `|` separates places of which the first
 * that exists is meant.
 */
export type Slot = string;

export interface CallEntry {
  /** Text that a shell runs. */
  readonly shell?: Slot;
  /** What is put into `shell` is quoted by the function itself, so that it stays one word. */
  readonly quotes?: true;
  /** A program's name and its arguments, in one list or in several values. */
  readonly argv?: Slot;
  /** The program, where it is not the first of `argv`. */
  readonly program?: Slot;
  /** Set to true, what `argv` names is run by a shell. */
  readonly shellFlag?: Slot;
  /** One text alone is a line for a shell; with more it is a program's name. */
  readonly lineAlone?: true;
  /** With `program`: a list whose first item is only what the program calls itself. */
  readonly arguments?: Slot;
  /** What the program reads from standard input. */
  readonly input?: readonly Slot[];
  /** Also what it reads, where that is an object which can be read: a text or a number there is a setting. */
  readonly streams?: readonly Slot[];
  /** Where what the program prints goes. */
  readonly output?: readonly Slot[];
  /** It becomes the standard input of all that runs from here on. */
  readonly becomesInput?: Slot;
  /** Goes into the program that runs behind the object. */
  readonly feeds?: Slot;
  /** Code in this language, or in the one that `language` names. */
  readonly code?: Slot;
  readonly language?: string;
  /** The same, where a text stands there: a function may as well. */
  readonly textCode?: Slot;
  /** The file at that path is run as code in this language. */
  readonly script?: Slot;
  readonly read?: Slot;
  readonly write?: { readonly to: Slot; readonly data: readonly Slot[] };
  readonly fetch?: Slot;
  /** It gives what comes in through the connection of its object. */
  readonly incoming?: true;
  /** What it gives is in `$_` too. */
  readonly lastLine?: true;
  /** Among the data, `read` and `fetch` stand for what this call itself reads or fetches. */
  readonly send?: { readonly to: Slot; readonly data: readonly Slot[] };
  readonly env?: Slot;
  /** It gives all of the environment. */
  readonly wholeEnvironment?: true;
  readonly standardInput?: true;
  readonly connect?: { readonly host: Slot; readonly port?: Slot };
  readonly listen?: Slot;
  /** It gives a connection that somebody else opened: as its result, its first item, or what its callback gets. */
  readonly accepts?: "value" | "item" | "callback";
  /** A class with such a connection in its own members of these names, and so has each class that is made of it. */
  readonly serves?: readonly string[];
  /** The command that does the same: words, with places in braces (`["rm", "{0|@path}"]`). */
  readonly like?: readonly string[];
  /** Gives an object that reads or writes a file; `mode` decides where there is one. */
  readonly opens?: { readonly file: Slot; readonly mode?: Slot; readonly as?: "r" | "w" };
  /** What the object it gives, or the object whose method it is, knows from now on. */
  readonly tells?: Readonly<Partial<Record<"host" | "port" | "url" | "file", Slot>>>;
  readonly constantTells?: Readonly<Partial<Record<"host", string>>>;
  /** What the object has goes where the object at that place leads; that one is what it gives. */
  readonly pipe?: Slot;
  /** The same for any data. */
  readonly pour?: { readonly data: Slot; readonly to: Slot };
  /** A file's content goes to a host. */
  readonly putsFile?: { readonly from: Slot; readonly to: Slot };
  /** What it reads is in its object from now on. */
  readonly feedsObject?: true;
  /** What it gives is called that: `socket.socket()`. */
  readonly gives?: string;
  /** It gives what is there. */
  readonly same?: Slot;
  /** It gives the module of that name. */
  readonly module?: Slot;
  /** It gives the member of that name. */
  readonly member?: readonly [object: Slot, name: Slot];
  /** It adds to the list whose method it is: each of these, or all of their items. */
  readonly adds?: "each" | "items";
  /** The pure function (`folding.ts`) that it is. */
  readonly fold?: string;
  /** What goes in does not come out. */
  readonly ends?: true;
}

/** A library's function that calls a function which it is given. */
export interface Caller {
  readonly function?: Slot;
  /** The function is the member of that name. */
  readonly member?: readonly [object: Slot, name: Slot];
  /** What it calls it with: the items of a list. */
  readonly arguments?: Slot;
  /** It calls it once with each item of this, or with this where it is no list. */
  readonly each?: Slot;
  /** By name. */
  readonly named?: Slot;
  /** It calls nothing yet: it gives the function with what it was given besides. */
  readonly binds?: true;
}

export interface ValueEntry {
  readonly text?: string;
  readonly env?: string;
  /**
   * `env`: its members, and what its keys give, are single names of the environment. `names`: what its keys give is called so in the
   * program. `modules`: it gives modules by their names.
   */
  readonly members?: "env" | "names" | "modules";
  readonly standardInput?: true;
  /** What whoever connects to this program said. */
  readonly accepted?: true;
}

export interface CallTable {
  /** By canonical name, or for a method by `.name`, which is asked last. */
  find(path: string): CallEntry | undefined;
  /** By the same names. */
  caller(path: string): Caller | undefined;
  value(path: string): ValueEntry | undefined;
  /** The one spelling of a path: aliases of modules resolved. */
  canonical(path: string): string;
}

/** `data` is the parsed `language.json`; entries that do not have the shape are left out and named in `faults`. */
export function callTable(data: Readonly<Record<string, unknown>>): { table: CallTable; faults: readonly string[] } {
  const faults: string[] = [];
  const calls = new Map<string, CallEntry>();
  for (const [names, entry] of Object.entries(objectAt(data, "calls"))) {
    if (!isCallEntry(entry)) faults.push(`calls: ${names}`);
    else for (const name of names.split(/\s+/)) calls.set(name, entry);
  }
  const callers = new Map<string, Caller>();
  for (const [names, entry] of Object.entries(objectAt(data, "callers"))) {
    if (!isCaller(entry)) faults.push(`callers: ${names}`);
    else for (const name of names.split(/\s+/)) callers.set(name, entry);
  }
  const values = new Map<string, ValueEntry>();
  for (const [name, entry] of Object.entries(objectAt(data, "values"))) {
    if (typeof entry === "string") values.set(name, { text: entry });
    else if (isObject(entry)) values.set(name, entry);
    else faults.push(`values: ${name}`);
  }
  const aliases: [string, string][] = [];
  for (const [from, to] of Object.entries(objectAt(data, "modules"))) {
    if (typeof to === "string") aliases.push([from, to]);
    else faults.push(`modules: ${from}`);
  }
  const renamed = (path: string): string => {
    for (const [from, to] of aliases) {
      if (path === from) return to;
      if (path.startsWith(from) && (path[from.length] === "." || path[from.length] === "(")) {
        const rest = path.slice(from.length);
        return to === "" ? rest.replace(/^\./, "") : to + rest;
      }
    }
    return path;
  };
  // `globalThis.process.mainModule`: one alias may lead to another, but not in a circle.
  const canonical = (path: string): string => {
    let name = path;
    for (let i = 0; i < 4; i++) {
      const next = renamed(name);
      if (next === name) break;
      name = next;
    }
    return name;
  };
  const table: CallTable = {
    find: (path) => calls.get(path),
    caller: (path) => callers.get(path),
    value: (path) => values.get(path),
    canonical,
  };
  return { table, faults };
}

const quietKeys = new Set(["fold", "gives", "same", "module", "member", "adds", "ends", "tells", "constantTells", "quotes", "serves"]);
const decodingFolds = new Set(["base64-decode", "hex-decode", "codecs-decode", "buffer-from", "from-char-codes", "url-decode"]);

/** Whether a function that does this is worth following with what it is called with. */
export function isActive(entry: CallEntry): boolean {
  return Object.keys(entry).some((key) => !quietKeys.has(key)) || (entry.fold !== undefined && decodingFolds.has(entry.fold));
}

const slotKeys = [
  "shell",
  "argv",
  "program",
  "arguments",
  "shellFlag",
  "becomesInput",
  "feeds",
  "code",
  "textCode",
  "language",
  "script",
  "read",
  "fetch",
  "env",
  "listen",
  "pipe",
  "gives",
  "same",
  "module",
  "fold",
];
const flagKeys = ["quotes", "lastLine", "standardInput", "incoming", "feedsObject", "ends", "lineAlone", "wholeEnvironment"];

function isCallEntry(entry: unknown): entry is CallEntry {
  if (!isObject(entry)) return false;
  return Object.entries(entry).every(([key, value]) => {
    if (slotKeys.includes(key)) return typeof value === "string";
    if (flagKeys.includes(key)) return value === true;
    switch (key) {
      case "input":
      case "streams":
      case "serves":
      case "output":
      case "member":
      case "like":
        return isStrings(value);
      case "accepts":
        return value === "value" || value === "item" || value === "callback";
      case "write":
      case "send":
        return isObject(value) && typeof value.to === "string" && isStrings(value.data);
      case "connect":
        return isObject(value) && typeof value.host === "string";
      case "opens":
        return isObject(value) && typeof value.file === "string";
      case "pour":
        return isObject(value) && typeof value.data === "string" && typeof value.to === "string";
      case "putsFile":
        return isObject(value) && typeof value.from === "string" && typeof value.to === "string";
      case "constantTells":
      case "tells":
        return isObject(value) && Object.values(value).every((slot) => typeof slot === "string");
      case "adds":
        return value === "each" || value === "items";
      default:
        return false;
    }
  });
}

function isCaller(entry: unknown): entry is Caller {
  if (!isObject(entry) || (typeof entry.function !== "string" && !isStrings(entry.member))) return false;
  return Object.entries(entry).every(([key, value]) =>
    key === "binds"
      ? value === true
      : key === "member"
        ? isStrings(value)
        : ["function", "arguments", "each", "named"].includes(key) && typeof value === "string",
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isStrings(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function objectAt(data: Readonly<Record<string, unknown>>, key: string): Record<string, unknown> {
  const found = data[key];
  return isObject(found) ? found : {};
}
