/** Programs that are files which this very script wrote. */

import type { Span } from "../base/range.ts";
import { enterCode } from "./code.ts";
import { Effects } from "./effect.ts";
import { type Flow, type FoldedWord, noSources } from "./folded.ts";
import { apart, type Frame } from "./frame.ts";
import type { Machine } from "./machine.ts";
import { fileKey, programDirectories, withHome } from "./paths.ts";
import { isKnown } from "./value.ts";
import { isWindows, windowsKey, windowsPath } from "./windows.ts";

/** `./f`, or `f` in the path: runs what was written into it. */
export function runFile(machine: Machine, frame: Frame, typed: FoldedWord, name: string, stdin: Flow, span: Span): void {
  if (!machine.hasFiles) return;
  const flow = writtenProgram(machine, frame, typed.value);
  if (flow === undefined) return;
  new Effects(machine, frame, span, name).run(withHome(windowsPath(typed, frame.dialect).value), flow.sources);
  if (flow.constant === undefined) return;
  const shebang = /^#!\s*(?:\S*\/)?(?:env\s+(?:-S\s+)?)?([A-Za-z]+)/.exec(flow.constant.value)?.[1];
  const language = shebang === undefined ? scriptLanguage(name, frame) : (machine.tables.find(shebang)?.runs ?? shebang);
  const code = { ...flow.constant, sources: noSources };
  const outcome = enterCode(machine, apart(frame), { code, language, layer: "file", span, program: name, stdin });
  for (const tail of outcome?.tails ?? []) machine.line(tail);
}

function writtenProgram(machine: Machine, frame: Frame, typed: string): Flow | undefined {
  if (isWindows(frame.dialect)) return machine.readFile(keyOf(frame, typed)) ?? machine.readFile(keyOf(frame, `${typed}.exe`));
  if (isKnown(typed) && !machine.hasFileNamed(typed.slice(typed.lastIndexOf("/") + 1))) return undefined;
  if (typed.includes("/") || !isKnown(typed)) return machine.readFile(keyOf(frame, typed));
  for (const folder of searched(frame)) {
    const found = machine.readFile(keyOf(frame, `${folder}/${typed}`));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The folders of the path: those that are set here, then those where programs usually are. */
function searched(frame: Frame): readonly string[] {
  const path = frame.scope.variable("PATH")?.values[0]?.value ?? "";
  const own = path.split(":").filter((folder) => folder !== "" && isKnown(folder));
  return [...own, ...programDirectories, "~/bin", "~/.local/bin"];
}

/** What a file is written in, by its name. */
function scriptLanguage(name: string, frame: Frame): string {
  if (/\.psm?1$/i.test(name)) return "powershell";
  return /\.(?:bat|cmd)$/i.test(name) || isWindows(frame.dialect) ? "cmd" : "bash";
}

/** One name for one file, whatever way it was written. */
export function keyOf(frame: Frame, path: string): string {
  const here = frame.scope.variable("PWD")?.values[0]?.value ?? ".";
  return isWindows(frame.dialect) ? windowsKey(path, here) : fileKey(withHome(path), here);
}
