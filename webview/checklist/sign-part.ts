/** Countersigning: what would be signed, row by row and as it is, the word to type, and what to do with what was signed. */
import { button, textField } from "../controls/controls.ts";
import type { PageModel } from "../page-model.ts";
import type { ToPage } from "../protocol.ts";
import type { Drawing } from "./drawing.ts";
import { code, dataTable, element, foldable, foreign } from "./element.ts";
import { type Signatures, signaturePart } from "./signature-part.ts";

export type Preview = Extract<ToPage, { kind: "preview" }>;
export type Signed = Extract<ToPage, { kind: "signed" }>;

export function signPart(
  { isGateOpen, agent }: PageModel,
  { preview, signed, signatures }: { preview: Preview | undefined; signed: Signed | undefined; signatures: Signatures | undefined },
  drawing: Drawing,
): HTMLElement {
  const { say, send } = drawing;
  const ask = (isPartial: boolean, isRejection: boolean) => () => send({ kind: "preview", isPartial, isRejection });
  return element(
    "section",
    { "aria-labelledby": "sign" },
    element("h2", { id: "sign", tabindex: "-1", "data-key": "sign" }, say("Countersign")),
    element(
      "p",
      {},
      isGateOpen
        ? say("A signature says that you have verified this change. You see what it says before you sign.")
        : say("The gate is closed. You can sign what you have verified so far, or say that this must not be merged."),
    ),
    element(
      "div",
      { class: "actions" },
      isGateOpen
        ? button({
            label: say("Show what I would sign"),
            key: "sign/preview",
            isPrimary: true,
            isDisabled: agent !== undefined,
            onPress: ask(false, false),
          })
        : button({
            label: say("Show what I would sign so far"),
            key: "sign/partial",
            isDisabled: agent !== undefined,
            onPress: ask(true, false),
          }),
      button({ label: say("Show a rejection"), key: "sign/reject", isDisabled: agent !== undefined, onPress: ask(false, true) }),
      button({ label: say("Choose the key…"), key: "sign/key", onPress: () => send({ kind: "chooseKey" }) }),
      button({ label: say("Check signatures"), key: "sign/check", onPress: () => send({ kind: "checkSignatures" }) }),
      button({ label: say("Push signatures"), key: "sign/push", onPress: () => send({ kind: "pushNotes" }) }),
    ),
    preview === undefined ? undefined : previewPart(preview, drawing),
    signed === undefined ? undefined : signedPart(signed, drawing),
    signatures === undefined ? undefined : signaturePart(signatures, drawing),
  );
}

function previewPart({ rows, statement, digest, word, isRejection, isPartial }: Preview, drawing: Drawing): HTMLElement {
  const { say, send, memory } = drawing;
  const key = "sign/word";
  const title = isRejection
    ? say("This rejection will be signed")
    : isPartial
      ? say("This will be signed, of what is verified so far")
      : say("This will be signed");
  const confirm = button({
    label: isRejection ? say("Sign the rejection") : say("Sign"),
    key: "sign/confirm",
    isPrimary: true,
    isDisabled: true,
    onPress: () => send({ kind: "sign", digest, word: memory.draft(key).trim() }),
  });
  const enable = (): void => {
    confirm.toggleAttribute("disabled", memory.draft(key).trim() !== word);
  };
  enable();
  return element(
    "div",
    { class: "preview" },
    element("h3", { tabindex: "-1", "data-key": "preview" }, title),
    dataTable(
      say("The statement, part by part"),
      [say("Part"), say("What it says")],
      rows.map(({ name, text }) => [name, foreign(text)]),
    ),
    foldable(
      {
        key: "sign/raw",
        title: say("The statement as JSON, indented"),
        isUnfolded: memory.isUnfolded("sign/raw"),
        onToggle: (isUnfolded) => memory.setUnfolded("sign/raw", isUnfolded),
      },
      element(
        "pre",
        { class: "scrolls", tabindex: "0", role: "group", "aria-label": say("The statement as JSON, indented"), dir: "ltr" },
        indented(statement),
      ),
    ),
    element(
      "div",
      { class: "form" },
      textField({
        label: say("Type {0}, the beginning of the commit, to sign it", word),
        key,
        text: memory.draft(key),
        most: 40,
        onInput: (text) => {
          memory.setDraft(key, text);
          enable();
        },
      }),
      element("div", { class: "actions" }, confirm),
    ),
  );
}

function signedPart({ attestation, trailers }: Signed, { say, send }: Drawing): HTMLElement {
  return element(
    "div",
    { class: "preview" },
    element("h3", { tabindex: "-1", "data-key": "signed" }, say("Signed")),
    element("p", {}, say("Kept in the notes of this clone as "), code(attestation.slice(0, 16)), say(". Others see it once it is pushed.")),
    element("p", {}, say("For the message of the merge:")),
    element("pre", { class: "scrolls", tabindex: "0", role: "group", "aria-label": say("Trailers"), dir: "ltr" }, trailers.join("\n")),
    element(
      "div",
      { class: "actions" },
      button({ label: say("Copy trailers"), key: "sign/trailers", onPress: () => send({ kind: "copyTrailers" }) }),
    ),
  );
}

/** Easier to read, and what draws nothing spelled out; a text that is no JSON stays as it is, to be seen. */
function indented(statement: string): string {
  try {
    return JSON.stringify(JSON.parse(statement), undefined, 2).replace(/[\p{Cf}\p{Zl}\p{Zp}]/gu, escaped);
  } catch (error) {
    if (error instanceof SyntaxError) return statement;
    throw error;
  }
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`).join("");
}
