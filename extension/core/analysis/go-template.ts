/** Templates of Go, as Helm has them in YAML: what they are filled in with cannot be told. */
import type { FoldedWord } from "../shell/folded.ts";
import { hole } from "../shell/value.ts";
import { withReplaced } from "./word-parts.ts";

/** Stands for a character of a template that was taken out of a line; no text that means anything has it. */
const mark = "\uE0A7";

/**
 * The text with its templates taken out, character for character, so that it can be YAML: lines of nothing else become blank,
 * templates in a line become marks. Undefined where there is none.
 */
export function blankedTemplates(text: string): string | undefined {
  if (!text.includes("{{")) return undefined;
  const alone = text.replace(
    /^([ \t]*(?:-[ \t]+)?)((?:\{\{(?:[^{}]|\{(?!\{)|\}(?!\}))*\}\}[ \t]*)+)(?=\r?$)/gm,
    (whole, before: string, template: string) => (before.includes("-") ? whole : before + template.replace(/[^\r\n]/g, " ")),
  );
  return alone.replace(/\{\{(?:[^{}\r\n]|\{(?!\{)|\}(?!\}))*\}\}/g, (template) => mark.repeat(template.length));
}

const inText = new RegExp(`\\{\\{-?[ \\t]*[A-Za-z.$][\\w.$ \\t"'|()-]*\\}\\}|${mark}+`, "g");

/** Each template in a word is unknown. What could be read otherwise stays: a shell takes `{{ a; b; }}` for commands. */
export function templateHoles(word: FoldedWord): FoldedWord {
  return withReplaced(word, inText, ([template]) => hole(/\.([A-Za-z_]\w*)[ \t]*(?:\||-?\}\})/.exec(template)?.[1]));
}
