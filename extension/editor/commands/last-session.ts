/** The newest session that an agent left about folders. */
import * as vscode from "vscode";
import type { SessionChoice } from "../../server/protocol.ts";
import type { CommandParts } from "./command-parts.ts";

/** @param folders as uris. Rejects with words for a person where there is none. */
export async function lastSession(
  { server, canRunGit }: Pick<CommandParts, "server" | "canRunGit">,
  folders: readonly string[],
): Promise<SessionChoice> {
  const [last] = await server.request("countersign/sessions", { folders });
  if (last !== undefined) return last;
  throw new Error(
    canRunGit
      ? vscode.l10n.t(
          "No agent left a session about this workspace where Countersign looks. Use “Audit Agent Session…” and choose its file.",
        )
      : vscode.l10n.t(
          "The sessions of agents lie on the machine where they ran, and in a browser alone they cannot be read. Open the folder there.",
        ),
  );
}
