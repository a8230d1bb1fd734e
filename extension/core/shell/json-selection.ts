/** What jq prints of constant JSON for a plain path, or for a literal. */
import type { Arguments } from "./arguments.ts";
import { constantWord, decoded, type FoldedWord, revalued } from "./folded.ts";
import { isKnown } from "./value.ts";

const longest = 64_000;

/** `undefined` for any other filter, and where the input is unknown. */
export function selected(args: Arguments, input: FoldedWord | undefined): FoldedWord | undefined {
  const has = (...spells: string[]) => args.options.some((option) => spells.includes(option.spell));
  const filter = args.operands[0];
  if (filter === undefined || !isKnown(filter.value) || has("-s", "--arg", "--argjson", "-f", "-c")) return undefined;
  const literal = /^\s*("(?:[^"\\]|\\.)*")\s*$/.exec(filter.value)?.[1];
  if (literal !== undefined) return printed(filter, parsed(literal), has("-r", "-j"));
  const path = /^\s*((?:\.[A-Za-z_]\w*|\."[^"]*"|\.?\[\d{1,4}\])+|\.)\s*$/.exec(filter.value)?.[1];
  if (path === undefined || input === undefined || !isKnown(input.value) || input.value.length > longest) return undefined;
  let value: unknown = parsed(input.value);
  for (const [, name, quoted, index] of path.matchAll(/\.([A-Za-z_]\w*)|\."([^"]*)"|\[(\d+)\]/g)) {
    const key = name ?? quoted ?? index ?? "";
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return printed(input, value, has("-r", "-j"));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: jq would print nothing of it, and we know nothing.
    return undefined;
  }
}

function printed(from: FoldedWord, value: unknown, isRaw: boolean): FoldedWord | undefined {
  if (value === undefined) return undefined;
  const text = isRaw && typeof value === "string" ? value : JSON.stringify(value, undefined, 2);
  return decoded(from.segments.length === 0 ? constantWord(`${text}\n`) : revalued(from, `${text}\n`), "jq");
}
