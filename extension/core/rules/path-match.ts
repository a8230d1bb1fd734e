/** Which paths the patterns of a list meet. The patterns are described in `grammars/lists/README.md`. */
import { fillHoles } from "../shell/value.ts";
import { type Answer, capped, recalling, unknownCharacter } from "./hole-test.ts";

interface PathPattern {
  readonly components: readonly string[];
  /** Starts at the root or a home; else it meets the end of a path. */
  readonly isWhole: boolean;
  readonly isFolder: boolean;
}

/** Why an entry of a list is no pattern, as a sentence; undefined if it is one. */
export function pathObjection(entry: string): string | undefined {
  if (/^~[^/]/.test(entry)) return "Only ~ itself stands for a home.";
  if (/^\/(root|home\/[^/]+|Users\/[^/]+)(\/|$)/.test(entry)) return "Write ~ for a home: it meets all of them.";
  if (entry.includes("\\")) return "Write / between components; it meets \\, too.";
  if (/(^|\/)\.{1,2}(\/|$)/.test(entry) || entry.includes("//")) return "Write the path without //, . and .. components.";
  const pattern = readPattern(entry);
  if (pattern.components.every((component) => /^[*?]*$/.test(component))) return "This pattern would meet every path.";
  if (pattern.components.some((component) => component.includes("**") && component !== "**")) return "** is a component of its own.";
  if (pattern.components.filter((component) => component === "**").length > 1) return "A pattern has at most one ** component.";
  if (/\*[^/]*\*[^/]*\*/.test(entry)) return "A component has at most two *.";
  return undefined;
}

function readPattern(entry: string): PathPattern {
  const isFolder = entry.endsWith("/");
  const bare = isFolder ? entry.slice(0, -1) : entry;
  const isWhole = bare.startsWith("/") || bare === "~" || bare.startsWith("~/");
  return { components: bare.split("/"), isWhole, isFolder };
}

/** The test of all patterns together. A pattern is found by a component without wildcards, so that most values cost a few look-ups. */
export function pathMatcher(entries: readonly string[]): (value: string) => Answer {
  const byComponent = new Map<string, PathPattern[]>();
  const others: PathPattern[] = [];
  const patterns = entries.map(readPattern);
  for (const pattern of patterns) {
    const key = pattern.components
      .filter((component) => !isWild(component) && component !== "" && component !== "~")
      .sort((a, b) => b.length - a.length)[0];
    if (key === undefined) others.push(pattern);
    else {
      const known = byComponent.get(key);
      if (known === undefined) byComponent.set(key, [pattern]);
      else known.push(pattern);
    }
  }

  return (value) => {
    const path = componentsOf(value);
    const isUnsure = path.some((component) => component.includes(unknownCharacter));
    if (path.some(isShellPattern)) {
      if (patterns.some((pattern) => meets(pattern, path))) return "yes";
    } else {
      for (const component of path) {
        if (byComponent.get(component)?.some((pattern) => meets(pattern, path))) return "yes";
      }
      if (others.some((pattern) => meets(pattern, path))) return "yes";
    }
    return isUnsure ? "unsure" : "no";
  };
}

const componentsOf = recalling((value) =>
  tidied(fillHoles(capped(value), (name) => (name === "HOME" || name === "USERPROFILE" ? "~" : unknownCharacter))),
);

/** The components of a path: `/etc/passwd` has an empty one first, a home is `~`. */
function tidied(value: string): string[] {
  let path = value.replace(/^file:\/\/(?:localhost(?=\/))?/i, "");
  if (/^[A-Za-z]:[\\/]|^~\\|^\\\\|^\.{1,2}\\|^%[A-Za-z]+%\\/.test(path)) path = path.replaceAll("\\", "/").replace(/^[A-Za-z]:(?=\/)/, "");
  path = path
    .replace(/^%(?:USERPROFILE|HOMEPATH)%(?=\/|$)/i, "~")
    .replace(/^(?:\/root|\/home\/[^/]+|\/Users\/[^/]+|~[A-Za-z0-9_.-]+)(?=\/|$)/, "~");
  const isAbsolute = path.startsWith("/");
  const components: string[] = [];
  for (const component of path.split("/")) {
    if (component === "" || component === ".") continue;
    const above = components.at(-1);
    if (component === ".." && above !== undefined && above !== ".." && above !== "~" && !above.includes(unknownCharacter)) components.pop();
    else if (component !== ".." || !isAbsolute || components.length > 0) components.push(component);
  }
  return isAbsolute ? ["", ...components] : components;
}

