/** What programs print that need no input: echo, printf, and one-line programs that print one literal. */
import type { Arguments } from "./arguments.ts";
import { base64Bytes, hexBytes, utf8 } from "./bytes.ts";
import { carried, constantWord, decoded, type FoldedWord, joinWords, revalued, sliceWord } from "./folded.ts";
import { isKnown } from "./value.ts";

/** `words` are all after the name: to echo what it does not know as an option is text. */
export function echo(words: readonly FoldedWord[]): FoldedWord {
  let rest = words;
  let interprets = false;
  let ends = true;
  while (rest[0] !== undefined && /^-[neE]+$/.test(rest[0].value)) {
    if (rest[0].value.includes("e")) interprets = true;
    if (rest[0].value.includes("n")) ends = false;
    rest = rest.slice(1);
  }
  const text = rest.length === 0 ? constantWord("") : joinWords(rest, " ");
  const printed = interprets || /\\[0x]/.test(text.value) ? unescaped(text) : text;
  const line = ends ? joinWords([printed, constantWord("\n")]) : printed;
  return printed.label === undefined ? carried(line, "echo") : line;
}

/** The escapes of `echo -e` and printf formats. */
export function escapes(text: string): string {
  return text.replace(
    /\\(?:x([0-9a-fA-F]{1,2})|0([0-7]{1,3})|([0-7]{1,3})|u([0-9a-fA-F]{1,4})|([abefnrtvE\\"']))/g,
    (whole, hex, octal0, octal, unicode, letter) => {
      if (hex ?? unicode) return String.fromCharCode(Number.parseInt(hex ?? unicode, 16));
      if (octal0 ?? octal) return String.fromCharCode(Number.parseInt(octal0 ?? octal, 8));
      return (
        { a: "\x07", b: "\b", e: "\x1b", E: "\x1b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v", "\\": "\\", '"': '"', "'": "'" }[
          letter as string
        ] ?? whole
      );
    },
  );
}

const writtenOut = /\\(?:x[2-7][0-9a-fA-F]|0?[01][0-7]{2}|u00[2-7][0-9a-fA-F])/g;

/** Text whose escapes are undone; letters that were written as numbers are a layer of their own. */
function unescaped(word: FoldedWord): FoldedWord {
  const value = escapes(word.value);
  if (value === word.value) return word;
  // A few are colours and the like.
  const isEncoded = (word.value.match(writtenOut)?.length ?? 0) >= 4;
  return isEncoded ? decoded(revalued(word, value), "hex") : revalued(word, value);
}

/** The words after the name and its options. */
export function printf(operands: readonly FoldedWord[]): FoldedWord | undefined {
  const [format, ...rest] = operands;
  if (format === undefined || !isKnown(format.value)) return undefined;
  const pieces: FoldedWord[] = [];
  let next = 0;
  do {
    let at = 0;
    for (const match of format.value.matchAll(/%(?:%|[-+ #0]*(\d*)(?:\.(\d+))?([sbdiuxXoqc]))/g)) {
      if (match.index > at) pieces.push(unescaped(sliceWord(format, at, match.index)));
      at = match.index + match[0].length;
      if (match[0] === "%%") {
        pieces.push(constantWord("%"));
        continue;
      }
      const word = rest[next++] ?? constantWord("");
      const piece = formatted(word, match[0], match[2], match[3] ?? "s");
      if (piece === undefined) return undefined;
      pieces.push(piece);
    }
    if (at < format.value.length) pieces.push(unescaped(sliceWord(format, at)));
    if (pieces.length > 4096) return undefined;
  } while (next > 0 && next < rest.length);
  const text = pieces.length === 0 ? constantWord("") : joinWords(pieces);
  return text.label === undefined ? carried(text, "printf") : text;
}

function formatted(word: FoldedWord, directive: string, precision: string | undefined, letter: string): FoldedWord | undefined {
  switch (letter) {
    case "s":
      return /^%(?:\.\d+)?s$/.test(directive) ? (precision === undefined ? word : sliceWord(word, 0, Number(precision))) : undefined;
    case "q":
      return directive === "%q" ? word : undefined;
    case "b":
      return unescaped(word);
    case "c":
      return sliceWord(word, 0, 1);
    case "d":
    case "i":
    case "u":
      return directive.length === 2 ? word : undefined;
    case "x":
    case "X":
    case "o": {
      if (directive.length !== 2 || !/^(?:\d{1,9}|'.|".)$/.test(word.value)) return undefined;
      const number = /^\d/.test(word.value) ? Number(word.value) : (word.value.codePointAt(1) ?? 0);
      const text = number.toString(letter === "o" ? 8 : 16);
      return revalued(word, letter === "X" ? text.toUpperCase() : text);
    }
    default:
      return undefined;
  }
}

// One statement that prints one literal; the languages' own escapes are close enough to those of printf.
const literal = String.raw`(?:b|r|u|f)?("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')`;
const forms: Readonly<Record<string, RegExp>> = {
  python: new RegExp(
    String.raw`^\s*(?:import [\w, ]+;\s*)*(?:print|sys\.stdout\.write)\(\s*(?:(\w[\w.]*)\(\s*)?${literal}\s*\)?(?:\.decode\([^()]*\))?\s*(?:,\s*end=(?:""|''))?\)\s*;?\s*$`,
  ),
  perl: new RegExp(String.raw`^\s*(?:use [\w:]+;\s*)*(?:print|say)\s*\(?\s*(?:(\w+)\s*\(?\s*)?(?:STDOUT\s+)?${literal}\s*\)*\s*;?\s*$`),
  ruby: new RegExp(String.raw`^\s*(?:require\s*\S+;\s*)*(?:puts|print|\$stdout\.write)[\s(]+(?:([\w.]+)[\s(]+)?${literal}\s*\)*\s*;?\s*$`),
  php: new RegExp(String.raw`^\s*(?:echo|print)[\s(]+(?:(\w+)\s*\(\s*)?${literal}\s*\)*\s*;?\s*$`),
  javascript: new RegExp(String.raw`^\s*(?:console\.log|process\.stdout\.write)\(\s*(?:(atob)\(\s*)?${literal}\s*\)*\s*;?\s*$`),
  lua: new RegExp(String.raw`^\s*(?:print|io\.write)\s*\(?()${literal}\s*\)?\s*;?\s*$`),
  awk: new RegExp(String.raw`^\s*BEGIN\s*\{\s*printf?\s*\(?()${literal}\s*\)?;?\s*(?:exit\s*;?\s*)?\}\s*$`),
};
const base64Decoders = /^(?:base64\.(?:urlsafe_|standard_)?b64decode|decode_base64|Base64\.(?:strict_)?decode64|base64_decode|atob)$/;
const hexDecoders = /^(?:bytes\.fromhex|binascii\.unhexlify|hex2bin)$/;
const endsLine = new Set(["python", "ruby", "lua", "awk", "javascript"]);

/** What a one-line program of another language prints, where it does nothing but print one literal, decoded at most. */
export function printedLiteral(args: Arguments): FoldedWord | undefined {
  const language = args.settings.runs;
  const form = language === undefined ? undefined : forms[language];
  const codes = args.options.filter((option) => option.role === "code");
  const code = language === "awk" ? args.operands[0] : codes.length === 1 ? codes[0]?.value : undefined;
  if (form === undefined || code === undefined || !isKnown(code.value) || code.value.length > 100_000) return undefined;
  const match = form.exec(code.value);
  const quoted = match?.[2];
  if (quoted === undefined) return undefined;
  const text = escapes(quoted.slice(1, -1)).replace(/\\([$@`#])/g, "$1");
  const decoder = match?.[1] ?? "";
  const value = decoder === "" ? text : decodedText(decoder, text);
  if (value === undefined) return undefined;
  const end = endsLine.has(language ?? "") ? "\n" : "";
  return decoded(revalued(code, value + end), decoder === "" ? (language ?? "") : hexDecoders.test(decoder) ? "hex" : "base64");
}

function decodedText(decoder: string, text: string): string | undefined {
  const bytes = base64Decoders.test(decoder) ? base64Bytes(text) : hexDecoders.test(decoder) ? hexBytes(text) : undefined;
  return bytes === undefined ? undefined : utf8(bytes);
}
