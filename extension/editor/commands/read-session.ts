/** Read the Last Session Along: reviews the change again with what the agent recorded, as `--session latest` does. */
import * as vscode from "vscode";
import type { ChecklistAnswer } from "../../server/protocol.ts";
import type { CommandParts } from "./command-parts.ts";
import { lastSession } from "./last-session.ts";

const { t } = vscode.l10n;

/** Rejects where nothing is reviewed, or no session about its folder is found. */
export async function readSession(parts: Pick<CommandParts, "session" | "server" | "canRunGit">): Promise<ChecklistAnswer> {
  const { session } = parts;
  const { params } = session;
  if (params === undefined) throw new Error(t("Nothing is being reviewed. Run “Countersign: Review Changes” first."));
  const last = await lastSession(parts, [params.folder]);
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: t("Reading the session"), cancellable: true },
    (progress, token) => session.open({ ...params, sessions: [last.uri] }, { progress, token }),
  );
}
