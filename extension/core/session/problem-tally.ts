/** Problems of a hostile text can be millions: the first of each code are kept, the rest are counted. */
import type { Problem } from "../base/problem.ts";

const keptPerCode = 100;

export interface ProblemTally {
  /** `problem` is only called where it will be kept; its weight must be the same for every problem of the code. */
  add(code: string, problem: () => Problem): void;
  /** The problems in the order they came, then one for each code of which some were only counted. */
  list(): readonly Problem[];
}

export function problemTally(path: string): ProblemTally {
  const kept: Problem[] = [];
  const counts = new Map<string, number>();
  return {
    add(code, problem) {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count <= keptPerCode) kept.push(problem());
    },
    list() {
      const rest = [...counts].flatMap(([code, count]): Problem[] => {
        const last = kept.findLast((problem) => problem.code === code);
        if (count <= keptPerCode || last === undefined) return [];
        const message = `The same happened ${count - keptPerCode} more times in ${path} (${code}).`;
        return [{ code, message, weight: last.weight, path }];
      });
      return [...kept, ...rest];
    },
  };
}
