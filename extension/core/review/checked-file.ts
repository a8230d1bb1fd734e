/** A changed file with both sides as analysed, in the form that the checks over a change take. */
import type { DocumentResult } from "../analysis/request.ts";
import { areaOf } from "../change/area.ts";
import type { FileChange } from "../change/change.ts";
import type { CheckedFile, CheckedText } from "../change/checks/check.ts";

type AnalysedText = Pick<DocumentResult, "language" | "outline"> & { readonly text: string };

/** How much of a file says what it is for, in characters. */
const beginning = 4_096;

/** A side is absent where it has no text. */
export function checkedFile(change: FileChange, base: AnalysedText | undefined, head: AnalysedText | undefined): CheckedFile {
  // The base's version decides where there is one: a change may not say how it is looked at.
  const shown = base ?? head;
  return {
    change,
    area: areaOf(change.path, shown?.text.slice(0, beginning) ?? "").area,
    ...(base === undefined ? {} : { base: checkedText(base) }),
    ...(head === undefined ? {} : { head: checkedText(head) }),
  };
}

function checkedText({ text, language, outline }: AnalysedText): CheckedText {
  return { text, ...(language === undefined ? {} : { language }), ...(outline === undefined ? {} : { outline }) };
}
