/** Signing for the page: only what was shown is signed, and only when its word was typed. */
import * as vscode from "vscode";
import type { FromPage, ToPage } from "../../../webview/protocol.ts";
import type { SignParams } from "../../server/protocol.ts";
import { chosenFolder } from "../commands/chosen-folder.ts";
import type { ReviewSession } from "../review-session.ts";
import type { ServerLink } from "../server-link.ts";

export interface Signing {
  readonly preview: (wish: Extract<FromPage, { kind: "preview" }>) => Promise<ToPage>;
  /** Rejects with an error in words where the word or the preview is another. */
  readonly sign: (asked: Extract<FromPage, { kind: "sign" }>) => Promise<ToPage>;
  /** Of what was last signed. */
  readonly trailers: () => readonly string[];
  /** Shares the signatures; what came of it, as a sentence. */
  readonly push: () => Promise<string>;
  readonly forget: () => void;
}

export function signing(server: ServerLink, session: ReviewSession): Signing {
  let shown: { readonly params: SignParams; readonly digest: string; readonly word: string } | undefined;
  let trailers: readonly string[] = [];

  return {
    preview: async ({ isPartial, isRejection }) => {
      const opened = session.params;
      if (opened === undefined) throw new Error(vscode.l10n.t("Nothing has been reviewed yet."));
      const params: SignParams = { ...opened, isPartial, isRejection };
      const { rows, statement, digest, word } = await server.request("countersign/signPreview", params);
      shown = { params, digest, word };
      return { kind: "preview", rows, statement, digest, word, isPartial, isRejection };
    },
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
