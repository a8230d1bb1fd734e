/** The cases of `examples.diff` made into changes, so that checks are held against what a review would give them. */
import type { DocumentRequest, DocumentResult } from "../analysis/request.ts";
import type { Digest } from "../base/digest.ts";
import { changeOf, type Entry, type Version } from "../change/change.ts";
import type { Catalogue } from "../rules/catalogue.ts";
import type { AnalyseDiff } from "../rules/check-examples.ts";
import { type DiffFile, type DiffSide, readDiff } from "../rules/example-diff.ts";
import { checkedFile } from "./checked-file.ts";
import { checkRunner } from "./run-checks.ts";

/** Every text of one case, as it will be analysed: whoever runs it loads their parsers first. */
export function diffDocuments(text: string): DocumentRequest[] {
  return readDiff(text).files.flatMap(({ before, after }) =>
    [before, after].flatMap((side) => (side === undefined ? [] : documentOf(side))),
  );
}

/** `analyse` answers at once, for the documents of `diffDocuments`. */
export function diffAnalysis(analyse: (request: DocumentRequest) => DocumentResult, catalogue: Catalogue, digest: Digest): AnalyseDiff {
  const runChecks = checkRunner(catalogue, digest);
  return (files) => {
    const change = changeOf(
      {
        base: { name: "base", chosen: "The old side." },
        head: { name: "head", chosen: "The new side." },
        entries: files.flatMap(entriesOf),
        problems: [],
      },
      digest,
    );
    const problems = [...change.problems];
    const side = (path: string, version: Version | undefined) => {
      if (version?.content.kind !== "text") return undefined;
      const { text } = version.content;
      const result = analyse({ path, text, isCompared: true });
      problems.push(...result.problems);
      return { ...result, text };
    };
    const checked = change.files.map((file) =>
      checkedFile(file, side(file.oldPath ?? file.path, file.before), side(file.path, file.after)),
    );
    return { findings: runChecks(checked), problems };
  };
}

function documentOf({ path, text }: DiffSide): DocumentRequest {
  return { path, text, isCompared: true };
}

/** A file under another name is two entries: whether it counts as renamed is for the change to say. */
function entriesOf({ before, after }: DiffFile): Entry[] {
  if (before !== undefined && after !== undefined && before.path === after.path)
    return [{ path: after.path, before: versionOf(before), after: versionOf(after) }];
  return [
    ...(before === undefined ? [] : [{ path: before.path, before: versionOf(before) }]),
    ...(after === undefined ? [] : [{ path: after.path, after: versionOf(after) }]),
  ];
}

function versionOf({ text, isExecutable }: DiffSide): Version {
  return {
    mode: isExecutable ? "executable" : "file",
    // Equal texts have equal ids, which is all that is asked of them here.
    id: `${text.length}:${text}`,
    content: { kind: "text", text, verbatim: text, encoding: "utf-8", hasInvalidBytes: false },
  };
}
