/** Whether a YAML text is nested deeper than its parser can go: short of stack it does not throw, it ends the process. */

const mostLevels = 250;

/** By its look alone, and rather too soon than too late: indentation, `- - -`, and brackets where a value may begin. */
export function isNestedTooDeeply(text: string): boolean {
  const indents: number[] = [];
  let brackets = 0;
  for (const line of text.split("\n")) {
    const lead = /^[ \t]*(?:[-?:][ \t]+)*/.exec(line)?.[0] ?? "";
    if (lead.length === line.trimEnd().length) continue;
    const indent = /^[ \t]*/.exec(lead)?.[0].length ?? 0;
    while ((indents[indents.length - 1] ?? -1) >= indent) indents.pop();
    indents.push(indent);
    const dashes = lead.replace(/[ \t]/g, "").length;
    for (const match of line.matchAll(/(?<=^|[:\-[{,?])[ \t]*[[{]|[\]}]/g)) {
      brackets = /[\]}]/.test(match[0]) ? Math.max(0, brackets - 1) : brackets + 1;
      if (brackets > mostLevels) return true;
    }
    if (indents.length + dashes + brackets > mostLevels) return true;
  }
  return false;
}
