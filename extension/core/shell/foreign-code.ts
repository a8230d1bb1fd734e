/**
 * Shell commands in code of languages that nothing here parses: the literals handed to `system()` and its like. A reader of
 * such a language would see more; until there is one, this is what text can prove.
 */

import { base64Bytes, bytesWord, hexBytes } from "./bytes.ts";
import { type FoldedWord, revalued, sliceWord } from "./folded.ts";
import { escapes } from "./printers.ts";

export interface ForeignCommand {
  /** One word: text for a shell. Several: a command in words. */
  readonly words: readonly FoldedWord[];
  /** What `via` says: `perl:system`. */
  readonly via: string;
}

interface Language {
  /** Functions whose first argument is a command, or whose arguments are its words. */
  readonly calls?: RegExp;
  readonly hasBackticks?: boolean;
  /** Commands written without a call; the first group is the command. */
  readonly forms?: readonly { readonly name: string; readonly pattern: RegExp }[];
}

// From each language's manual: perlfunc, Kernel of Ruby, "Program execution" of PHP, Lua's os and io, POSIX awk, GNU sed, Vim, java.lang.Runtime,
// Rust's std::process, dart:io, System.Diagnostics.Process.
const jvmCalls = /(\.exec|\bProcessBuilder)\b/g;

const languages: Readonly<Record<string, Language>> = {
  perl: {
    calls: /\b(system|exec)\b/g,
    hasBackticks: true,
    forms: [
      { name: "qx", pattern: /\bqx\s*(?:\{([^}]*)\}|\(([^)]*)\)|\/([^/]*)\/|\|([^|]*)\||!([^!]*)!)/g },
      { name: "open", pattern: /\bopen\b[^;]*?["']\|\s*([^"']+)["']/g },
      { name: "open", pattern: /\bopen\b[^;]*?,\s*["']([^"'|]+)\|["']/g },
    ],
  },
  ruby: {
    calls: /(?:\b|\.)(system|exec|spawn|popen|capture2e?|capture3|pipeline)\b/g,
    hasBackticks: true,
    forms: [{ name: "%x", pattern: /%x(?:\{([^}]*)\}|\(([^)]*)\)|\[([^\]]*)\])/g }],
  },
  php: { calls: /\b(system|exec|shell_exec|passthru|popen|proc_open|pcntl_exec)\b/g, hasBackticks: true },
  lua: { calls: /\b(execute|popen)\b/g },
  awk: {
    calls: /\b(system)\b/g,
    forms: [
      // What it prints into a shell is code.
      { name: "pipe", pattern: /\bprintf?\s*\(?\s*"((?:[^"\\]|\\.)*)"\s*\)?\s*\|&?\s*"(?:\/\S*\/)?(?:ba|da|z|k)?sh\b[^"]*"/g },
      { name: "pipe", pattern: /\|&?\s*"((?:[^"\\]|\\.)*)"/g },
      { name: "getline", pattern: /"((?:[^"\\]|\\.)*)"\s*\|&?\s*getline/g },
    ],
  },
  sed: { forms: [{ name: "e", pattern: /(?:^|[;{}\n])\s*(?:\d+|\$|\/(?:[^/\\\n]|\\.)*\/)?\s*e\s+([^\n]+)/g }] },
  vim: {
    forms: [
      { name: "!", pattern: /(?:^|[|\n:])\s*(?:silent!?\s+)?(?:%|r\s*|w\s*)?!([^\n]+)/g },
      { name: "system", pattern: /\bsystem\(\s*["']([^"']+)["']/g },
    ],
  },
  tcl: {
    forms: [
      { name: "exec", pattern: /(?:^|[;[\n{])\s*exec\s+(?:--\s+)?([^\n;\]]+)/g },
      { name: "spawn", pattern: /(?:^|[;\n])\s*spawn\s+([^\n;]+)/g },
    ],
  },
  psql: {
    forms: [
      { name: "program", pattern: /\b(?:FROM|TO)\s+PROGRAM\s+'((?:[^']|'')*)'/gi },
      { name: "!", pattern: /(?:^|\n)\s*\\!\s*([^\n]+)/g },
    ],
  },
  mysql: { forms: [{ name: "!", pattern: /(?:^|[\n;])\s*(?:\\!|system\s)\s*([^\n]+)/g }] },
  sqlite3: { forms: [{ name: "shell", pattern: /(?:^|\n)\s*\.(?:shell|system)\s+([^\n]+)/g }] },
  ed: { forms: [{ name: "!", pattern: /(?:^|\n)[^\n!]{0,40}!([^\n]+)/g }] },
  elisp: { calls: /\b(shell-command(?:-to-string)?|async-shell-command|call-process-shell-command|start-process-shell-command)\b/g },
  salt: { forms: [{ name: "cmd.run", pattern: /^cmd\.(?:run|shell|run_all|run_stdout|script)\s+(.+)/gs }] },
  gdb: { forms: [{ name: "shell", pattern: /(?:^|\n)\s*(?:shell\s|!|make\s)\s*([^\n]+)/g }] },
  r: { calls: /\b(system2?|shell)\b/g },
  java: { calls: jvmCalls },
  kotlin: { calls: jvmCalls },
  groovy: { calls: jvmCalls, forms: [{ name: "execute", pattern: /"((?:[^"\\\n]|\\.)*)"\s*\.execute\s*\(/g }] },
  scala: { calls: /(\bProcess|\.exec)\b/g, forms: [{ name: "!", pattern: /"((?:[^"\\\n]|\\.)*)"\s*\.\s*!/g }] },
  c: { calls: /\b(system|_?popen|WinExec|exec[lv]p?e?)\b/g },
  rust: { calls: /\b(Command::new)\b/g },
  dart: { calls: /\b(Process\.(?:start|run|runSync))\b/g },
  csharp: { calls: /\b(Process\.Start|ProcessStartInfo)\b/g },
  julia: { hasBackticks: true },
  elixir: { calls: /(?:\b|:)(System\.cmd|System\.shell|os\.cmd)\b/g },
  erlang: { calls: /\b(os:cmd)\b/g },
  nim: { calls: /\b(execProcess|execCmd(?:Ex)?|execShellCmd|startProcess)\b/g },
  applescript: { calls: /\b(do shell script|do script)\b/g },
};

