/** Several queries as one, so that the engine goes through a tree once for all of them. */
import type { Query } from "web-tree-sitter";

export interface JoinedQuery {
  readonly source: string;
  readonly query: Query;
  /** For each pattern of the query, which of the sources it is from, and the number it has there. */
  readonly origins: readonly { readonly of: string; readonly pattern: number }[];
}

/** Places in a query are told in bytes. */
export function canBeJoined(source: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
  return /^[\x00-\x7f]*$/.test(source);
}

export function joinedQuery(sources: readonly string[], compile: (source: string) => Query): JoinedQuery {
  const ends: number[] = [];
  let length = 0;
  for (const source of sources) {
    length += source.length + 1;
    ends.push(length);
  }
  const source = sources.join("\n");
  const query = compile(source);
  const origins: { of: string; pattern: number }[] = [];
  let first = 0;
  let at = 0;
  for (let number = 0; number < query.patternCount(); number++) {
    while (query.startIndexForPattern(number) >= (ends[at] ?? Number.POSITIVE_INFINITY)) {
      at += 1;
      first = number;
    }
    origins.push({ of: sources[at] ?? "", pattern: number - first });
  }
  return { source, query, origins };
}

/** What each source alone would have found, in the same order. */
export function apart<Match extends { readonly pattern: number }>(
  found: readonly Match[],
  { origins }: JoinedQuery,
  sources: readonly string[],
): Map<string, Match[]> {
  const each = new Map<string, Match[]>(sources.map((source) => [source, []]));
  for (const match of found) {
    const origin = origins[match.pattern];
    if (origin !== undefined) each.get(origin.of)?.push({ ...match, pattern: origin.pattern });
  }
  return each;
}
