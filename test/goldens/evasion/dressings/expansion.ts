/** Words that are only there once a shell has expanded something. */
import { inShell } from "../dressing.ts";
import { eachCommand, eachName, eachWord, type PlainCommand, plainWords, quoted } from "../plain-command.ts";

/** Words before the first redirection, and the rest. */
function parted(single: PlainCommand): { words: readonly string[]; rest: string } {
  const all = plainWords(single);
  const end = all.findIndex((word) => !word.isWord);
  const at = end < 0 ? all.length : end;
  const rest = all.slice(at).map((word) => ` ${word.text}`);
  return { words: all.slice(0, at).map((word) => word.text), rest: rest.join("") };
}

/** Words moved into assignments before the command: `write` gives the assignment and the word that stands for it. */
function assigned(command: PlainCommand, write: (value: string, name: string) => readonly [assignment: string, use: string]): string {
  const before: string[] = [];
  let count = 0;
  const line = eachWord(command, (value) => {
    const [assignment, use] = write(value, `v${count++}`);
    before.push(assignment);
    return use;
  });
  return `${before.join("\n")}\n${line}`;
}

/** The same for the names of programs alone. */
function assignedNames(command: PlainCommand, write: (value: string, name: string) => readonly [assignment: string, use: string]): string {
  const before: string[] = [];
  let count = 0;
  const line = eachName(command, (value) => {
    const [assignment, use] = write(value, `v${count++}`);
    before.push(assignment);
    return use;
  });
  return `${before.join("\n")}\n${line}`;
}

/** The command with `write` giving what goes before and what stands for the words of each of its commands. */
function replaced(
  command: PlainCommand,
  write: (words: readonly string[], name: string) => readonly [before: string, use: string],
): string {
  const before: string[] = [];
  let count = 0;
  const line = eachCommand(command, (single) => {
    const { words, rest } = parted(single);
    const [assignment, use] = write(words, `v${count++}`);
    before.push(assignment);
    return use + rest;
  });
  return `${before.join("\n")}\n${line}`;
}

const swapped = (text: string) =>
  text.replace(/[a-z]/gi, (letter) => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()));
const octal = (text: string) => [...text].map((character) => `\\${character.charCodeAt(0).toString(8).padStart(3, "0")}`).join("");
const half = (text: string) => Math.ceil(text.length / 2);

