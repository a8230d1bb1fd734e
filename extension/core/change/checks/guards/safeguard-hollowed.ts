/** Functions whose name says that they validate, authorize or escape, and that a change makes answer without looking. */
import type { Check, Sighting } from "../check.ts";
import { partsOf } from "../outlined-part.ts";
import { isGuarding } from "./guarded-functions.ts";

const named =
  /sanitiz|sanitis|escape|validat|verif|authori[sz]|authenticat|permission|is_?(valid|allowed|admin|safe|trusted)|has_?(access|role|perm)|can_?[A-Z_]|csrf|check_?(auth|access|token|signature|password|role|csrf)|require_?(auth|login|admin|user|role)/i;

/** A body of one answer: yes, nothing, or what came in. */
const hollow: readonly RegExp[] = [
  /[{:] (return( (?!(?:false|False|null|None|nil|undefined)\b)\w+)?)?( ;)?( \})?$/,
  /=> ((?!(?:false|null|undefined)\b)\w+|\{ \})( ;)?$/,
  /^def \w+[?!]?( \( [^()]* \))?( (?!(?:false|nil)\b)\w+)? end$/,
  /[{:] (pass|\.\.\.)( \})?$/,
  /\{ (next|\w+ \. next) \( \)( ;)? \}$/,
];

/** As long as this it did something, in tokens. */
const leastBefore = 12;

export const safeguardHollowed: Check = ({ files }) =>
  files.flatMap((file) => {
    const { base, head, change } = file;
    if (base === undefined || head === undefined || !isGuarding(file)) return [];
    const before = new Map(partsOf(base, "function").map((part) => [part.name, part]));
    return partsOf(head, "function").flatMap((part): Sighting[] => {
      const was = before.get(part.name);
      if (was === undefined || was.text === part.text || !named.test(part.name)) return [];
      if (isHollow(was.text) || !isHollow(part.text) || was.text.split(" ").length < leastBefore) return [];
      return [
        {
          path: change.path,
          range: { start: part.range.start, end: { line: part.range.start.line + 1, character: 0 } },
          words: { function: part.name, now: part.text },
          was: { path: change.oldPath ?? change.path, range: was.range },
          tokens: [part.name, part.text],
        },
      ];
    });
  });

function isHollow(text: string): boolean {
  return (
    hollow.some((form) => form.test(text)) &&
    (text.match(/ (return|=>) /g)?.length ?? 0) <= 1 &&
    !/\b(if|raise|throw|for|while|switch|unless)\b/.test(text)
  );
}
