/** Files of a build that a program reads from this very script: a Makefile that it wrote, a Dockerfile on standard input. */
import type { Span } from "../base/range.ts";
import type { Arguments } from "./arguments.ts";
import { enterAside } from "./executing.ts";
import { type Flow, type FoldedWord, sliceWord } from "./folded.ts";
import type { Frame } from "./frame.ts";
import type { Machine } from "./machine.ts";
import { fileKey, withHome } from "./paths.ts";

const makefiles = ["GNUmakefile", "makefile", "Makefile"];

/** Hands the text of a build file to its language, where it is known here. */
export function enterBuildFile(machine: Machine, frame: Frame, name: string, args: Arguments, stdin: Flow, span: Span): void {
  if (name === "make") {
    for (const option of args.options) {
      if (option.spell === "-E" && option.value !== undefined)
        machine.enter({ language: "makefile", code: option.value, via: [...frame.via, "make"] });
    }
    for (const operand of args.operands) {
      if (operand.value.startsWith("SHELL=")) enterAside(machine, frame, sliceWord(operand, 6), "make SHELL", span);
    }
    const text = makefileText(machine, frame, args, stdin);
    if (text !== undefined) machine.enter({ language: "makefile", code: text, via: [...frame.via, "make"] });
  } else if (name === "docker" && (args.sub[0] === "build" || args.sub.join(" ") === "buildx build")) {
    const readsInput = args.operands[0]?.value === "-" || args.options.some(({ spell, value }) => spell === "-f" && value?.value === "-");
    const text = readsInput ? stdin.constant : undefined;
    if (text !== undefined) machine.enter({ language: "dockerfile", code: text, via: [...frame.via, "docker build"] });
  }
}

function makefileText(machine: Machine, frame: Frame, args: Arguments, stdin: Flow): FoldedWord | undefined {
  const option = (spell: string) => args.options.find((one) => one.spell === spell)?.value?.value;
  const given = option("-f");
  if (given === "-" || given === "/dev/stdin") return stdin.constant;
  if (!machine.hasFiles) return undefined;
  const here = frame.scope.variable("PWD")?.values[0]?.value ?? ".";
  const folder = fileKey(withHome(option("-C") ?? "."), here) || ".";
  for (const name of given === undefined ? makefiles : [given]) {
    const text = machine.readFile(fileKey(withHome(name), folder))?.constant;
    if (text !== undefined) return text;
  }
  return undefined;
}
