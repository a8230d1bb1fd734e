/**
 * Shell commands in code of languages that nothing here parses: the literals handed to `system()` and its like. A reader of
 * such a language would see more; until there is one, this is what text can prove.
 */

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

// From each language's manual: perlfunc, Kernel of Ruby, "Program execution" of PHP, Lua's os and io, POSIX awk, GNU sed, Vim.
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
  gdb: { forms: [{ name: "shell", pattern: /(?:^|\n)\s*(?:shell\s|!|make\s)\s*([^\n]+)/g }] },
  r: { calls: /\b(system2?|shell)\b/g },
  applescript: { calls: /\b(do shell script)\b/g },
};

const mostCommands = 64;

/** In the order of the text. */
export function foreignCommands(language: string, code: FoldedWord): readonly ForeignCommand[] {
  const spec = languages[language];
  if (spec === undefined) return [];
  const found: (ForeignCommand & { at: number })[] = [];
  const text = code.value;
  if (spec.calls !== undefined) {
    for (const match of text.matchAll(spec.calls)) {
      const words = literals(code, match.index + match[0].length);
      if (words.length > 0) found.push({ words, via: `${language}:${match[1] ?? ""}`, at: match.index });
    }
  }
  const forms = spec.hasBackticks === true ? [...(spec.forms ?? []), { name: "`", pattern: /`([^`]+)`/g }] : (spec.forms ?? []);
  for (const { name, pattern } of forms) {
    for (const match of text.matchAll(pattern)) {
      const command = match.slice(1).find((group) => group !== undefined && group.trim() !== "");
      if (command === undefined) continue;
      const start = match.index + match[0].indexOf(command);
      const text = unescaped(sliceWord(code, start, start + command.length));
      // Braces are Tcl's quotes.
      const word = language === "tcl" ? revalued(text, text.value.replace(/\{([^{}]*)\}/g, "'$1'")) : text;
      found.push({ words: [word], via: `${language}:${name}`, at: match.index });
    }
  }
  return found.sort((a, b) => a.at - b.at).slice(0, mostCommands);
}

const literal = /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/y;

/** The string literals that follow, up to the first argument that is none. */
function literals(code: FoldedWord, from: number): FoldedWord[] {
  const words: FoldedWord[] = [];
  const opening = /\s*[([{]?\s*[[]?/y;
  opening.lastIndex = from;
  let at = from + (opening.exec(code.value)?.[0].length ?? 0);
  for (;;) {
    literal.lastIndex = at;
    const match = literal.exec(code.value);
    if (match === null) return words;
    const content = match[1] ?? match[2] ?? "";
    const start = at + match[0].length - 1 - content.length;
    const word = sliceWord(code, start, start + content.length);
    words.push(match[1] === undefined ? word : unescaped(word));
    at += match[0].length;
    const comma = /\s*,/y;
    comma.lastIndex = at;
    const next = comma.exec(code.value);
    if (next === null) return words;
    at += next[0].length;
  }
}

function unescaped(word: FoldedWord): FoldedWord {
  return word.value.includes("\\") ? revalued(word, escapes(word.value).replace(/\\([$@`#/])/g, "$1")) : word;
}
