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
interface GitExtension {
  /** Off by its setting, or no git was found: then it has no interface to give. */
  readonly enabled: boolean;
  readonly getAPI: (version: 1) => Git;
}

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
  const extension = vscode.extensions.getExtension<GitExtension>("vscode.git");
  const active = await extension?.activate();
  if (active === undefined || !active.enabled)
    throw new Error(
      vscode.l10n.t(
        "VS Code’s built-in Git is off or finds no git, and it knows what is staged. Turn it on or install git, and try again.",
      ),
    );
  const git = active.getAPI(1);
  const holding = git.repositories.filter(({ rootUri }) => `${folder.path}/`.startsWith(`${rootUri.path}/`));
  const repository = holding.sort((a, b) => b.rootUri.path.length - a.rootUri.path.length)[0];
  if (repository === undefined) throw new Error(vscode.l10n.t("VS Code’s built-in Git knows no repository here. Open the folder of one."));
  await repository.status();
  return repository.state.indexChanges
    .filter(({ status }) => status !== deletedInIndex)
    .map(({ uri }) => ({ path: uri.path.slice(repository.rootUri.path.length + 1), uri, staged: git.toGitUri(uri, "") }));
}
