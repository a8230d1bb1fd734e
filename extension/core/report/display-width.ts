/** How many terminal cells a text takes, after `visible` has spelled out what takes none it should. */

const combining = /\p{Mn}|\p{Me}/u;
const emoji = /\p{Emoji_Presentation}/u;

/** First and last code points that terminals draw two cells wide (East Asian Wide and Fullwidth). */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18dff],
  [0x1b000, 0x1b2ff],
  [0x20000, 0x3fffd],
];

/** In cells; `character` is one code point. */
export function characterWidth(character: string): 0 | 1 | 2 {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (combining.test(character)) return 0;
  if (wide.some(([first, last]) => code >= first && code <= last) || emoji.test(character)) return 2;
  return 1;
}

/** In cells. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}
