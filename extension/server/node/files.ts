/** The files under a folder, as `countersign audit` reads them. */

import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { foundFiles } from "../../cli/found-files.ts";
import { readDocument } from "../../cli/read-document.ts";
import type { Files } from "../ports.ts";

export const diskFiles: Files = async function* (folder, signal) {
  const root = fileURLToPath(folder);
  const { files, problems } = foundFiles([root]);
  for (const problem of problems) yield { kind: "unread", problems: [problem] };
  for (const file of files) {
    if (signal.aborted) return;
    const path = relative(root, file.path).replaceAll("\\", "/");
    const read = readDocument(file.path);
    const named = read.problems.map((problem) => ({ ...problem, path }));
    if (read.kind === "text") yield { kind: "text", uri: pathToFileURL(join(root, path)).href, path, text: read.text, problems: named };
    else yield { kind: "unread", problems: named };
    // Lets a cancellation in between two files.
    await new Promise((resolve) => setImmediate(resolve));
  }
};
