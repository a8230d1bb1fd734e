/** A review as the findings view shows it, with both sides of each of its files. */
import * as vscode from "vscode";
import type { ReviewAnswer } from "../../server/protocol.ts";
import { changePlaces } from "../reading/change-places.ts";
import { type FilePlace, type Shown, shownFiles } from "./shown.ts";

export interface ShownReview extends Shown {
  /** The files that the change touches, as they are shown. */
  readonly changed: Shown["files"];
}

export function shownReview(answer: ReviewAnswer): ShownReview {
  const root = vscode.Uri.parse(answer.root);
  const places = changePlaces(answer);
  const paths = new Set(places.map(({ path }) => path));
  const placeOf = (path: string): FilePlace => ({ path, uri: vscode.Uri.joinPath(root, path) });
  const files = shownFiles(answer.findings, answer.problems, places, placeOf);
  return {
    title: `${answer.change.base.name} → ${answer.change.head.name}`,
    verdict: answer.verdict,
    isReview: true,
    findings: answer.findings,
    problems: answer.problems.filter((problem) => problem.path === undefined),
    files,
    changed: files.filter(({ path }) => paths.has(path)),
  };
}
