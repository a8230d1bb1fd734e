import type { Flow } from "../folded.ts";
import { nothing } from "../folded.ts";
import type { Frame } from "../frame.ts";
import type { Layer } from "../layer.ts";
import type { Machine, Outcome } from "../machine.ts";

export function runCmdCode(_machine: Machine, _layer: Layer, _frame: Frame, _stdin: Flow): Outcome {
  return { tails: [], stdout: nothing };
}