/** Editors and debuggers that run code of another language: `:py3 …`, `python …`. The first group names it, the second is the code. */
const embedding: Readonly<Record<string, RegExp>> = {
  vim: /(?:^|[|\n:])\s*:?(py(?:thon)?[3x]?|lua|rub(?:y)?|perl|tcl)\s+([^\n]+)/g,
  gdb: /(?:^|\n)\s*(python|py|pi)\s+([^\n]+)/g,
};
const embedded: Readonly<Record<string, string>> = { l: "lua", r: "ruby", t: "tcl" };

/** The code in other languages that the code of an editor or a debugger runs. */
export function embeddedCode(language: string, code: FoldedWord): readonly { readonly language: string; readonly code: FoldedWord }[] {
  const pattern = embedding[language];
  if (pattern === undefined) return [];
  return [...code.value.matchAll(pattern)].slice(0, mostCommands).map((match) => {
    const [whole, name = "", text = ""] = match;
    const start = match.index + whole.length - text.length;
    return {
      language: name === "perl" ? "perl" : (embedded[name.charAt(0)] ?? "python"),
      code: sliceWord(code, start, start + text.length),
    };
  });
}

const mostCommands = 64;

/** In the order of the text. */
export function foreignCommands(language: string, code: FoldedWord): readonly ForeignCommand[] {
  const spec = languages[language];
  if (spec === undefined) return [];
  const found: (ForeignCommand & { at: number })[] = [];
  const text = code.value;
  if (spec.calls !== undefined) {
    for (const match of text.matchAll(spec.calls)) {
      const given = literals(code, match.index + match[0].length);
      // The second argument of `execl` is what the program calls itself.
      const words = language === "c" && /^execl/.test(match[0]) ? given.filter((_, i) => i !== 1) : given;
      if (words.length > 0) found.push({ words, via: `${language}:${match[1] ?? ""}`, at: match.index });
    }
  }
  const forms = spec.hasBackticks === true ? [...(spec.forms ?? []), { name: "`", pattern: /`([^`]+)`/g }] : (spec.forms ?? []);
  for (const { name, pattern } of forms) {
    for (const match of text.matchAll(pattern)) {
      const command = match.slice(1).find((group) => group !== undefined && group.trim() !== "");
      if (command === undefined) continue;
      const start = match.index + match[0].indexOf(command);
      const raw = sliceWord(code, start, start + command.length);
      // SQL doubles a quote inside of a string.
      const text = language === "psql" ? revalued(raw, raw.value.replaceAll("''", "'")) : unescaped(raw);
      // Braces are Tcl's quotes.
      const word = language === "tcl" ? revalued(text, text.value.replace(/\{([^{}]*)\}/g, "'$1'")) : text;
      found.push({ words: [word], via: `${language}:${name}`, at: match.index });
    }
  }
  return found.sort((a, b) => a.at - b.at).slice(0, mostCommands);
}

const literal = /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/y;

const decoder = /\s*(?:(decode_base64|base64_decode|Base64\.(?:strict_)?decode64)\s*\(?|(hex2bin)\s*\(|(pack)\s*\(\s*["']H\*["']\s*,)/y;
const unpacking = /\s*\.unpack1?\(?\s*["'](m0?|H\*)["']/y;

const opening = /\s*[([{]?\s*(?:new\s+String\s*\[\s*\]\s*\{|(?:List\.of|Arrays\.asList|listOf|arrayOf)\(|\[)?/y;
/** The next argument, or the next call of a chain that adds one. */
const following = /\s*,\s*\[?|\s*\)\s*\.\s*args?\s*\(\s*(?:&?\[|vec!\[)?/y;

/** The string literals that follow, decoded where a decoder is called on them, up to the first argument that is none. */
function literals(code: FoldedWord, from: number): FoldedWord[] {
  const words: FoldedWord[] = [];
  let at = after(opening, code.value, from);
  for (;;) {
    decoder.lastIndex = at;
    const wrapped = decoder.exec(code.value);
    if (wrapped !== null) at += wrapped[0].length;
    literal.lastIndex = at;
    const match = literal.exec(code.value);
    if (match === null) return words;
    const content = match[1] ?? match[2] ?? "";
    const start = at + match[0].length - 1 - content.length;
    const word = sliceWord(code, start, start + content.length);
    at += match[0].length;
    unpacking.lastIndex = at;
    const unpacked = unpacking.exec(code.value);
    if (unpacked !== null) at += unpacked[0].length;
    const isBase64 = wrapped?.[1] !== undefined || unpacked?.[1]?.startsWith("m") === true;
    const isHex = wrapped?.[2] !== undefined || wrapped?.[3] !== undefined;
    const bytes = isBase64 ? base64Bytes(word.value) : isHex ? hexBytes(word.value) : undefined;
    if (bytes !== undefined) words.push(bytesWord(word, bytes, isBase64 ? "base64" : "hex"));
    else words.push(match[1] === undefined ? word : unescaped(word));
    if (wrapped !== null) at = after(/\s*\)/y, code.value, at);
    const next = after(following, code.value, at);
    if (next === at) return words;
    at = next;
  }
}

function after(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return from + (pattern.exec(text)?.[0].length ?? 0);
}

function unescaped(word: FoldedWord): FoldedWord {
  return word.value.includes("\\") ? revalued(word, escapes(word.value).replace(/\\([$@`#/])/g, "$1")) : word;
}
