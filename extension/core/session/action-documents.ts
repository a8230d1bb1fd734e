/** Turns actions into documents for the analyser, and what it finds there into findings in the transcript. */
import type { Finding } from "../base/finding.ts";
import { lineIndex } from "../base/line-index.ts";
import type { Problem } from "../base/problem.ts";
import type { Range, Span } from "../base/range.ts";
import type { Action, Source } from "./action.ts";
import { applyEdit } from "./apply-edit.ts";
import type { Transcript } from "./json-lines.ts";
import { spanInString } from "./json-place.ts";

/** What an agent ran or wrote, for one `analyse` request. */
export interface ActionDocument {
  readonly action: Action;
  readonly request: { readonly path: string; readonly language?: string; readonly text: string };
  /** Where the action's own text stands in the request's text: all of it, or each place an edit put it. */
  readonly own: readonly Span[];
  /** What of that was not there before. */
  readonly added: readonly Span[];
  /** The text is a piece of a file whose rest is not known: that it does not parse alone says nothing. */
  readonly isFragment: boolean;
}

/** What each action asked to run or to write, whether it came to that or not (its status says so). In the order of the actions. */
export function actionDocuments(actions: readonly Action[]): readonly ActionDocument[] {
  return actions.flatMap((action) => (action.shell === undefined ? fileDocument(action) : shellDocument(action, action.shell)));
}

function shellDocument(action: Action, { text, dialect }: NonNullable<Action["shell"]>): readonly ActionDocument[] {
  const language = dialect === "posix" ? "bash" : "powershell";
  return [{ action, request: { path: action.path, language, text }, own: [whole(text)], added: [whole(text)], isFragment: false }];
}

function fileDocument(action: Action): readonly ActionDocument[] {
  const { file } = action;
  if (file?.after === undefined) return [];
  const { after, before, original } = file;
  const path = relativePath(file.path, action.session.cwd);
  const language = file.language === undefined ? {} : { language: file.language };
  const document = (text: string, own: readonly Span[], fresh: Span, isFragment: boolean): readonly ActionDocument[] => {
    const added = own.map(({ start }) => ({ start: start + fresh.start, end: start + fresh.end }));
    return [{ action, request: { path, ...language, text }, own, added, isFragment }];
  };
  if (action.kind === "file.write") return document(after, [whole(after)], freshPart(original, after), false);
  const edited = original === undefined ? undefined : applyEdit(original, before ?? "", after, file.replacesAll === true);
  if (edited !== undefined) return document(edited.text, edited.added, freshPart(before, after), false);
  return after === "" ? [] : document(after, [whole(after)], freshPart(before, after), true);
}

function whole(text: string): Span {
  return { start: 0, end: text.length };
}

/** What of `after` was not in `before`: all that stands between the lines with which both begin and the lines with which both end. */
function freshPart(before: string | undefined, after: string): Span {
  if (before === undefined) return whole(after);
  const limit = Math.min(before.length, after.length);
  let start = 0;
  while (start < limit && before[start] === after[start]) start += 1;
  let kept = 0;
  while (kept < limit - start && before[before.length - 1 - kept] === after[after.length - 1 - kept]) kept += 1;
  const lineStart = start === 0 ? 0 : after.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = after.indexOf("\n", after.length - kept);
  return { start: lineStart, end: lineEnd === -1 ? after.length : lineEnd };
}

/** Relative to the session's folder where it lies in it, with forward slashes. */
export function relativePath(path: string, cwd: string | undefined): string {
  const plain = path.replaceAll("\\", "/");
  const folder = cwd?.replaceAll("\\", "/").replace(/\/+$/, "");
  return folder !== undefined && folder !== "" && plain.startsWith(`${folder}/`) ? plain.slice(folder.length + 1) : plain;
}

export interface ActionResult {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/**
 * What the analyser found in a document, put into the transcript: `path` and `range` are the transcript's, `action` says which
 * action and where in its own text. What touches nothing that the action itself wrote is left out. `transcript` is the one at the
 * action's path.
 */
export function inTranscript(document: ActionDocument, result: ActionResult, transcript: Transcript): ActionResult {
  const place = placer(document, transcript);
  const findings = result.findings.flatMap((finding): Finding[] => {
    const touched = [finding.range, ...finding.related.map(({ range }) => range)].find(place.isAdded);
    if (touched === undefined) return [];
    const own = place.isAdded(finding.range) ? finding.range : touched;
    const related = finding.related.map((one) => ({ ...one, path: transcript.path, range: place.inTranscript(one.range) }));
    const action = { id: document.action.id, range: place.inAction(own) };
    return [{ ...finding, path: transcript.path, range: place.inTranscript(own), related, action }];
  });
  const problems = result.problems.flatMap((problem): Problem[] => {
    if (problem.range !== undefined && !place.isAdded(problem.range)) return [];
    const range = problem.range === undefined ? document.action.range : place.inTranscript(problem.range);
    const weight = document.isFragment ? "note" : problem.weight;
    return [{ ...problem, weight, path: transcript.path, range }];
  });
  return { findings, problems };
}

function placer(document: ActionDocument, transcript: Transcript) {
  const { action, own, added, request } = document;
  const lines = lineIndex(request.text);
  const ownText = action.shell?.text ?? action.file?.after ?? "";
  const ownLines = ownText === request.text ? lines : lineIndex(ownText);
  const source: Source | undefined = action.shell?.source ?? action.file?.source;

  const spanOf = (range: Range): Span => ({ start: lines.offset(range.start), end: lines.offset(range.end) });
  /** In the action's own text, clipped to it. */
  const ownSpan = (range: Range): Span | undefined => {
    const span = spanOf(range);
    const touched = own.find((one) => touches(one, span));
    if (touched === undefined) return undefined;
    return { start: Math.max(span.start, touched.start) - touched.start, end: Math.min(span.end, touched.end) - touched.start };
  };
  return {
    isAdded: (range: Range): boolean => added.some((one) => touches(one, spanOf(range))),
    inAction: (range: Range): Range => ownLines.range(ownSpan(range) ?? whole(ownText)),
    inTranscript: (range: Range): Range => {
      const span = ownSpan(range);
      return source === undefined || span === undefined
        ? action.range
        : transcript.lines.range(spanInString(transcript.text, source, span));
    },
  };
}

/** Shares a character; an empty span (a deletion, the end of the text) also touches what it stands beside. */
function touches(a: Span, b: Span): boolean {
  const isEmpty = a.start === a.end || b.start === b.end;
  return isEmpty ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end;
}
