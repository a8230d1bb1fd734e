/** A PowerShell script, from its text to what it comes to. */
import type { Flow } from "../folded.ts";
import type { Frame } from "../frame.ts";
import { documentSpan, type Layer } from "../layer.ts";
import type { Machine, Outcome } from "../machine.ts";
import type { Context } from "./context.ts";
import { flowOf } from "./net.ts";
import { parseScript } from "./parse-statement.ts";
import { type Result, runStatements } from "./run.ts";
import { PowershellScope } from "./scope.ts";
import { text, unknown, type Value } from "./value.ts";

/** As a session of its own: nothing but the environment is known of what was before. */
export function runPowershellCode(machine: Machine, layer: Layer, frame: Frame, stdin: Flow): Outcome {
  const context: Context = { machine, frame, scope: new PowershellScope(), choices: undefined };
  const input = stdin.sources.length === 0 && stdin.constant === undefined ? undefined : valueOf(stdin);
  const { tails, value } = runText(context, layer, input);
  return { tails, stdout: flowOf(value) };
}

export function valueOf(flow: Flow): Value {
  if (flow.constant === undefined) return unknown([], flow.sources);
  const trimmed = flow.constant.value.replace(/\r?\n$/, "");
  return text({ ...flow.constant, value: trimmed, sources: flow.sources.length > 0 ? flow.sources : flow.constant.sources });
}

/** In the session that the context is of, as `Invoke-Expression` does. */
export function runText(context: Context, layer: Layer, input: Value | undefined): Result {
  const script = parseScript(layer.text);
  for (const error of script.errors) {
    const message = error.isTooDeep
      ? "This PowerShell code is nested too deeply to be analysed. Review it by hand."
      : `The PowerShell code cannot be parsed here: ${error.message}. What it does was not fully analysed.`;
    context.machine.problem(
      error.isTooDeep ? "code-too-deep" : "unparsed",
      message,
      "blocking",
      documentSpan(layer, error.start, Math.max(error.end, error.start + 1)),
    );
  }
  return runStatements({ ...context, frame: { ...context.frame, layer } }, script.statements, input);
}
