/** What is staged, as the built-in Git extension knows it: the editor itself runs no git. */
import * as vscode from "vscode";

export interface StagedFile {
  /** Relative to the repository. */
  readonly path: string;
  readonly uri: vscode.Uri;
  /** The text in the index. */
  readonly staged: vscode.Uri;
}

/** What is used of the Git extension's interface, version 1. */
interface Git {
  readonly repositories: readonly Repository[];
  readonly toGitUri: (uri: vscode.Uri, ref: string) => vscode.Uri;
}

interface Repository {
  readonly rootUri: vscode.Uri;
  readonly state: { readonly indexChanges: readonly { readonly uri: vscode.Uri; readonly status: number }[] };
  readonly status: () => Promise<void>;
}

/** Of its `Status`. */
const deletedInIndex = 2;

/** Throws an error in words where that extension is off, or knows no repository here. */
export async function stagedFiles(folder: vscode.Uri): Promise<readonly StagedFile[]> {
  const extension = vscode.extensions.getExtension<{ readonly getAPI: (version: 1) => Git }>("vscode.git");
  if (extension === undefined)
    throw new Error(vscode.l10n.t("The built-in Git extension is off, and it knows what is staged. Turn it on, and try again."));
  const git = (await extension.activate()).getAPI(1);
  const holding = git.repositories.filter(({ rootUri }) => `${folder.path}/`.startsWith(`${rootUri.path}/`));
  const repository = holding.sort((a, b) => b.rootUri.path.length - a.rootUri.path.length)[0];
  if (repository === undefined) throw new Error(vscode.l10n.t("The built-in Git extension knows no repository here. Is git installed?"));
  await repository.status();
  return repository.state.indexChanges
    .filter(({ status }) => status !== deletedInIndex)
    .map(({ uri }) => ({ path: uri.path.slice(repository.rootUri.path.length + 1), uri, staged: git.toGitUri(uri, "") }));
}
