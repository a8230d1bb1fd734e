/** Texts that are nearly right, the same ones at every run: what a reader must survive. */
import assert from "node:assert/strict";
import type { Analyser } from "../../../extension/core/analysis/analyser.ts";

/** The same numbers for the same seed, each from 0 to below `bound`. */
function numbers(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

/** Variants of a text with pieces cut, repeated, moved and replaced. */
export function mutations(text: string, signs: readonly string[], count: number, seed = 7): string[] {
  const below = numbers(seed);
  return Array.from({ length: count }, () => {
    let changed = text;
    for (let i = 0; i <= below(4); i++) {
      const at = below(changed.length + 1);
      const length = below(12);
      const sign = signs[below(signs.length)] ?? "";
      const piece = changed.slice(at, at + length);
      const [before, after] = [changed.slice(0, at), changed.slice(at + length)];
      changed = [before + after, before + piece + piece + after, before + sign + after, before + sign + piece + after][below(4)] ?? changed;
    }
    return changed;
  });
}

/** Analyses all of them: nothing throws, and what is reported lies in the text. */
export async function survives(analyser: Analyser, language: string, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    const request = { path: "mutation", language, text };
    const { findings, problems } = await analyser.analyse(request, 20_000);
    const last = text.split(/\r\n|\r|\n/).length;
    for (const { range } of [...findings, ...problems.filter(({ range: found }) => found !== undefined)]) {
      assert.ok(range !== undefined && range.start.line <= range.end.line && range.end.line <= last, JSON.stringify([text, range]));
    }
    for (const { lines } of await analyser.programsOf(request, 20_000)) {
      for (const { stages } of lines)
        for (const { span } of stages)
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, JSON.stringify([text, span]));
    }
  }
}
