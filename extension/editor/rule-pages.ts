/** Rules' pages as virtual documents, opened rendered. */
import * as vscode from "vscode";
import { rulePageScheme, rulePageUri } from "../server/protocol.ts";
import type { ServerLink } from "./server-link.ts";

export interface RulePages extends vscode.Disposable {
  readonly open: (rule: string) => Promise<void>;
}

export function rulePages(server: ServerLink): RulePages {
  const provider = vscode.workspace.registerTextDocumentContentProvider(rulePageScheme, {
    provideTextDocumentContent: async (uri, token) => {
      const { markdown } = await server.request("countersign/rulePage", { rule: ruleOf(uri) }, { token });
      return `${markdown}\n\n\`${ruleOf(uri)}\`\n`;
    },
  });
  return {
    open: async (rule) => {
      const uri = vscode.Uri.parse(rulePageUri(rule));
      // Where the built-in Markdown extension is switched off, its source is still readable.
      const canRender = vscode.extensions.getExtension("vscode.markdown-language-features") !== undefined;
      await vscode.commands.executeCommand(canRender ? "markdown.showPreview" : "vscode.open", uri);
    },
    dispose: () => provider.dispose(),
  };
}

function ruleOf(uri: vscode.Uri): string {
  return uri.path.replace(/^\//, "").replace(/\.md$/, "");
}
