/**
 * Text from outside, made safe to print: whatever would act on a terminal, or show a reader something else than what
 * stands there, is spelled out (`\x1b`, `\u{202e}`). Paths, source lines and messages all pass through here.
 */

/**
 * Controls, format characters (bidirectional overrides, zero widths, tags), line and paragraph separators, lone
 * surrogates and unassigned code points; then letters and marks that draw nothing: Hangul fillers, the blank braille
 * cell, the second block of variation selectors.
 */
const deceptive = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Cn}\u115F\u1160\u2800\u3164\uFFA0]|[\u{E0100}-\u{E01EF}]/gu;

/** Printable ASCII needs no look at the Unicode tables, and is most of what is printed. */
const plain = /^[\x20-\x7e]*$/;

/** One line out for any text in: line breaks and tabs are spelled out too (`\n`, `\t`). */
export function visible(text: string): string {
  return plain.test(text) ? text : text.replace(deceptive, spelledOut);
}

function spelledOut(character: string): string {
  switch (character) {
    case "\n":
      return "\\n";
    case "\r":
      return "\\r";
    case "\t":
      return "\\t";
    default: {
      const code = character.codePointAt(0) ?? 0;
      return code < 0x100 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u{${code.toString(16)}}`;
    }
  }
}
