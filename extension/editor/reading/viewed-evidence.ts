/**
 * Records that hunks were looked at, as evidence: only in the diff of one file (a hunk that takes nothing away also in the file itself),
 * only where the editor shows what was reviewed and the window has the focus. Off where the person says so, and in an agent's environment.
 */
import * as vscode from "vscode";
import type { UnitView } from "../../core/report/checklist-view.ts";
import type { After } from "../after.ts";
import type { ReviewSession } from "../review-session.ts";
import type { ChangeDocument } from "./change-places.ts";
import { wantsViewedEvidence } from "./reading-settings.ts";
import type { ReadingState } from "./reading-state.ts";
import { linesIn } from "./unit-lines.ts";
import { type Sight, viewingClock } from "./viewing-clock.ts";

const tick = 500;
/** Milliseconds in which what was seen is recorded at once. */
const pause = 2000;

export interface ViewedEvidencePorts {
  readonly session: ReviewSession;
  readonly reading: ReadingState;
  readonly after: After;
  readonly report: (error: unknown) => void;
}

export function viewedEvidence({ session, reading, after, report }: ViewedEvidencePorts): vscode.Disposable {
  const clock = viewingClock();
  const seen = new Set<string>();
  let ticking: vscode.Disposable | undefined;
  let recording: vscode.Disposable | undefined;
  let last = Date.now();

  const record = (): void => {
    recording = undefined;
    const open = session.current?.checklist.units.filter((unit) => seen.has(unit.name) && unit.marks.length === 0) ?? [];
    seen.clear();
    if (open.length === 0) return;
    session.act({ kind: "verify", units: open.map(({ name }) => name), how: "viewed" }).catch(report);
  };
  const look = (): void => {
    const now = Date.now();
    const milliseconds = now - last;
    last = now;
    if (isWanted(session) && vscode.window.state.focused) {
      for (const unit of clock.saw(sights(reading), milliseconds)) seen.add(unit);
      if (seen.size > 0 && recording === undefined) recording = after(pause, record);
    }
    ticking = session.current === undefined ? undefined : after(tick, look);
  };
  const start = (): void => {
    if (ticking !== undefined) return;
    last = Date.now();
    ticking = after(tick, look);
  };

  const changed = session.onDidChange(({ answer }) => {
    const names = new Set(answer.checklist.units.map(({ name }) => name));
    clock.keep((unit) => names.has(unit));
    start();
  });
  if (session.current !== undefined) start();
  return {
    dispose: () => {
      changed.dispose();
      ticking?.dispose();
      recording?.dispose();
    },
  };
}

function isWanted({ current }: ReviewSession): boolean {
  if (current === undefined || current.who === undefined || current.agent !== undefined) return false;
  return wantsViewedEvidence();
}

function sights(reading: ReadingState): readonly Sight[] {
  return vscode.window.visibleTextEditors.flatMap(({ document, visibleRanges }) => {
    const found = reading.documentOf(document.uri);
    if (found === undefined || reading.contentOf(document)?.kind !== "reviewed") return [];
    const visible = visibleRanges.map(({ start, end }) => ({ start: start.line, end: end.line + 1 }));
    return readable(found, document.uri).map((unit): Sight => ({ unit: unit.name, lines: linesIn(unit, found.side), visible }));
  });
}

/** What was taken away is on the screen in a diff alone; of a deleted file the side before is all there is. */
function readable({ units, side, place }: ChangeDocument, uri: vscode.Uri): readonly UnitView[] {
  const shownIn = tabOf(uri);
  const texts = units.filter(({ kind, marks }) => kind === "text" && marks.length === 0);
  if (shownIn === undefined) return [];
  if (side === "before") return place.after === undefined ? texts : [];
  return shownIn === "diff" ? texts : texts.filter(({ removed }) => removed.end === removed.start);
}

/**
 * Undefined where it cannot be told what of a text is on the screen: an editor of several diffs, which the API does not describe, calls all
 * of each file visible, also what lies far below the fold.
 */
function tabOf(uri: vscode.Uri): "diff" | "text" | undefined {
  const inputs = vscode.window.tabGroups.all.flatMap(({ activeTab }) => (activeTab === undefined ? [] : [activeTab.input]));
  if (inputs.includes(undefined)) return undefined;
  const address = uri.toString();
  if (inputs.some((input) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === address)) return "diff";
  return inputs.some((input) => input instanceof vscode.TabInputText && input.uri.toString() === address) ? "text" : undefined;
}
