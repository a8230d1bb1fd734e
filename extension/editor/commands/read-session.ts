/** Read the Last Session Along: reviews the change again with what the agent recorded, as `--session latest` does. */
import * as vscode from "vscode";
import type { ChecklistAnswer } from "../../server/protocol.ts";
import type { CommandParts } from "./command-parts.ts";

const { t } = vscode.l10n;

/** Rejects where nothing is reviewed, or no session about its folder is found. */
export async function readSession({ session, server }: Pick<CommandParts, "session" | "server">): Promise<ChecklistAnswer> {
  const { params } = session;
  if (params === undefined) throw new Error(t("Nothing is being reviewed. Run “Countersign: Review Changes” first."));
  const [last] = await server.request("countersign/sessions", { folders: [params.folder] });
  if (last === undefined)
    throw new Error(
      t("No agent left a session about this workspace where Countersign looks. Use “Audit Agent Session…” and choose its file."),
    );
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: t("Reading the session"), cancellable: true },
    (progress, token) => session.open({ ...params, sessions: [last.uri] }, { progress, token }),
  );
}
