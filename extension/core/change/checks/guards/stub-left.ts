/** Bodies that a change leaves empty: not implemented, or made hollow where there was something. */
import { lineIndex } from "../../../base/line-index.ts";
import type { OutlinePart } from "../../../base/outline.ts";
import type { Check, CheckedFile, CheckedText, Sighting } from "../check.ts";
import { without } from "../multiset.ts";
import { holdersOf, partsOf } from "../outlined-part.ts";

export const stubLeft: Check = ({ files }) =>
  files.flatMap((file) => {
    const { base, head, change, area } = file;
    if (head === undefined || area !== "source" || change.path.endsWith(".pyi")) return [];
    const keyed = (side: CheckedText): { key: string; part: OutlinePart }[] =>
      partsOf(side, "stub").map((part) => ({ key: `${holderOf(side, part)?.name}\n${part.text}`, part }));
    const before = base === undefined ? [] : keyed(base);
    return without(keyed(head), before, ({ key }) => key).flatMap(({ part }): Sighting[] => {
      const holder = holderOf(head, part);
      if (!change.addedLines.touches(part.range) || isAbstract(head, part, holder) || !isTelling(file, part, holder)) return [];
      return [
        {
          path: change.path,
          range: part.range,
          words: { stub: part.text === "" ? "only a comment" : part.text, function: holder?.name ?? change.path },
          tokens: [holder?.name ?? "", part.text],
        },
      ];
    });
  });

function holderOf(side: CheckedText, part: OutlinePart): OutlinePart | undefined {
  return holdersOf(side, part).find(({ kind }) => kind === "function");
}

/** Meant to be filled by others. */
function isAbstract(side: CheckedText, part: OutlinePart, holder: OutlinePart | undefined): boolean {
  if (holder !== undefined && /abstractmethod|overload|abstractproperty/.test(holder.text)) return true;
  const index = lineIndex(side.text);
  const indentation = (line: string): number => line.length - line.trimStart().length;
  const own = indentation(index.line((holder ?? part).range.start.line));
  for (let at = (holder ?? part).range.start.line - 1; at >= 0; at--) {
    const line = index.line(at);
    if (line.trim() === "" || indentation(line) >= own) continue;
    return /\b(class|interface|module)\b.*(ABC|Abstract|Base|Protocol|Interface|Mixin|Template)/.test(line);
  }
  return false;
}

/** An empty body says nothing by itself; one that was not empty before does. */
function isTelling({ base }: CheckedFile, part: OutlinePart, holder: OutlinePart | undefined): boolean {
  if (part.text !== "pass" && part.text !== "...") return true;
  return partsOf(base, "function").some(
    ({ name, text }) => name === holder?.name && text.split(" ").length > holder.text.split(" ").length + 3,
  );
}
