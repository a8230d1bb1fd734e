/** Signing for the page: only what was shown is signed, and only when its word was typed. */
import * as vscode from "vscode";
import type { FromPage, ToPage } from "../../../webview/protocol.ts";
import type { SignaturesView, SignParams } from "../../server/protocol.ts";
import { chosenKey } from "../commands/choose-key.ts";
import { chosenFolder } from "../commands/chosen-folder.ts";
import type { RememberedChoices } from "../remembered-choices.ts";
import type { ReviewSession } from "../review-session.ts";
import type { ServerLink } from "../server-link.ts";

export interface Signing {
  readonly preview: (wish: Extract<FromPage, { kind: "preview" }>) => Promise<ToPage>;
  /** Rejects with an error in words where the word or the preview is another. */
  readonly sign: (asked: Extract<FromPage, { kind: "sign" }>) => Promise<ToPage>;
  /** Asks which key signs; what was shown is shown anew with it. */
  readonly chooseKey: () => Promise<ToPage>;
  /** What the signatures in this clone prove about the head. */
  readonly signatures: () => Promise<SignaturesView>;
  /** Of what was last signed. */
  readonly trailers: () => readonly string[];
  /** Shares the signatures; what came of it, as a sentence. */
  readonly push: () => Promise<string>;
  readonly forget: () => void;
}

export function signing(server: ServerLink, session: ReviewSession, choices: RememberedChoices): Signing {
  let shown: { readonly params: SignParams; readonly digest: string; readonly word: string } | undefined;
  let trailers: readonly string[] = [];

  const preview: Signing["preview"] = async ({ isPartial, isRejection }) => {
    const opened = session.params;
    if (opened === undefined) throw new Error(vscode.l10n.t("Nothing has been reviewed yet."));
    const key = choices.key(opened.folder);
    const params: SignParams = { ...opened, ...(key === undefined ? {} : { key }), isPartial, isRejection };
    const { rows, statement, digest, word } = await server.request("countersign/signPreview", params);
    shown = { params, digest, word };
    return { kind: "preview", rows, statement, digest, word, isPartial, isRejection };
  };

  return {
    preview,
    sign: async ({ digest, word }) => {
      if (shown === undefined || shown.digest !== digest)
        throw new Error(vscode.l10n.t("What would be signed now is not what was shown. Look at it again before you sign."));
      if (word !== shown.word) throw new Error(vscode.l10n.t("Nothing was signed: type {0} to sign.", shown.word));
      const { params } = shown;
      // Whatever comes of it, the next signature needs another look.
      shown = undefined;
      const signed = await server.request("countersign/sign", { ...params, previewDigest: digest });
      ({ trailers } = signed);
      return { kind: "signed", attestation: signed.attestation, trailers: signed.trailers };
    },
    chooseKey: async () => {
      await chosenKey({ server, session, choices });
      // What was shown names the key: with another one it is to be looked at again.
      return shown === undefined
        ? { kind: "done", what: vscode.l10n.t("The key was chosen: the preview names it.") }
        : preview({ kind: "preview", isPartial: shown.params.isPartial === true, isRejection: shown.params.isRejection === true });
    },
    signatures: async () => {
      const opened = session.params;
      if (opened === undefined) throw new Error(vscode.l10n.t("Nothing has been reviewed yet."));
      return server.request("countersign/signatures", opened);
    },
    trailers: () => trailers,
    push: async () => {
      const folder = session.params?.folder ?? (await chosenFolder(vscode.l10n.t("Which folder's signatures?"))).uri.toString();
      const { remote, outcome, problems } = await server.request("countersign/pushNotes", { folder });
      const words = {
        pushed: vscode.l10n.t("The signatures are on {0}.", remote),
        "up-to-date": vscode.l10n.t("{0} has the signatures already.", remote),
        none: vscode.l10n.t("There are no signatures here to push."),
      };
      return [words[outcome], ...problems].join(" ");
    },
    forget: () => {
      shown = undefined;
    },
  };
}
