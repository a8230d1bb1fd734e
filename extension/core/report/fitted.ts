/** A line cut to a width in cells, with a sign that it was. */
import { displayWidth } from "./display-width.ts";

export function fitted(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let room = width - 1;
  let kept = "";
  for (const character of text) {
    room -= displayWidth(character);
    if (room < 0) break;
    kept += character;
  }
  return `${kept}…`;
}
