/** Choose Signing Key: which of several keys signs, picked by fingerprint and remembered for this workspace. */
import * as vscode from "vscode";
import type { KeyChoice } from "../../server/protocol.ts";
import type { CommandParts } from "./command-parts.ts";
import { openedReview } from "./open-review.ts";

const { t } = vscode.l10n;

/** @param given a fingerprint, where the caller knows it; the empty text leaves it to Countersign. Gives the keys there are. */
export async function chooseKey(parts: CommandParts, given: unknown): Promise<readonly KeyChoice[]> {
  await openedReview(parts);
  return chosenKey(parts, given);
}

/** The same where a review is open. Rejects where none is, or no key is found. */
export async function chosenKey(
  { server, session, choices }: Pick<CommandParts, "server" | "session" | "choices">,
  given?: unknown,
): Promise<readonly KeyChoice[]> {
  const { params } = session;
  if (params === undefined) throw new Error(t("Nothing is being reviewed. Run “Countersign: Review Changes” first."));
  const keys = await server.request("countersign/signingKeys", params);
  if (keys.length === 0)
    throw new Error(
      t(
        "No SSH key was found to sign with: not in git's settings, in an agent, or in the usual files. Make one with “ssh-keygen -t ed25519”, or name it in git's user.signingkey.",
      ),
    );
  const wanted = typeof given === "string" ? given : await pickedKey(keys, choices.key(params.folder));
  if (wanted !== "" && !keys.some(({ fingerprint }) => fingerprint === wanted))
    throw new Error(t("There is no key {0} in git's settings, in an agent, or in the usual files.", wanted));
  await choices.setKey(params.folder, wanted === "" ? undefined : wanted);
  return keys;
}

async function pickedKey(keys: readonly KeyChoice[], now: string | undefined): Promise<string> {
  const automatic = { label: t("$(sparkle) As Countersign chooses"), detail: t("The key that the signers of the base list."), key: "" };
  const items = keys.map(({ fingerprint, source, principal }) => ({
    label: `$(key) ${fingerprint}`,
    description: fingerprint === now ? t("chosen") : "",
    detail: [source, principal === undefined ? t("not among the signers of the base") : t("listed for {0}", principal)].join(" · "),
    key: fingerprint,
  }));
  const picked = await vscode.window.showQuickPick([automatic, ...items], { title: t("Sign with"), matchOnDetail: true });
  if (picked === undefined) throw new vscode.CancellationError();
  return picked.key;
}
