/** A changed file with both sides as analysed, in the form that the checks over a change take. */
import type { DocumentResult } from "../analysis/request.ts";
import { areaOverChange, type FileSide } from "../change/area.ts";
import type { FileChange } from "../change/change.ts";
import type { CheckedFile, CheckedText } from "../change/checks/check.ts";

type AnalysedText = Pick<DocumentResult, "language" | "outline"> & { readonly text: string };

/** How much of a file says what it is for, in characters. */
const beginning = 4_096;

/** A side is absent where it has no text. */
export function checkedFile(change: FileChange, base: AnalysedText | undefined, head: AnalysedText | undefined): CheckedFile {
  const was = change.before === undefined ? undefined : side(change.oldPath ?? change.path, base);
  const is = change.after === undefined ? undefined : side(change.path, head);
  return {
    change,
    area: areaOverChange(was, is).area,
    ...(base === undefined ? {} : { base: checkedText(base) }),
    ...(head === undefined ? {} : { head: checkedText(head) }),
  };
}

function side(path: string, text: AnalysedText | undefined): FileSide {
  return { path, beginning: text?.text.slice(0, beginning) ?? "" };
}

function checkedText({ text, language, outline }: AnalysedText): CheckedText {
  return { text, ...(language === undefined ? {} : { language }), ...(outline === undefined ? {} : { outline }) };
}