export const expansion = inShell("expansion", {
  "variables for words": (command) => assigned(command, (value, name) => [`${name}=${quoted(value)}`, `"$${name}"`]),
  "variables for names": (command) => assignedNames(command, (value, name) => [`${name}=${value}`, `$${name}`]),
  "halves joined": (command) =>
    assigned(command, (value, name) => [
      `${name}a=${quoted(value.slice(0, half(value)))} ${name}b=${quoted(value.slice(half(value)))}`,
      `"$${name}a$${name}b"`,
    ]),
  "a variable appended to": (command) =>
    assigned(command, (value, name) => [
      `${name}=${quoted(value.slice(0, half(value)))}; ${name}+=${quoted(value.slice(half(value)))}`,
      `"\${${name}}"`,
    ]),
  "an array": (command) => replaced(command, (words, name) => [`${name}=(${words.join(" ")})`, `"\${${name}[@]}"`]),
  "elements of an array": (command) =>
    replaced(command, (words, name) => [`${name}=(${words.join(" ")})`, words.map((_, i) => `"\${${name}[${i}]}"`).join(" ")]),
  "an array grown word by word": (command) =>
    replaced(command, (words, name) => [`${name}=()\n${words.map((word) => `${name}+=(${word})`).join("\n")}`, `"\${${name}[@]}"`]),
  "an associative array": (command) =>
    assigned(command, (value, name) => [`declare -A ${name}=([k]=${quoted(value)})`, `"\${${name}[k]}"`]),
  "defaults of what is unset": (command) => eachWord(command, (value) => `"\${unset_here:-${value}}"`),
  "defaults that are kept": (command) => eachName(command, (name) => `\${unset_${name}:=${name}}`),
  "alternatives of what is set": (command) => `set_here=1\n${eachWord(command, (value) => `"\${set_here:+${value}}"`)}`,
  substrings: (command) => assigned(command, (value, name) => [`${name}=${quoted(`xx${value}yy`)}`, `"\${${name}:2:${value.length}}"`]),
  "substrings by arithmetic": (command) =>
    assigned(command, (value, name) => [`${name}=${quoted(`xx${value}yy`)}`, `"\${${name}:$((1 + 1)):$((${value.length} * 1))}"`]),
  "beginnings cut off": (command) => assigned(command, (value, name) => [`${name}=${quoted(`qq:${value}`)}`, `"\${${name}#*:}"`]),
  "ends cut off": (command) => assigned(command, (value, name) => [`${name}=${quoted(`${value}%qq`)}`, `"\${${name}%\\%*}"`]),
  "letters replaced": (command) =>
    assigned(command, (value, name) => [`${name}=${quoted(value.replaceAll("e", "QQ"))}`, `"\${${name}//QQ/e}"`]),
  "case turned": (command) => assigned(command, (value, name) => [`${name}=${quoted(swapped(value))}`, `"\${${name}~~}"`]),
  "case lowered": (command) => assignedNames(command, (value, name) => [`${name}=${value.toUpperCase()}`, `\${${name},,}`]),
  "names of names": (command) => assigned(command, (value, name) => [`${name}t=${quoted(value)} ${name}=${name}t`, `"\${!${name}}"`]),
  "references to names": (command) =>
    assigned(command, (value, name) => [`${name}t=${quoted(value)}; declare -n ${name}=${name}t`, `"$${name}"`]),
  "escapes expanded": (command) => assigned(command, (value, name) => [`${name}=${quoted(octal(value))}`, `"\${${name}@E}"`]),
  "prompts expanded": (command) => assigned(command, (value, name) => [`${name}=${quoted(value)}`, `"\${${name}@P}"`]),
  "blanks from IFS": (command) => separated(command, "${IFS}"),
  "blanks from IFS cut short": (command) => separated(command, "$IFS$9"),
  "split by an IFS of its own": (command) =>
    replaced(command, (words, name) => [`${name}=${quoted(words.map((word) => word.replaceAll("'", "")).join(";"))}`, `$${name}`]).replace(
      /\n(?=[^\n]*$)/,
      "\nIFS=';'\n",
    ),
  braces: (command) => replaced(command, (words) => [":", words.length < 2 ? words.join("") : `{${words.join(",")}}`]),
  "braces around names": (command) => eachName(command, (name) => `{${name},}`),
  "patterns for names": (command) => eachName(command, (name) => `/usr/*bin/${name.slice(0, -1)}[${name.slice(-1)}]`),
  "patterns for folders": (command) => eachName(command, (name) => `/???/b[i]n/${name.slice(0, 1)}[${name.slice(1, 2)}]${name.slice(2)}`),
  "substitutions for words": (command) => eachWord(command, (value) => (isOptionOfEcho(value) ? value : `"$(echo ${quoted(value)})"`)),
  "backticks for words": (command) => eachWord(command, (value) => (isOptionOfEcho(value) ? value : `"\`echo ${quoted(value)}\`"`)),
  "printf for words": (command) =>
    eachWord(command, (value) => `"$(printf %s ${quoted(value.slice(0, half(value)))} ${quoted(value.slice(half(value)))})"`),
  "octal printf for names": (command) => eachName(command, (value) => `$(printf '${octal(value)}')`),
  "printf into a variable": (command) =>
    assigned(command, (value, name) => [
      `printf -v ${name} '%s%s' ${quoted(value.slice(0, half(value)))} ${quoted(value.slice(half(value)))}`,
      `"$${name}"`,
    ]),
  "reversed names": (command) => eachName(command, (value) => `$(rev <<< ${[...value].reverse().join("")})`),
  "letters shifted by tr": (command) =>
    eachName(
      command,
      (value) =>
        `$(echo ${value.replace(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97))} | tr a-z n-za-m)`,
    ),
  "names cut out of text": (command) => eachName(command, (value) => `$(echo xx:${value}:yy | cut -d: -f2)`),
  "names edited by sed": (command) => eachName(command, (value) => `$(echo ${value.slice(0, 1)}@@${value.slice(1)} | sed 's/@@//')`),
  "names printed by awk": (command) => eachName(command, (value) => `$(awk 'BEGIN { print "${value}" }')`),
  "names looked up": (command) => eachName(command, (value) => `$(which ${value})`),
  "names looked up by command": (command) => eachName(command, (value) => `"$(command -v ${value})"`),
  "positional parameters": (command) =>
    eachCommand(command, (single) => `(set -- ${parted(single).words.join(" ")}; "$@"${parted(single).rest})`),
  "numbered parameters": (command) =>
    eachCommand(
      command,
      (single) =>
        `(set -- ${parted(single).words.join(" ")}; ${parted(single)
          .words.map((_, i) => `"\${${i + 1}}"`)
          .join(" ")}${parted(single).rest})`,
    ),
  "words that are read": (command) => assigned(command, (value, name) => [`read -r ${name} <<< ${quoted(value)}`, `"$${name}"`]),
  "names read from one line": (command) =>
    replaced(command, (words, name) => [`read -r ${name} <<< ${words[0]}`, [`$${name}`, ...words.slice(1)].join(" ")]),
  "an array that is read": (command) =>
    replaced(command, (words, name) => [
      `mapfile -t ${name} <<< ${quoted(words.map((word) => word.replaceAll("'", "")).join("\n"))}`,
      `"\${${name}[@]}"`,
    ]),
  "an array read in words": (command) =>
    replaced(command, (words, name) => [
      `IFS='|' read -ra ${name} <<< ${quoted(words.map((word) => word.replaceAll("'", "")).join("|"))}`,
      `"\${${name}[@]}"`,
    ]),
  "nothing in the middle": (command) => `z=\n${eachName(command, (value) => `${value.slice(0, 1)}\${z}\${nope:0:0}${value.slice(1)}`)}`,
  "a name chosen by case": (command) =>
    assignedNames(command, (value, name) => [`case x in x) ${name}=${value};; *) ${name}=true;; esac`, `$${name}`]),
  "a name chosen by if": (command) => assignedNames(command, (value, name) => [`if test -e /; then ${name}=${value}; fi`, `$${name}`]),
  "a name put together in a loop": (command) =>
    assignedNames(command, (value, name) => [
      `${name}=; for l in ${[...value].map(quoted).join(" ")}; do ${name}=$${name}$l; done`,
      `$${name}`,
    ]),
  "words from a loop over one": (command) => `for word in 1; do ${command}; done`,
  "default of a substitution": (command) => eachName(command, (value) => `\${nope:-$(echo ${value})}`),
});

/** The command with something in place of the blanks between its plain words. */
function separated(command: PlainCommand, separator: string): string {
  const words = plainWords(command);
  const isPlain = (at: number) => words[at]?.isWord === true && !words[at]?.text.includes("'");
  return words.map((word, i) => (i === 0 ? "" : isPlain(i) && isPlain(i - 1) ? separator : " ") + word.text).join("");
}

function isOptionOfEcho(word: string): boolean {
  return /^-[neE]+$/.test(word);
}
