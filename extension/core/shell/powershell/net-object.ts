/** An object of .NET or COM, as far as what it is made for matters: a web client, a socket, an encoding. */
import type { FoldedWord, Source } from "../folded.ts";
import type { Segment } from "../program.ts";
import type { Value } from "./value.ts";

export interface NetObject {
  /** Lower case, without `system.` in front. */
  readonly type: string;
  readonly segments: readonly Segment[];
  /** What is in it. */
  sources: readonly Source[];
  /** Where it is connected to, or what it asks for. */
  address?: FoldedWord;
  port?: FoldedWord;
  /** How it reads as a text: the name of a constant (`Tls12`). */
  readonly shown?: string;
  /** What a stream gives to whoever reads it. */
  content?: Value;
  /** Properties that were assigned, by lower-case name. */
  readonly fields: Map<string, Value>;
}

/** `[System.Text.Encoding]` is `text.encoding`, whatever its case. */
export function typeName(written: string): string {
  return written
    .trim()
    .toLowerCase()
    .replace(/^\[(.*)\]$/s, "$1")
    .replace(/^system\./, "")
    .replace(/^management\.automation\.(?=scriptblock$)/, "");
}
