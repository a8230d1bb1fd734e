/** What commands act on. */
import type * as vscode from "vscode";
import type { AuditedTexts } from "../audited-texts.ts";
import type { ChecklistPanel } from "../page/checklist-panel.ts";
import type { ReadingState } from "../reading/reading-state.ts";
import type { RememberedChoices } from "../remembered-choices.ts";
import type { ReviewSession } from "../review-session.ts";
import type { RulePages } from "../rule-pages.ts";
import type { ServerLink } from "../server-link.ts";
import type { ActionsView } from "../views/actions-view.ts";
import type { ChecklistTree } from "../views/checklist-view.ts";
import type { FindingsView } from "../views/findings-view.ts";
import type { ReviewView } from "../views/review-view.ts";
import type { GoneTo } from "./gone-to.ts";

export interface CommandParts {
  /** Whether the extension runs on a machine, with its git and its files; false in a browser alone. */
  readonly canRunGit: boolean;
  readonly server: ServerLink;
  readonly session: ReviewSession;
  readonly choices: RememberedChoices;
  readonly reading: ReadingState;
  readonly view: FindingsView;
  readonly reviewView: ReviewView;
  readonly checklistTree: ChecklistTree;
  readonly actionsView: ActionsView;
  readonly texts: AuditedTexts;
  readonly pages: RulePages;
  readonly page: ChecklistPanel;
  readonly goneTo: GoneTo;
  readonly log: vscode.LogOutputChannel;
}
