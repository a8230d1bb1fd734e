/** The files under a folder, where only the editor can read them. */
import { decode } from "../../core/base/decode.ts";
import { blocking, note } from "../../core/base/problem.ts";
import type { LanguageOf } from "../../core/review/unread-content.ts";
import { documentPath } from "../document-path.ts";
import type { Files } from "../ports.ts";
import type { EditorRequests } from "../protocol.ts";

/** Asks the editor; its answers cross between workers as they are. */
export type Ask = <M extends keyof EditorRequests>(method: M, params: EditorRequests[M]["params"]) => Promise<EditorRequests[M]["result"]>;

export function editorFiles(ask: Ask, languageOf: () => Promise<LanguageOf>): Files {
  return async function* (folder, signal) {
    const language = await languageOf();
    for (const uri of await ask("countersign/files", { folder })) {
      if (signal.aborted) return;
      const path = documentPath(uri, [folder]);
      const read = await ask("countersign/fileBytes", { uri }).then(
        (bytes) => decode(bytes),
        (error: unknown) => ({ kind: "failed" as const, why: error instanceof Error ? error.message : String(error) }),
      );
      if (read.kind === "failed") {
        const message = `This file could not be read: ${read.why}. It has not been looked at.`;
        yield { kind: "unread", problems: [blocking("unreadable", message, { path })] };
      } else if (read.kind === "binary") {
        yield {
          kind: "unread",
          problems: [note("binary", "This holds NUL bytes, so it is taken for a binary, which Countersign does not read.", { path })],
        };
      } else if (language(path, read.text.slice(0, 256)) === undefined) {
        yield { kind: "passed-by", problems: [], skipped: { "file in no language with rules": 1 } };
      } else {
        const problems = read.hasInvalidBytes
          ? [note("invalid-bytes", "Some bytes of this file are not valid UTF-8; each was read as a replacement character.", { path })]
          : [];
        yield { kind: "text", path, text: read.text, problems };
      }
    }
  };
}
