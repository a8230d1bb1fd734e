/** Reading a change in the editors: marks, lenses, threads and quick fixes on its hunks, and what was seen of them. */
import * as vscode from "vscode";
import type { After } from "../after.ts";
import type { ReviewSession } from "../review-session.ts";
import { decisionFixes } from "./decision-fixes.ts";
import { findingThreads } from "./finding-threads.ts";
import { hunkLenses } from "./hunk-lenses.ts";
import { hunkMarks } from "./hunk-marks.ts";
import { type ReadingState, readingState } from "./reading-state.ts";
import { viewedEvidence } from "./viewed-evidence.ts";

export interface ReadingPorts {
  readonly session: ReviewSession;
  /** The folder of the extension's pictures. */
  readonly media: vscode.Uri;
  readonly after: After;
  readonly log: vscode.LogOutputChannel;
}

/** Costs nothing before the first review: each part is made with it. */
export function reading({ session, media, after, log }: ReadingPorts): ReadingState {
  const state = readingState(session, after);
  const report = (error: unknown): void => log.error(error instanceof Error ? error : String(error));
  const parts: vscode.Disposable[] = [state];
  const first = session.onDidChange(() => {
    first.dispose();
    parts.push(hunkMarks(state, media), hunkLenses(session, state), findingThreads(session), decisionFixes(session, state));
    parts.push(viewedEvidence({ session, reading: state, after, report }));
  });
  parts.push(first);
  return { ...state, dispose: () => vscode.Disposable.from(...parts).dispose() };
}
