/** Git's path patterns, matched in time that grows with pattern and path alone: a hostile pattern cannot make it hang. */

type Step =
  /** One character. */
  | { readonly kind: "one"; readonly isMeant: (character: string) => boolean }
  /** Any number of characters, of one name or also across folders. */
  | { readonly kind: "many"; readonly crosses: boolean }
  /** No folder or any number of them, each with its slash. */
  | { readonly kind: "folders" };

/** A pattern of thousands of characters matches nothing that exists. */
const patternLimit = 4096;

/** Where a path, with slashes, is meant as a whole. */
export function globMatcher(pattern: string): (path: string) => boolean {
  if (pattern.length > patternLimit) return () => false;
  const steps = stepsOf(pattern);
  return (path) => {
    let states = reached(steps, [0], path, 0);
    for (let at = 0; at < path.length && states.size > 0; at++) {
      const character = path[at] ?? "";
      const next: number[] = [];
      for (const state of states) {
        const step = steps[state];
        if (step === undefined) continue;
        if (step.kind === "one") {
          if (step.isMeant(character)) next.push(state + 1);
        } else if (step.kind === "folders" || step.crosses || character !== "/") next.push(state);
      }
      states = reached(steps, next, path, at + 1);
    }
    return states.has(steps.length);
  };
}

/** These states, and those that need no character from there. */
function reached(steps: readonly Step[], from: readonly number[], path: string, at: number): Set<number> {
  const states = new Set<number>();
  for (const start of from) {
    let state = start;
    while (!states.has(state)) {
      states.add(state);
      const step = steps[state];
      if (step === undefined || step.kind === "one") break;
      if (step.kind === "folders" && at > 0 && path[at - 1] !== "/") break;
      state += 1;
    }
  }
  return states;
}

function stepsOf(pattern: string): Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < pattern.length; ) {
    const rest = pattern.slice(at);
    const stars = /^\*+/.exec(rest)?.[0].length ?? 0;
    const isWhole = stars === 2 && (at === 0 || pattern[at - 1] === "/");
    const set = /^\[(?:\[:\w+:\]|[!^]?\]?[^\]]*)\]/.exec(rest)?.[0];
    if (isWhole && rest[2] === "/") {
      steps.push({ kind: "folders" });
      at += 3;
    } else if (stars > 0) {
      steps.push({ kind: "many", crosses: isWhole && rest.length === 2 });
      at += stars;
    } else if (rest.startsWith("?")) {
      steps.push({ kind: "one", isMeant: (character) => character !== "/" });
      at += 1;
    } else if (set !== undefined) {
      steps.push({ kind: "one", isMeant: setMatcher(set) });
      at += set.length;
    } else {
      const wanted = rest.startsWith("\\") && rest.length > 1 ? rest[1] : rest[0];
      steps.push({ kind: "one", isMeant: (character) => character === wanted });
      at += wanted === rest[0] ? 1 : 2;
    }
  }
  return steps;
}

/** Named classes (`[[:alpha:]]`) mean any character here: rather one path too many than one too few. */
function setMatcher(set: string): (character: string) => boolean {
  if (set.startsWith("[[:")) return (character) => character !== "/";
  const isNegated = /^\[[!^]/.test(set);
  const inner = set.slice(isNegated ? 2 : 1, -1);
  return (character) => character !== "/" && holds(inner, character) !== isNegated;
}

function holds(inner: string, character: string): boolean {
  for (let at = 0; at < inner.length; ) {
    const from = inner[at] ?? "";
    const to = inner[at + 1] === "-" && at + 2 < inner.length ? (inner[at + 2] ?? "") : from;
    if (character >= from && character <= to) return true;
    at += to === from && inner[at + 1] !== "-" ? 1 : 3;
  }
  return false;
}
