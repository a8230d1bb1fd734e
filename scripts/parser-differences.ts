/** What unbash, bash and tree-sitter-bash each say of a shell script: whether they take it, and where they stop. */
import { spawnSync } from "node:child_process";
import { parse } from "unbash";
import type { Syntax } from "../extension/core/syntax/syntax.ts";

export type Parser = "unbash" | "bash" | "tree-sitter";

export interface Verdict {
  readonly parser: Parser;
  readonly accepts: boolean;
  /** What it says of the first place it does not take; empty where it takes all. */
  readonly message: string;
  /** 1-based. */
  readonly line: number | undefined;
}

const limits = { size: 1024 * 1024, depth: 1000, isOver: () => false };

/** Whether there is a bash to ask. */
export function hasBash(): boolean {
  return spawnSync("bash", ["-n", "-c", ":"]).status === 0;
}

export function verdicts(text: string, syntax: Syntax): readonly Verdict[] {
  return [ofUnbash(text), ofBash(text), ofTreeSitter(text, syntax)];
}

function ofUnbash(text: string): Verdict {
  const [error] = parse(text).errors ?? [];
  return { parser: "unbash", accepts: error === undefined, message: error?.message ?? "", line: error && lineOf(text, error.pos) };
}

function ofBash(text: string): Verdict {
  // Never run: `-n` reads alone, and bash warns on the way of what is no error.
  const { stderr } = spawnSync("bash", ["--norc", "-n"], { input: text, encoding: "utf8", timeout: 20_000, env: { LC_ALL: "C" } });
  const error = stderr.split("\n").find((line) => /^bash: line \d+: /.test(line) && !/warning:/.test(line));
  const line = error === undefined ? undefined : Number(/line (\d+)/.exec(error)?.[1]);
  return { parser: "bash", accepts: error === undefined, message: error?.replace(/^bash: line \d+: /, "") ?? "", line };
}

function ofTreeSitter(text: string, syntax: Syntax): Verdict {
  const at = syntax.withTree("bash", text, limits, (tree) => tree.firstError?.start);
  return {
    parser: "tree-sitter",
    accepts: at === undefined,
    message: at === undefined ? "" : "an error node",
    line: at === undefined ? undefined : lineOf(text, at),
  };
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
