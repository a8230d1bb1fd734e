/** The same characters, quoted and broken in ways that a shell undoes. */
import { inShell } from "../dressing.ts";
import { eachName, eachWord, plainWords, quoted } from "../plain-command.ts";

const codes = (text: string, write: (code: number) => string) =>
  [...text].map((character) => write(character.codePointAt(0) ?? 0)).join("");
const letters = (text: string, write: (letter: string) => string) => text.replace(/[a-z]/g, write);
const programFolders: Readonly<Record<string, string>> = { iptables: "/usr/sbin/", bash: "/bin/", cat: "/bin/" };

export const quoting = inShell("quoting", {
  "as it is": (command) => command,
  "single quotes": (command) => eachWord(command, quoted),
  "double quotes": (command) => eachWord(command, (word) => `"${word}"`),
  "quotes inside of words": (command) => eachWord(command, (word) => `"${word.slice(0, 1)}"${quoted(word.slice(1, 2))}"${word.slice(2)}"`),
  "empty quotes inside of names": (command) => eachName(command, (name) => `${name.slice(0, 1)}""${name.slice(1)}''`),
  "backslashes in names": (command) => eachName(command, (name) => letters(name, (letter) => `\\${letter}`)),
  "backslashes in options": (command) =>
    eachWord(command, (word, isName) => (isName || !word.startsWith("-") ? quoted(word) : letters(word, (letter) => `\\${letter}`))),
  "hexadecimal escapes": (command) => eachWord(command, (word) => `$'${codes(word, (code) => `\\x${code.toString(16)}`)}'`),
  "octal escapes": (command) => eachWord(command, (word) => `$'${codes(word, (code) => `\\${code.toString(8).padStart(3, "0")}`)}'`),
  "unicode escapes": (command) => eachWord(command, (word) => `$'${codes(word, (code) => `\\u${code.toString(16).padStart(4, "0")}`)}'`),
  "escapes in names only": (command) => eachName(command, (name) => `$'\\x${name.charCodeAt(0).toString(16)}'${name.slice(1)}`),
  "quotes for translation": (command) => eachWord(command, (word) => `$"${word}"`),
  "lines continued inside of words": (command) =>
    eachWord(command, (word) => (word.includes(" ") ? quoted(word) : `${word.slice(0, 2)}\\\n${word.slice(2)}`.replace(/[*]/g, "\\*"))),
  "lines continued between words": (command) =>
    plainWords(command)
      .map((word) => word.text)
      .join(" \\\n    "),
  "odd blanks": (command) =>
    `\t  ${plainWords(command)
      .map((word) => word.text)
      .join(" \t ")}   `,
  "no blanks around bars": (command) => command.replaceAll(" | ", "|"),
  "Windows line ends": (command) => `cd /srv\r\n${command}\r\necho done\r`,
  "whole paths of programs": (command) => eachName(command, (name) => `${programFolders[name] ?? "/usr/bin/"}${name}`),
  "whole paths in quotes": (command) => eachName(command, (name) => `"${programFolders[name] ?? "/usr/bin/"}"${quoted(name)}`),
});
