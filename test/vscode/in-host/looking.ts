/** How tests wait and look inside the extension host. */
import assert from "node:assert/strict";
import {
  commands,
  type Diagnostic,
  extensions,
  languages,
  type Terminal,
  type TerminalShellIntegration,
  type TextDocument,
  type TextEditor,
  Uri,
  version,
  window,
  workspace,
} from "vscode";

/** Asks until the answer is not undefined; fails with what was awaited. */
export async function eventually<T>(awaited: string, ask: () => T | undefined | Thenable<T | undefined>, within = 45_000): Promise<T> {
  const end = Date.now() + within;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) assert.fail(`${awaited}: not within ${within} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A file of the first folder, or of the one named. */
export async function open(path: string, folder = 0): Promise<TextEditor> {
  const root = workspace.workspaceFolders?.[folder]?.uri;
  assert.ok(root);
  return window.showTextDocument(Uri.joinPath(root, path));
}

export function ours(document: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter((diagnostic) => diagnostic.source === "Countersign");
}

export function diagnostics(document: TextDocument, count: number): Promise<Diagnostic[]> {
  return eventually(`${count} findings in ${document.fileName}`, () => {
    const found = ours(document);
    return found.length === count ? found : undefined;
  });
}

export function ruleOf({ code }: Diagnostic): string {
  const value = typeof code === "object" ? code.value : code;
  return String(value);
}

export function textAt(document: TextDocument, { range }: Diagnostic): string {
  return document.getText(range);
}

/** The runner takes a picture when the host logs this: in the oldest VS Code of none, for they would lie over those of the newest. */
export async function screenshot(name: string): Promise<void> {
  if (isOldest()) return;
  await new Promise((resolve) => setTimeout(resolve, 700));
  console.log(`screenshot: ${name}`);
  await new Promise((resolve) => setTimeout(resolve, 700));
}

function isOldest(): boolean {
  const engine: unknown = extensions.getExtension("countersign.countersign")?.packageJSON.engines.vscode;
  return typeof engine === "string" && version.startsWith(`${engine.replace("^", "").split(".", 2).join(".")}.`);
}

/** Drops what was not saved, so that no window asks about it. */
export async function closeAll(): Promise<void> {
  for (const document of workspace.textDocuments) {
    const isOurs = document.uri.scheme === "untitled" || workspace.getWorkspaceFolder(document.uri) !== undefined;
    if (!document.isDirty || !isOurs) continue;
    await window.showTextDocument(document);
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  await commands.executeCommand("workbench.action.closeAllEditors");
}

/** A terminal of bash, and what runs commands in it so that VS Code tells of them. */
export async function openTerminal(): Promise<{ readonly terminal: Terminal; readonly shell: TerminalShellIntegration }> {
  const terminal = window.createTerminal({ name: "lab", shellPath: "/bin/bash" });
  terminal.show(true);
  const shell = await eventually("the shell integration", () => terminal.shellIntegration, 15_000);
  return { terminal, shell };
}
