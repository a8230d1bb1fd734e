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
      // The manifest has these addresses open in the built-in preview of Markdown, wherever they are opened from.
      await vscode.commands.executeCommand("vscode.open", vscode.Uri.parse(rulePageUri(rule)));
    },
    dispose: () => provider.dispose(),
  };
}

function ruleOf(uri: vscode.Uri): string {
  return uri.path.replace(/^\//, "").replace(/\.md$/, "");
}
