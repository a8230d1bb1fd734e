/** Tells the machine what code of a language that nothing here parses does: the commands it names, and what it takes from the network. */
import type { Span } from "../base/range.ts";
import { Effects } from "./effect.ts";
import { constantWord, type Flow, type FoldedWord, sliceWord } from "./folded.ts";
import { foreignCommands } from "./foreign-code.ts";
import { apart, behind, type Frame, subshell } from "./frame.ts";
import type { Machine } from "./machine.ts";
import { parseShell } from "./parse.ts";
import { sourceFlows } from "./source-flow.ts";
import { sourceLanguages } from "./source-languages.ts";
import { sourceText } from "./source-text.ts";
import { hole } from "./value.ts";

export interface SourceUse {
  readonly language: string;
  readonly code: FoldedWord;
  /** Where the code is run, for what has no better place. */
  readonly span: Span;
  /** It is no code that a command runs, but a document, of which a text that is no command may well look like one. */
  readonly isDocument?: boolean;
  /** What the commands in it read. */
  readonly stdin: Flow;
}

export function tellSource(machine: Machine, frame: Frame, use: SourceUse): void {
  const code = withoutComments(use);
  for (const { words, via } of foreignCommands(use.language, code)) {
    const inner = behind(apart(subshell(frame)), via);
    const [only] = words;
    if (only === undefined || (use.isDocument === true && !isCommand(words))) continue;
    const outcome =
      words.length === 1 ? machine.lowerer.code(machine, only, inner, use.stdin) : machine.lowerer.words(machine, words, inner, use.stdin);
    for (const tail of outcome.tails) machine.line(tail);
  }
  for (const flow of sourceFlows(use.language, use.code.value)) {
    const place = spanOf(sliceWord(use.code, flow.start, flow.end), use.span);
    const effects = new Effects(machine, behind(frame, use.language), place, "");
    const word = (text: string | undefined, name: string): FoldedWord => constantWord(text ?? hole(name));
    switch (flow.kind) {
      case "connect":
        effects.connect(word(flow.host, "host"), word(flow.port, "port"));
        break;
      case "listen":
        effects.single(":listen", [word(flow.port, "port")]);
        break;
      case "run": {
        const source = effects.source(":fetch", [word(flow.from, "host")], flow.isSocket ? "socket" : "client");
        effects.run(flow.as === "sh" ? "bash" : use.language, [source]);
        break;
      }
    }
  }
}

function withoutComments({ language, code }: SourceUse): FoldedWord {
  const words = sourceLanguages[language];
  return words === undefined ? code : { ...code, value: sourceText(code.value, words.syntax).uncommented };
}

/** What does not parse, in a document, is some other text; that the document was only read as text is said of all of it. */
function isCommand(words: readonly FoldedWord[]): boolean {
  const [only] = words;
  return words.length > 1 || (only !== undefined && (parseShell(only.value).errors ?? []).length === 0);
}

function spanOf({ segments }: FoldedWord, whole: Span): Span {
  const first = segments[0];
  const last = segments[segments.length - 1];
  return first === undefined || last === undefined ? whole : { start: first.start, end: last.end };
}
