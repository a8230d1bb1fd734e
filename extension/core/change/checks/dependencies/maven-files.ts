/** Reads `pom.xml`: the dependencies, plugins and parents it names, by a scan for tags. */
import { lineIndex } from "../../../base/line-index.ts";
import { longestSettings, mostSettings } from "../settings/setting.ts";
import type { Dependency, DependencyFile } from "./dependency.ts";

const holders = new Set(["dependency", "plugin", "parent", "extension", "path"]);

/** Never throws; text that is no XML gives what tags there are, and is not complete. */
export function readPom(text: string): DependencyFile {
  if (text.length > longestSettings) return { ecosystem: "maven", kind: "manifest", dependencies: [], isComplete: false };
  const index = lineIndex(text);
  const dependencies: Dependency[] = [];
  /** Fields of every open element that names an artifact. */
  const open: { tag: string; start: number; fields: Map<string, string> }[] = [];
  let isComplete = true;
  let count = 0;
  // Comments and literal sections first, so that nothing in them counts.
  const tags = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<(\/?)([\w.-]+)(?:\s[^<>]*)?(\/?)>/g;
  let depth = 0;
  for (const match of text.matchAll(tags)) {
    count += 1;
    if (count > mostSettings) return { ecosystem: "maven", kind: "manifest", dependencies, isComplete: false };
    const [whole, close, tag, empty] = match;
    if (tag === undefined || empty === "/") continue;
    depth += close === "/" ? -1 : 1;
    if (close !== "/") {
      if (holders.has(tag)) open.push({ tag, start: match.index, fields: new Map() });
      const inner = open.at(-1);
      if (inner !== undefined && /^(groupId|artifactId|version)$/.test(tag)) {
        const from = match.index + whole.length;
        const end = text.indexOf("<", from);
        if (end >= 0 && !inner.fields.has(tag)) inner.fields.set(tag, text.slice(from, end).trim());
      }
      continue;
    }
    if (open.at(-1)?.tag !== tag) continue;
    const done = open.pop();
    const artifact = done?.fields.get("artifactId");
    if (done === undefined || artifact === undefined) continue;
    dependencies.push({
      ecosystem: "maven",
      name: `${done.fields.get("groupId") ?? "org.apache.maven.plugins"}:${artifact}`,
      version: done.fields.get("version") ?? "",
      source: { kind: "registry" },
      range: index.range({ start: done.start, end: match.index + whole.length }),
    });
  }
  if (depth !== 0 || count === 0) isComplete = false;
  return { ecosystem: "maven", kind: "manifest", dependencies, isComplete };
}
