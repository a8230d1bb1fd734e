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
      const commands = await vscode.commands.getCommands(true);
      // Where the built-in Markdown extension is off, its source is still readable.
      await vscode.commands.executeCommand(commands.includes("markdown.showPreview") ? "markdown.showPreview" : "vscode.open", uri);
    },
    dispose: () => provider.dispose(),
  };
}

function ruleOf(uri: vscode.Uri): string {
  return uri.path.replace(/^\//, "").replace(/\.md$/, "");
}
