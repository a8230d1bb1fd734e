/** Where in a JSON text something stands: JSON.parse keeps no places, and a problem without one is half a problem. */
import { isNode, LineCounter, parseDocument } from "yaml";

/** The 0-based line of the value at a path of keys and indices, or of the nearest value around it that exists. */
export function jsonLine(text: string, path: readonly (string | number)[]): number {
  const counter = new LineCounter();
  const document = parseDocument(text, { version: "1.2", lineCounter: counter, prettyErrors: false, logLevel: "silent" });
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line - 1;
  }
  return 0;
}

/** Parses JSON, or says why it is none and where. */
export function parsedJson(text: string): { readonly value: unknown } | { readonly error: string; readonly line: number } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { error: `The file is not valid JSON: ${message}.`, line: errorLine(text, message) };
  }
}

/** Not every message of JSON.parse names the place; JSON is YAML nearly enough to ask its parser. */
function errorLine(text: string, message: string): number {
  const named = /position (\d+)/.exec(message)?.[1];
  const at =
    named === undefined
      ? parseDocument(text, { version: "1.2", prettyErrors: false, logLevel: "silent" }).errors[0]?.pos[0]
      : Number(named);
  return text.slice(0, at ?? 0).split("\n").length - 1;
}
