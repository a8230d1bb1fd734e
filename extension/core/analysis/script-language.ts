/** The language of code that configuration holds: by the program that runs it, by its first line, by a file's name. */

/** `/bin/bash`, `python3.11`, `pwsh.exe`: a language id, else the program's name in lower case. */
export function programLanguage(program: string): string {
  const name = program
    .trim()
    .replace(/^.*[/\\]/, "")
    .replace(/\.exe$/i, "")
    .toLowerCase();
  if (/^(?:ba|da|a|k|z|mk|rba)?sh$/.test(name)) return "bash";
  if (/^(?:pwsh|powershell)$/.test(name)) return "powershell";
  if (/^(?:python|pypy)[\d.]*$/.test(name)) return "python";
  if (/^(?:node|nodejs|bun|deno)$/.test(name)) return "javascript";
  return /^ruby[\d.]*$/.test(name) ? "ruby" : name;
}

const interpreters = new Set(["powershell", "python", "javascript", "ruby", "perl", "php", "cmd"]);

/** What reads the code that these words are given: a shell, unless they name a known interpreter of something else. */
export function interpreterLanguage(words: readonly string[]): string {
  const [first, ...rest] = words.filter((word) => !/^(?:-|[A-Za-z_]\w*=)/.test(word));
  const language = programLanguage(/(?:^|\/)env$/.test(first ?? "") ? (rest[0] ?? "sh") : (first ?? "sh"));
  return interpreters.has(language) ? language : "bash";
}

/** Undefined where the first line is no `#!`. */
export function shebangLanguage(text: string): string | undefined {
  const match = /^\s*#!\s*(?:\S*\/)?(?:env\s+(?:-S\s+)?(?:\S+=\S*\s+)*)?([A-Za-z][\w.]*)/.exec(text.slice(0, 400));
  return match?.[1] === undefined ? undefined : programLanguage(match[1]);
}

const extensions: Readonly<Record<string, string>> = {
  sh: "bash",
  bash: "bash",
  zsh: "bash",
  py: "python",
  rb: "ruby",
  js: "javascript",
  mjs: "javascript",
  cjs: "javascript",
  ts: "typescript",
  ps1: "powershell",
  bat: "cmd",
  cmd: "cmd",
};

/** Of files that are run; undefined for all others. */
export function fileLanguage(name: string): string | undefined {
  const extension = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase();
  return extension !== undefined && Object.hasOwn(extensions, extension) ? extensions[extension] : undefined;
}
