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

/** Made with the first review or after it; before, there is nothing to mark. */
export function reading({ session, media, after, log }: ReadingPorts): ReadingState {
  const state = readingState(session, after);
  const report = (error: unknown): void => log.error(error instanceof Error ? error : String(error));
  const parts = vscode.Disposable.from(
    state,
    hunkMarks(state, media),
    hunkLenses(session, state),
    findingThreads(session),
    decisionFixes(session, state),
    viewedEvidence({ session, reading: state, after, report }),
  );
  return { ...state, dispose: () => parts.dispose() };
}
