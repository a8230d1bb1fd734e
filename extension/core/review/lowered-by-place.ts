/** Findings in texts that nothing runs are one step less severe, and say so: documentation, test data, copies of what others wrote. */
import { type Finding, severities } from "../base/finding.ts";
import { areaOf } from "../change/area.ts";
import { testName } from "../change/area-names.ts";

export interface PlacedText {
  /** From the top of what is looked at. One that leads out of it tells nothing of what the file is for. */
  readonly path: string;
  /** The start of its text; a few thousand characters will do. */
  readonly beginning: string;
  readonly isExecutable: boolean;
}

export interface Lowering {
  readonly kind: "documentation" | "test data" | "copy";
  /** A clause for people: "this is test data: it is in fixtures/". */
  readonly reason: string;
}

/** Undefined where findings count in full: whatever may be run, and whatever it cannot be told of. */
export function loweringOf({ path, beginning, isExecutable }: PlacedText): Lowering | undefined {
  if (isExecutable || beginning.startsWith("#!") || /^(?:[/\\~]|[A-Za-z]:|<)|(?:^|\/)\.\.\//.test(path)) return undefined;
  const { area, reason } = areaOf(path, beginning);
  switch (area) {
    case "documentation":
      return { kind: "documentation", reason: `this is documentation: ${reason}` };
    case "vendored":
      return { kind: "copy", reason: `this is a copy of what others wrote: ${reason}` };
    case "test": {
      const folder = dataFolder(path);
      return folder === undefined ? undefined : { kind: "test data", reason: `this is test data: it is in ${folder}/` };
    }
    default:
      return undefined;
  }
}

/**
 * Of a document whose mode is not known. Only shells run a file that names no interpreter, so only their scripts are taken for
 * executable.
 */
export function placedDocument(path: string, language: string | undefined, text: string): PlacedText {
  return { path, beginning: text, isExecutable: language === undefined || language === "bash" };
}

/** In a change both sides of a file have to allow it, and what is new in a copy is new to everyone. */
export function loweringOverChange(base: PlacedText | undefined, head: PlacedText): Lowering | undefined {
  const lowering = loweringOf(head);
  if (base !== undefined && loweringOf(base) === undefined) return undefined;
  return lowering;
}

/** The finding, one step less severe and with the reason in its message. What the change brings into a copy stays as it is. */
export function loweredByPlace(finding: Finding, lowering: Lowering | undefined): Finding {
  if (lowering === undefined || finding.category === "capability") return finding;
  if (lowering.kind === "copy" && finding.state !== undefined && finding.state !== "existing" && finding.state !== "fixed") return finding;
  const lower = severities[severities.indexOf(finding.severity) + 1];
  if (lower === undefined) return finding;
  return { ...finding, severity: lower, message: `${finding.message} (lowered from ${finding.severity}: ${lowering.reason})` };
}

const dataFolders = ["fixtures", "__fixtures__", "testdata", "test-data", "__snapshots__"];

/** The folder of data that the path leads through. What a runner collects by its name, or a package loads by itself, is no data. */
function dataFolder(path: string): string | undefined {
  const parts = path.split("/");
  const name = parts.pop() ?? "";
  if (testName(name) !== undefined || /^(?:__init__|__main__|setup|index)\.\w+$/.test(name)) return undefined;
  return parts.find((part) => dataFolders.includes(part));
}
