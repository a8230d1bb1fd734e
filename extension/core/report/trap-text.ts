/** The doctor's findings for a person at a terminal. */
import { assertNever } from "../base/assert-never.ts";
import type { Verdict } from "../base/verdict.ts";
import type { Paint } from "./paint.ts";
import { plural } from "./plural.ts";
import { problemsText } from "./text-problems.ts";
import type { Examination, Trap, TrapPlace } from "./trap.ts";
import { visible } from "./visible.ts";
import { wrap } from "./wrap.ts";

/** Ends with a line break. `isQuiet`: the verdict alone. */
export function trapsText(
  examination: Examination,
  verdict: Verdict,
  { width, paint, isQuiet }: { readonly width: number; readonly paint: Paint; readonly isQuiet: boolean },
): string {
  const summary = summaryText(examination, verdict, paint);
  if (isQuiet) return `${summary}\n`;
  const traps = examination.traps.filter((one) => one.weight === "trap");
  const notes = examination.traps.filter((one) => one.weight === "note");
  const sections = [
    ...traps.map((one) => trapText(one, width, paint)),
    ...(notes.length === 0 ? [] : [paint.strong("Good to know"), ...notes.map((one) => trapText(one, width, paint))]),
    problemsText(examination.problems, width, paint),
    summary,
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function trapText({ code, place, message, advice }: Trap, width: number, paint: Paint): string {
  const inner = Math.max(20, width - 6);
  const lines = wrap(visible(message), inner).map((line) => `    ${line}`);
  const out = wrap(visible(advice), inner - 4).map((line, at) => (at === 0 ? `    ${paint.faint("do")}  ${line}` : `        ${line}`));
  return [`  ${paint.strong(visible(placeText(place)))}  ${paint.faint(code)}`, ...lines, ...out].join("\n");
}

function placeText({ path, line, revision, key }: TrapPlace): string {
  return [
    `${path}${line === undefined ? "" : `:${line}`}`,
    ...(revision === undefined ? [] : [`(as in ${revision === "index" ? "the index" : revision})`]),
    ...(key === undefined ? [] : [key]),
  ].join(" ");
}

function summaryText({ traps, problems }: Examination, verdict: Verdict, paint: Paint): string {
  const notes = traps.filter((one) => one.weight === "note").length;
  const told = notes === 0 ? "" : ` ${plural(notes, "thing is", "things are")} good to know.`;
  switch (verdict) {
    case "attention": {
      const count = traps.length - notes;
      return `${paint.verdict(verdict, "ATTENTION")}  ${plural(count, "thing")} here could mislead a reader or git.${told}`;
    }
    case "unknown":
      return `${paint.verdict(verdict, "UNKNOWN")}  ${plural(problems.length, "problem")} kept the doctor from looking everywhere.${told}`;
    case "pass":
      return `${paint.verdict(verdict, "PASS")}  Nothing found that could mislead.${told}`;
    default:
      return assertNever(verdict);
  }
}
