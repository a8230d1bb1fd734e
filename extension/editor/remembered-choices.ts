/** What a person chose for this workspace, folder by folder: what to compare with, and which key to sign with. Kept by VS Code, on this machine. */
import type * as vscode from "vscode";

export interface RememberedChoices {
  /** Undefined where it is left to the server. @param folder a uri */
  readonly base: (folder: string) => string | undefined;
  readonly key: (folder: string) => string | undefined;
  readonly setBase: (folder: string, base: string | undefined) => Thenable<void>;
  readonly setKey: (folder: string, key: string | undefined) => Thenable<void>;
}

export function rememberedChoices(memento: vscode.Memento): RememberedChoices {
  const read = (key: string): string | undefined => {
    const kept: unknown = memento.get(key);
    return typeof kept === "string" && kept !== "" ? kept : undefined;
  };
  return {
    base: (folder) => read(`base ${folder}`),
    key: (folder) => read(`key ${folder}`),
    setBase: (folder, base) => memento.update(`base ${folder}`, base),
    setKey: (folder, key) => memento.update(`key ${folder}`, key),
  };
}
