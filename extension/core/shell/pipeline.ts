/** Lines of pipelines, put together stage by stage. */
import type { Span } from "../base/range.ts";
import type { Machine } from "./machine.ts";
import type { Command } from "./program.ts";

export type Tail = readonly Command[];

export class PipelineLines {
  private readonly machine: Machine;
  private lines: Tail[] = [[]];
  private isCut = false;

  constructor(machine: Machine) {
    this.machine = machine;
  }

  /** The lines of one stage; a stage without any stands between the others without being seen. */
  add(tails: readonly Tail[]): void {
    if (tails.length === 0) return;
    if (longest(this.lines) + longest(tails) > this.machine.limits.stages) {
      this.isCut = true;
      for (const line of this.lines) if (line.length > 0) this.machine.line(line);
      this.lines = [[]];
    }
    this.lines = joinStages(this.lines, tails, this.machine.limits.values);
  }

  /** All lines, still open at the end. `span` is the pipeline's, in the document. */
  finish(span: () => Span): readonly Tail[] {
    if (this.isCut) {
      this.machine.problem(
        "pipeline-cut",
        `This pipeline has more than ${this.machine.limits.stages} stages; it was analysed in pieces.`,
        "note",
        span(),
      );
    }
    return this.lines.filter((line) => line.length > 0);
  }
}

function longest(lines: readonly Tail[]): number {
  return lines.reduce((most, line) => Math.max(most, line.length), 0);
}

/** Every way through, or where these are too many, as many as it takes for each command to stand in one. */
function joinStages(lines: readonly Tail[], tails: readonly Tail[], most: number): Tail[] {
  const both = (line: Tail, tail: Tail) => (line.length === 0 ? tail : [...line, ...tail]);
  if (lines.length * tails.length <= most || lines.length === 1 || tails.length === 1)
    return lines.flatMap((line) => tails.map((tail) => both(line, tail)));
  return Array.from({ length: Math.max(lines.length, tails.length) }, (_, i) =>
    both(lines[Math.min(i, lines.length - 1)] ?? [], tails[Math.min(i, tails.length - 1)] ?? []),
  );
}
