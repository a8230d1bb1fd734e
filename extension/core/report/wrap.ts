/** Breaks a sentence into lines of at most a width in cells. */
import { displayWidth } from "./display-width.ts";

/** At least one line. A word wider than the width gets a line of its own, whole: a path or command is there to be copied. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let room = width;
  for (const word of text.split(/ +/)) {
    const need = displayWidth(word) + (line === "" ? 0 : 1);
    if (line !== "" && need > room) {
      lines.push(line);
      line = word;
      room = width - displayWidth(word);
    } else {
      line += (line === "" ? "" : " ") + word;
      room -= need;
    }
  }
  return [...lines, line];
}
