/** The git that the person named for VS Code's own source control: the server runs the same one. */
import * as vscode from "vscode";

/**
 * Undefined where they named none. Only what stands in their own settings counts: a folder that is open must not choose what is run. Of
 * several the first absolute one is taken.
 */
export function gitPath(): string | undefined {
  const own: unknown = vscode.workspace.getConfiguration("git").inspect("path")?.globalValue;
  const paths: readonly unknown[] = Array.isArray(own) ? own : [own];
  return paths.find((path): path is string => typeof path === "string" && /^([\\/]|[A-Za-z]:)/.test(path));
}

export function onDidChangeGitPath(changed: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration("git.path")) changed();
  });
}
