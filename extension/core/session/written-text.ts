/** What the actions of a session wrote or ran, as texts in which the lines of a change can be looked for. */
import type { WrittenText } from "../base/written-text.ts";
import type { Action } from "./action.ts";
import { relativePath } from "./action-documents.ts";

/** In the order of the actions. What was denied wrote nothing, nor did an edit that failed; a command may fail after it has written. */
export function writtenTexts(actions: readonly Action[]): readonly WrittenText[] {
  return actions.flatMap((action): readonly WrittenText[] => {
    if (action.status === "denied" || (action.status === "failed" && action.shell === undefined)) return [];
    const common = {
      action: action.id,
      session: action.session.id,
      agent: action.agent.name,
      isDone: action.status === "executed",
    };
    if (action.shell !== undefined) return [{ ...common, kind: "command", after: action.shell.text }];
    const { file } = action;
    if (file === undefined) return [];
    const path = relativePath(file.path, action.session.cwd);
    if (action.kind === "file.delete") return [{ ...common, kind: "delete", path, after: "" }];
    if (file.after === undefined || (action.kind !== "file.write" && action.kind !== "file.edit")) return [];
    const kind = action.kind === "file.write" ? "write" : "edit";
    const before = kind === "write" ? file.original : file.before;
    return [{ ...common, kind, path, ...(before === undefined ? {} : { before }), after: file.after }];
  });
}
