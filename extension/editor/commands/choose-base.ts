/** Choose Base: what the change is compared with, picked from the branches there are, named, or left to Countersign again. */
import * as vscode from "vscode";
import { oneLine } from "../../core/base/one-line.ts";
import type { ReviewAnswer } from "../../server/protocol.ts";
import { chosenFolder } from "./chosen-folder.ts";
import type { CommandParts } from "./command-parts.ts";
import { reviewChanges } from "./review-changes.ts";

const { t } = vscode.l10n;

/** @param given a branch or commit, where the caller knows it; the empty text leaves it to Countersign. Reviews the change anew. */
export async function chooseBase(parts: CommandParts, given: unknown): Promise<ReviewAnswer> {
  const folder = parts.session.params?.folder ?? (await chosenFolder(t("Which folder's changes?"))).uri.toString();
  const base = typeof given === "string" ? given : await pickedBase(parts, folder);
  const before = parts.choices.base(folder);
  await parts.choices.setBase(folder, base === "" ? undefined : base);
  try {
    return await reviewChanges(parts, vscode.Uri.parse(folder));
  } catch (error) {
    // What cannot be compared with must not stand in the way of the next review.
    await parts.choices.setBase(folder, before);
    throw error;
  }
}

async function pickedBase({ server, choices }: CommandParts, folder: string): Promise<string> {
  const now = choices.base(folder);
  const found = await server.request("countersign/bases", { folder });
  const automatic = {
    label: t("$(sparkle) As Countersign chooses"),
    detail: t("The branch that the change will be merged into, as far as git tells."),
    base: "",
  };
  const branches = found.map(({ name, changedAt, why }) => ({
    label: `$(git-branch) ${oneLine(name, 120)}`,
    description: [name === now ? t("chosen") : "", why ?? "", new Date(changedAt).toLocaleDateString()]
      .filter((text) => text !== "")
      .join(" · "),
    base: name,
  }));
  const other = { label: t("$(edit) Another branch or commit…"), base: undefined };
  const picked = await vscode.window.showQuickPick([automatic, ...branches, other], {
    title: t("Compare the change with"),
    placeHolder: now === undefined ? t("Countersign chooses now.") : t("{0} was chosen.", oneLine(now, 120)),
    matchOnDescription: true,
  });
  if (picked === undefined) throw new vscode.CancellationError();
  if (picked.base !== undefined) return picked.base;
  const named = await vscode.window.showInputBox({
    title: t("Compare the change with"),
    prompt: t("A branch, a tag or a commit."),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === "" || value.startsWith("-") ? t("Name a branch, a tag or a commit.") : undefined),
  });
  if (named === undefined) throw new vscode.CancellationError();
  return named.trim();
}
