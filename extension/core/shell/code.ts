/** Enters text that a command runs as code: shell code as lines of this program, other languages for their own analysis. */

import type { Span } from "../base/range.ts";
import { Effects } from "./effect.ts";
import { type Flow, type FoldedWord, joinWords, noSources, nothing, sliceWord } from "./folded.ts";
import { embeddedCode } from "./foreign-code.ts";
import type { Frame } from "./frame.ts";
import type { Machine, Outcome, WindowsLanguage } from "./machine.ts";
import { tellSource } from "./source-effects.ts";
import { fillHoles, isKnown } from "./value.ts";
import { isWindows } from "./windows.ts";

const noOutcome: Outcome = { tails: [], stdout: nothing };

/** Languages that the shell parser reads. */
export function isShell(language: string): boolean {
  return language === "bash" || language === "sh";
}

/** Languages of the Windows shells, which are read here too. */
export function isWindowsLanguage(language: string | undefined): language is WindowsLanguage {
  return language === "powershell" || language === "cmd";
}

/** What a Windows shell hands to a shell of another kind is that one's. */
export function inOtherShell(frame: Frame): Frame {
  return isWindows(frame.dialect) ? { ...frame, dialect: "posix" } : frame;
}

export interface CodeUse {
  readonly code: FoldedWord;
  readonly language: string;
  /** What `via` says of this layer. */
  readonly layer: string;
  readonly span: Span;
  readonly program: string;
  readonly stdin: Flow;
}

/**
 * `undefined` where there was nothing to enter: the command itself then stands for it. Sources in the code flow into `:run`.
 */
export function enterCode(machine: Machine, frame: Frame, use: CodeUse): Outcome | undefined {
  const { code, language, span } = use;
  const effects = new Effects(machine, frame, span, use.program);
  effects.run(language, code.sources, code.steps);
  if (fillHoles(code.value, () => "").trim() === "") {
    if (!isKnown(code.value)) {
      machine.problem(
        "unresolved-code",
        "This runs code that cannot be told from the text. Find out what it is, or write it out.",
        "note",
        span,
      );
    }
    return undefined;
  }
  if (code.value.length > machine.limits.nestedLength || frame.depth >= machine.limits.depth) {
    machine.problem(
      "code-too-deep",
      "Code inside of code is nested too deeply or is too long here; it was not analysed. Review it by hand.",
      "blocking",
      span,
    );
    return undefined;
  }
  const inner: Frame = { ...frame, via: [...frame.via, ...layersOf(use)], depth: frame.depth + 1 };
  if (isShell(language)) return machine.lowerer.code(machine, code, inOtherShell(inner), use.stdin);
  if (isWindowsLanguage(language)) return machine.lowerer.windows(machine, language, code, inner, use.stdin);
  if (language === "crontab" || language === "system-crontab") {
    for (const command of crontabCommands(code, language === "system-crontab")) {
      const outcome = machine.lowerer.code(machine, command, { ...inner, isStage: true }, nothing);
      // cron runs them later.
      for (const tail of outcome.tails) machine.atEnd(() => machine.line(tail));
    }
    return noOutcome;
  }
  if (!littleLanguages.has(language)) machine.enter({ language, code, via: inner.via, isTold: true });
  // What it hands to a shell comes before the command that runs the code.
  tellSource(machine, inner, use);
  for (const other of embeddedCode(language, code)) enterCode(machine, inner, { ...use, ...other, layer: `${language}:${other.language}` });
  return noOutcome;
}

/** The layer, and what decoded the text, where that is another. */
/** The layers that code came through, outermost first. */
export function layersOf({ layer, code }: Pick<CodeUse, "layer" | "code">): readonly string[] {
  const layers = code.layers ?? (code.label === "base64" ? ["base64"] : []);
  return layers[0] === layer ? layers : [layer, ...layers];
}

/** Of these only what they hand to a shell is of interest: not to know the rest of a sed script is no gap. */
const littleLanguages = new Set(["sed", "awk", "vim", "gdb", "ed", "elisp", "salt"]);

/** The command of each line of a crontab: what follows five fields of time, or one `@word`, and in those of the system a user. */
function crontabCommands(text: FoldedWord, namesUser: boolean): FoldedWord[] {
  const commands: FoldedWord[] = [];
  const line = namesUser
    ? /^[ \t]*(?:@\w+|(?:[-\d*/,A-Za-z]+[ \t]+){4}[-\d*/,A-Za-z]+)[ \t]+[\w.-]+[ \t]+(\S.*)$/gm
    : /^[ \t]*(?:@\w+|(?:[-\d*/,A-Za-z]+[ \t]+){4}[-\d*/,A-Za-z]+)[ \t]+(\S.*)$/gm;
  for (const match of text.value.matchAll(line)) {
    const command = match[1];
    if (command === undefined) continue;
    const start = match.index + match[0].length - command.length;
    commands.push(sliceWord(text, start, start + command.length));
  }
  return commands;
}

/** Words as one text for a shell, as `ssh` and `eval` join them. */
export function joinedCode(words: readonly FoldedWord[]): FoldedWord {
  return words.length === 0 ? { value: "", segments: [], sources: noSources } : joinWords(words, " ");
}
