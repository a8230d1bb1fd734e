/** Texts that were audited and lie in no file (the clipboard, a command in a terminal), as read-only documents, so that a finding can be gone to. */
import * as vscode from "vscode";

const scheme = "countersign-text";
/** The oldest are forgotten: nobody goes back further. */
const most = 50;

export interface AuditedTexts extends vscode.Disposable {
  /** @param name what it is called in the tab, with the ending of its language */
  readonly add: (name: string, text: string) => vscode.Uri;
}

export function auditedTexts(): AuditedTexts {
  const texts = new Map<string, string>();
  let count = 0;
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? "",
  });
  return {
    add: (name, text) => {
      count += 1;
      const uri = vscode.Uri.from({ scheme, path: `/${count}/${name}` });
      texts.set(uri.toString(), text);
      for (const old of [...texts.keys()].slice(0, -most)) texts.delete(old);
      return uri;
    },
    dispose: () => provider.dispose(),
  };
}
