/** A text with Windows line ends as a shell is meant to read it. */
import { type Layer, segmentsIn } from "./layer.ts";
import type { Segment } from "./program.ts";

/** Without the carriage returns that end lines; each line keeps its place. The same layer where there are none. */
export function withPlainLineEnds(layer: Layer): Layer {
  if (!/\r(?:\n|$)/.test(layer.text)) return layer;
  let text = "";
  const segments: Segment[] = [];
  let start = 0;
  for (const match of layer.text.matchAll(/\r(?=\n|$)/g)) {
    if (match.index > start) {
      segments.push(...segmentsIn(layer, start, match.index, text.length, true));
      text += layer.text.slice(start, match.index);
    }
    start = match.index + 1;
  }
  if (start < layer.text.length) {
    segments.push(...segmentsIn(layer, start, layer.text.length, text.length, true));
    text += layer.text.slice(start);
  }
  return { text, segments };
}
