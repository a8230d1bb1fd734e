/** Code of the Windows shells, to the one that speaks it. */
import { assertNever } from "../base/assert-never.ts";
import { runCmdCode } from "./cmd/run.ts";
import type { Flow, FoldedWord } from "./folded.ts";
import type { Frame } from "./frame.ts";
import type { Machine, Outcome, WindowsLanguage } from "./machine.ts";
import { runPowershellCode } from "./powershell/script.ts";

export function runWindowsCode(machine: Machine, language: WindowsLanguage, code: FoldedWord, frame: Frame, stdin: Flow): Outcome {
  const layer = { text: code.value, segments: code.segments, sources: code.sources };
  switch (language) {
    case "powershell":
      return runPowershellCode(machine, layer, { ...frame, layer, dialect: "powershell" }, stdin);
    case "cmd":
      return runCmdCode(machine, layer, { ...frame, layer, dialect: "cmd" }, stdin);
    default:
      return assertNever(language);
  }
}
