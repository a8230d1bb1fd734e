/** The files under a folder, as `countersign audit` reads them. */
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { LanguageOf } from "../../core/review/unread-content.ts";
import { foundFilesInTurns } from "../../node/found-files.ts";
import { beginningOf, readDocument } from "../../node/read-document.ts";
import type { Files } from "../ports.ts";

export function diskFiles(languageOf: () => Promise<LanguageOf>): Files {
  return async function* (folder, signal) {
    const root = fileURLToPath(folder);
    const language = await languageOf();
    const { files, problems, skipped } = await foundFilesInTurns([root], signal);
    const relatively = (path: string): string => relative(root, path).replaceAll("\\", "/");
    yield { kind: "passed-by", problems: problems.map((problem) => ({ ...problem, path: relatively(problem.path ?? root) })), skipped };
    for (const file of files) {
      if (signal.aborted) return;
      const path = relatively(file.path);
      const isNamedScript = language(path, "") !== undefined;
      if (!isNamedScript && !beginsAsScript(join(root, path), path, language)) {
        yield { kind: "passed-by", problems: [], skipped: { "file in no language with rules": 1 } };
        continue;
      }
      const read = readDocument(file.path, isNamedScript);
      const named = read.problems.map((problem) => ({ ...problem, path }));
      yield read.kind === "text" ? { kind: "text", path, text: read.text, problems: named } : { kind: "unread", problems: named };
      // Lets a cancellation in between two files.
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
}

/** By its first line. A file that cannot be read may be one. */
function beginsAsScript(file: string, path: string, language: LanguageOf): boolean {
  const start = beginningOf(file);
  return start === undefined || language(path, start) !== undefined;
}
