/** Whether lines are whole functions, classes and types: then they mean the same wherever they stand among others of their kind. */
import { enclosingLine, indentationOf, type PlacedLines, sectionAbove, wayOutAbove } from "./surroundings.ts";

const modifiers =
  '(?:(?:export|default|declare|async|public|private|protected|internal|static|abstract|final|override|open|sealed|readonly|inline|virtual|const|unsafe|pub(?:\\([\\w:]+\\))?|extern(?: "C")?) +)*';
const definitionHead = new RegExp(
  `^${modifiers}(?:def|class|function\\*?|func|fn|interface|type|struct|enum|module|trait|impl|namespace)\\b(.*)$`,
);
/** A method of a class in braces, or a function of a shell; a statement that looks like one begins with a word of its own. */
const braceHead = new RegExp(`^${modifiers}(?:(?:get|set) +)?([\\w$#]+) *\\([^;]*\\)[^;=]*\\{$`);
const statementWord = /^(?:if|for|while|switch|catch|with|else|elif|until|unless|select|return|do|try|synchronized|using|lock)\b/;
const closing = /^(?:[)\]}]+[;,]?|end|fi|esac|done)$/;
const remark = /^(?:#|\/\/|\/\*|\*|@|--)/;

/** Conservative: what is not plainly a definition is none, and neither is one whose name has another definition beside it. */
export function areWholeDefinitions(from: PlacedLines, to: PlacedLines): boolean {
  if ([enclosingLine, wayOutAbove, sectionAbove].some((above) => above(from) !== above(to))) return false;
  return definesOnly(from) && definesOnly(to);
}

function definesOnly({ text, lines }: PlacedLines): boolean {
  const heads: string[] = [];
  let outermost: number | undefined;
  let isOpen = false;
  for (let at = lines.start; at < lines.end; at++) {
    const line = text[at] ?? "";
    const own = line.trim();
    if (own === "") continue;
    const indentation = indentationOf(line);
    outermost ??= indentation;
    if (indentation < outermost) return false;
    if (indentation > outermost) {
      // Nothing may come before the head that it belongs to.
      if (!isOpen) return false;
      continue;
    }
    const name = definedName(own);
    if (name !== undefined) heads.push(name);
    else if (!remark.test(own) && !(isOpen && closing.test(own))) return false;
    isOpen ||= name !== undefined;
  }
  if (heads.length === 0 || !isOpen) return false;
  // What comes directly below and is further in belongs to the last head, and would stay behind.
  for (let at = lines.end; at < text.length; at++) {
    const line = text[at] ?? "";
    if (line.trim() === "") continue;
    if (indentationOf(line) > (outermost ?? 0)) return false;
    break;
  }
  const everywhere = namesOf(text);
  return heads.every((name) => everywhere.get(name) === 1);
}

/** Undefined for a line that defines nothing; empty for a definition without a name. */
function definedName(line: string): string | undefined {
  if (line.length > longestLine) return undefined;
  const rest = definitionHead.exec(line)?.[1];
  if (rest !== undefined) return /^\s*(?:\([^)]*\)\s*)?(?:self\.)?([\w$]+[?!]?)/.exec(rest)?.[1] ?? "";
  return statementWord.test(line) ? undefined : braceHead.exec(line)?.[1];
}

const longestLine = 400;

const namesOfTexts = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

function namesOf(text: readonly string[]): ReadonlyMap<string, number> {
  let names = namesOfTexts.get(text);
  if (names === undefined) {
    const counts = new Map<string, number>();
    for (const line of text) {
      const name = definedName(line.trim());
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    names = counts;
    namesOfTexts.set(text, names);
  }
  return names;
}
