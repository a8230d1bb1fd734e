/** How PowerShell and cmd take code on their command line: all that follows `-Command` or `/c` is one text. */
import { constantWord, decoded, type FoldedWord, joinWords, revalued } from "./folded.ts";
import type { OptionTable } from "./option-table.ts";
import { encodedCommand } from "./powershell/bytes.ts";
import { isKnown } from "./value.ts";
import { writtenOption } from "./windows-options.ts";

/** The words after the name, with the code as one word that is attached to its option. */
export function hostWords(words: readonly FoldedWord[], table: OptionTable): readonly FoldedWord[] {
  if (table.runs === "powershell") return powershellWords(words, table);
  return table.runs === "cmd" && table.names?.[0] === "cmd" ? cmdWords(words) : words;
}

function powershellWords(words: readonly FoldedWord[], table: OptionTable): readonly FoldedWord[] {
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === undefined) break;
    // The canonical form puts `--` before operands, and must read its own writing.
    if (word.value === "--") return words;
    if (!/^[-/–—―]\w/.test(word.value)) {
      // Windows PowerShell takes a first word that is no file for code.
      if (word.value === "-" || /\.psm?1$/i.test(word.value)) return words;
      return [...words.slice(0, at), withCode("-Command=", words.slice(at))];
    }
    const { entry, valueFrom } = writtenOption(word.value.replace(/^[/–—―]/, "-"), [table]);
    const [spell] = entry?.spell ?? [];
    if (spell === "-Command" && valueFrom === undefined) {
      const code = words.slice(at + 1);
      if (code.length === 0 || code[0]?.value === "-") return words;
      return [...words.slice(0, at), withCode("-Command=", code)];
    }
    if (spell === "-File" || spell === "-Command") return words;
    if (word.value.startsWith("/") || /^[–—―]/.test(word.value))
      return powershellWords([...words.slice(0, at), revalued(word, `-${word.value.slice(1)}`), ...words.slice(at + 1)], table);
    if (entry?.value === "required" && valueFrom === undefined) at++;
  }
  return words;
}

function withCode(option: string, words: readonly FoldedWord[]): FoldedWord {
  return joinWords([constantWord(option), words.length === 1 && words[0] !== undefined ? words[0] : joinWords(words, " ")]);
}

function cmdWords(words: readonly FoldedWord[]): readonly FoldedWord[] {
  const at = words.findIndex((word) => /^\/[ckr]/i.test(word.value) || !word.value.startsWith("/"));
  const word = words[at];
  if (word === undefined || !/^\/[ckr]/i.test(word.value) || word.value[2] === "=") return words;
  // `/cdir`: the code may begin at once.
  const glued = word.value.length > 2 ? [{ ...revalued(word, word.value.slice(2)) }] : [];
  const code = [...glued, ...words.slice(at + 1)];
  if (code.length === 0) return words;
  const option = `/${(word.value[1] ?? "c").toLowerCase().replace("r", "c")}=`;
  return [...words.slice(0, at), code.length === 1 ? withCode(option, code) : withCode(option, code.map(quoted))];
}

/** A word with blanks was one because it was quoted. */
function quoted(word: FoldedWord): FoldedWord {
  return /[\s]/.test(word.value) && !word.value.includes('"') ? joinWords([constantWord('"'), word, constantWord('"')]) : word;
}

/** What base64 behind `-EncodedCommand` stands for. */
export function decodedCode(spell: string, code: FoldedWord): FoldedWord {
  if (spell !== "-EncodedCommand" || !isKnown(code.value)) return code;
  const text = encodedCommand(code.value);
  return text === undefined ? code : decoded(revalued(code, text), "base64");
}