function meets(pattern: PathPattern, path: readonly string[]): boolean {
  const { components } = pattern;
  const lastStart = pattern.isWhole ? 0 : path.length - 1;
  for (let start = 0; start <= lastStart; start++) {
    if (meetsFrom(pattern, path, start, components, 0)) return true;
  }
  return false;
}

function meetsFrom(pattern: PathPattern, path: readonly string[], at: number, components: readonly string[], from: number): boolean {
  for (let index = from; index < components.length; index++, at++) {
    const component = components[index] ?? "";
    if (component === "**") {
      for (let skipped = at; skipped <= path.length; skipped++) {
        if (meetsFrom(pattern, path, skipped, components, index + 1)) return true;
        if (path[skipped]?.includes(unknownCharacter)) return false;
      }
      return false;
    }
    const own = path[at];
    if (own === undefined) return false;
    // Where a pattern begins anywhere, its first component is the only thing that tells it from any other path.
    if (!meetsComponent(component, own, !pattern.isWhole && index === 0 ? "start" : at >= 2 || at < path.length - 1 ? "deep" : "shallow"))
      return false;
  }
  return at === path.length || pattern.isFolder;
}

function isWild(component: string): boolean {
  return component.includes("*") || component.includes("?");
}

function isShellPattern(component: string): boolean {
  return isWild(component) || component.includes("[");
}

/** `own` may be a shell pattern, which `where` says how far to trust: `src/*.json` does not name every file that ends so. */
function meetsComponent(pattern: string, own: string, where: "start" | "deep" | "shallow"): boolean {
  if (pattern === own) return true;
  if (own.includes(unknownCharacter)) return false;
  if (!isShellPattern(own)) return isWild(pattern) && patternsMeet(pattern, own);
  // A shell's `*` names no dot file.
  if (pattern.startsWith(".") && !own.startsWith(".") && !own.startsWith("[")) return false;
  if (where === "start" && !/^[^*?[]{2}/.test(own)) return false;
  if (where === "shallow" && /^[*?]*$/.test(own)) return false;
  return patternsMeet(pattern, own);
}

/** Whether two patterns of `*`, `?` and (read as `?`) `[…]` have a text in common. */
function patternsMeet(a: string, b: string): boolean {
  if (differAtAnEnd(a, b)) return false;
  const left = Array.from(a);
  const right = Array.from(b.replace(/\[[^\]]*\]/g, "?"));
  if (left.length * right.length > 65_536) return false;
  // reached[j]: the first i of left and the first j of right have a text in common.
  let reached: boolean[] = [];
  for (let i = 0; i <= left.length; i++) {
    const row: boolean[] = [];
    for (let j = 0; j <= right.length; j++) {
      const x = left[i - 1];
      const y = right[j - 1];
      row[j] =
        (i === 0 && j === 0) ||
        (x === "*" && ((reached[j] ?? false) || (j > 0 && (row[j - 1] ?? false)))) ||
        (y === "*" && ((row[j - 1] ?? false) || (i > 0 && (reached[j] ?? false)))) ||
        (x !== undefined && y !== undefined && (reached[j - 1] ?? false) && (x === y || x === "?" || y === "?"));
    }
    reached = row;
  }
  return reached[right.length] ?? false;
}

/** Up to the first wildcard of either from the left, and the last from the right, both say which characters there are. Most differ there. */
function differAtAnEnd(a: string, b: string): boolean {
  const both = Math.min(a.length, b.length);
  for (let at = 0; at < both && !isWildcard(a[at]) && !isWildcard(b[at]); at++) if (a[at] !== b[at]) return true;
  for (let at = 1; at <= both && !isWildcard(a.at(-at)) && !isWildcard(b.at(-at)); at++) if (a.at(-at) !== b.at(-at)) return true;
  return false;
}

function isWildcard(character: string | undefined): boolean {
  return character === "*" || character === "?" || character === "[" || character === "]";
}
