/** Lists of names with wildcards, as ssh writes them: `*@example.org,!guest@example.org`. */

/** Whether one of the patterns matches and no pattern after a `!` does. Upper and lower case differ. */
export function isInPatterns(name: string, patterns: string): boolean {
  let isIn = false;
  for (const entry of patterns.split(",")) {
    if (entry.startsWith("!")) {
      if (isMatch(name, entry.slice(1))) return false;
    } else if (isMatch(name, entry)) isIn = true;
  }
  return isIn;
}

export function hasWildcard(pattern: string): boolean {
  return /[*?]/.test(pattern);
}

/** `*` stands for anything, `?` for one character. In time proportional to the product of the lengths, at worst. */
function isMatch(name: string, pattern: string): boolean {
  let at = 0;
  let place = 0;
  let star = -1;
  let resume = 0;
  while (at < name.length) {
    if (pattern[place] === "*") {
      star = place++;
      resume = at;
    } else if (place < pattern.length && (pattern[place] === "?" || pattern[place] === name[at])) {
      place++;
      at++;
    } else if (star >= 0) {
      place = star + 1;
      at = ++resume;
    } else return false;
  }
  while (pattern[place] === "*") place++;
  return place === pattern.length;
}
