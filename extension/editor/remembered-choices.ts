/**
 * What a person chose for this workspace: folder by folder what to compare with and which key to sign with, and which agent's session they look
 * at. Kept by VS Code, on this machine.
 */
import type * as vscode from "vscode";
import type { SessionChoice } from "../server/protocol.ts";

export interface RememberedChoices {
  /** Undefined where it is left to the server. @param folder a uri */
  readonly base: (folder: string) => string | undefined;
  readonly key: (folder: string) => string | undefined;
  /** Undefined where none is looked at, and where what was kept is no session. */
  readonly session: () => SessionChoice | undefined;
  readonly setBase: (folder: string, base: string | undefined) => Thenable<void>;
  readonly setKey: (folder: string, key: string | undefined) => Thenable<void>;
  readonly setSession: (session: SessionChoice | undefined) => Thenable<void>;
}

export function rememberedChoices(memento: vscode.Memento): RememberedChoices {
  const read = (key: string): string | undefined => {
    const kept: unknown = memento.get(key);
    return typeof kept === "string" && kept !== "" ? kept : undefined;
  };
  return {
    base: (folder) => read(`base ${folder}`),
    key: (folder) => read(`key ${folder}`),
    session: () => sessionIn(memento.get("session")),
    setBase: (folder, base) => memento.update(`base ${folder}`, base),
    setKey: (folder, key) => memento.update(`key ${folder}`, key),
    setSession: (session) => memento.update("session", session),
  };
}

function sessionIn(kept: unknown): SessionChoice | undefined {
  if (typeof kept !== "object" || kept === null || !("uri" in kept && "agent" in kept && "changedAt" in kept)) return undefined;
  const { uri, agent, changedAt } = kept;
  if (typeof uri !== "string" || typeof agent !== "string" || typeof changedAt !== "string") return undefined;
  return Number.isNaN(Date.parse(changedAt)) ? undefined : { uri, agent, changedAt };
}
