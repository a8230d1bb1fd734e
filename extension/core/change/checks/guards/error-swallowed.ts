/** Errors that a change catches and does nothing with. */
import { lineIndex } from "../../../base/line-index.ts";
import type { OutlinePart } from "../../../base/outline.ts";
import type { Check, CheckedFile, CheckedText, CheckInput, Sighting } from "../check.ts";
import { without } from "../multiset.ts";
import { heldBy, holdersOf, partsOf } from "../outlined-part.ts";
import { isGuarding } from "./guarded-functions.ts";

export const errorSwallowed: Check = (input) => swallowed(input, isGuarding);

/** In a test, what is caught is the failure of an assertion too. */
export const assertionSwallowed: Check = (input) => swallowed(input, ({ area }) => area === "test");

function swallowed({ files }: CheckInput, isMeant: (file: CheckedFile) => boolean): Sighting[] {
  return files.flatMap((file) => {
    const { base, head, change } = file;
    if (head === undefined || !isMeant(file)) return [];
    const swallowing = (side: CheckedText | undefined): OutlinePart[] =>
      side === undefined ? [] : partsOf(side, "handler").filter((part) => swallows(part, side.language) && !isExplained(side, part));
    return without(swallowing(head), swallowing(base), ({ text }) => text).flatMap((part): Sighting[] =>
      change.addedLines.touches(part.range) && (file.area !== "test" || heldAssertion(head, part))
        ? [{ path: change.path, range: part.range, words: { handler: part.text }, tokens: [part.text] }]
        : [],
    );
  });
}

/** That a file, a key or a module is not there is often no error at all. */
const narrow =
  /^except \(?[\w ., ]*(NotFound|KeyError|IndexError|ImportError|ModuleNotFound|StopIteration|FileExists|AttributeError|Cancelled|Timeout|KeyboardInterrupt|BrokenPipe|ProcessLookup|queue|Empty|Full|DoesNotExist)/;

function swallows({ text, name }: OutlinePart, language: string | undefined): boolean {
  switch (language) {
    case "python":
      if (name === "suppress") return /suppress \( (Exception|BaseException)\b/.test(text);
      return /^except( .*)? : (pass|\.\.\.|continue|return|return None|return True)$/.test(text) && !narrow.test(text);
    case "javascript":
    case "typescript":
    case "tsx":
      return /^catch( \( .* \))? \{ \}$|^\( (async )?(\( \w* \)|\w+|\( \)) => (\{ \}|undefined|null|void 0)( ,)? \)$|^\( (noop|\( \) => \{ \}) \)$/.test(
        text,
      );
    case "go":
      return /^_ = (err|error)\w*$/.test(text) || /^if .*\bnil \{ \}$/.test(text);
    case "ruby":
      return (
        /^rescue( StandardError| Exception| => \w+| StandardError => \w+| Exception => \w+)?( nil| next| true| false)?$/.test(text) ||
        / rescue nil$/.test(text)
      );
    default:
      return false;
  }
}

/** A comment inside says why: it is the outline that leaves comments out. */
function isExplained(side: CheckedText, part: OutlinePart): boolean {
  const index = lineIndex(side.text);
  const text = side.text.slice(index.offset(part.range.start), index.offset(part.range.end));
  return /\/\/|\/\*|#/.test(text);
}

/** Whether a test asserts something in the lines above that the handler catches for. */
function heldAssertion(side: CheckedText, part: OutlinePart): boolean {
  const [test] = holdersOf(side, part).filter(({ kind }) => kind === "test");
  return test !== undefined && heldBy(side, test, "assertion").some(({ range }) => range.end.line <= part.range.start.line);
}
