/** Base64 that configuration keeps its texts in. */
import { type FoldedWord, revalued } from "../shell/folded.ts";
import { cleanWord } from "./word-parts.ts";

const longest = 1_500_000;

/** Undefined for what is no Base64, or no text when decoded. It stands where the encoded text stands, as a whole. */
export function decodedText(word: FoldedWord): FoldedWord | undefined {
  const plain = word.value.replace(/\s+/g, "");
  if (plain.length > longest || plain.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(plain)) return undefined;
  const bytes = Uint8Array.from(atob(plain), (character) => character.charCodeAt(0));
  const text = new TextDecoder("utf-8").decode(bytes);
  return text.includes("\uFFFD") || text.includes("\0") ? undefined : cleanWord(revalued(word, text));
}
