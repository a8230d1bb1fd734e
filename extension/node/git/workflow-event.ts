/** The event that a GitHub workflow runs for, as its runner left it on the disk. */
import { readFileSync, statSync } from "node:fs";
import { reasonOf } from "../reason-of.ts";

export type WorkflowEvent =
  | { readonly kind: "none" }
  | { readonly kind: "unreadable"; readonly path: string; readonly reason: string }
  /** Parsed JSON of unknown shape. */
  | { readonly kind: "read"; readonly event: unknown };

const eventLimit = 16 * 1024 * 1024;

/** `environment` is that of the process; the file is the one that GITHUB_EVENT_PATH names. */
export function workflowEvent(environment: Readonly<Record<string, string | undefined>>): WorkflowEvent {
  const path = environment["GITHUB_EVENT_PATH"];
  if (path === undefined || path === "") return { kind: "none" };
  try {
    const found = statSync(path);
    if (!found.isFile() || found.size > eventLimit) throw new Error(found.isFile() ? `it has ${found.size} bytes` : "it is no file");
    return { kind: "read", event: JSON.parse(readFileSync(path, "utf8")) };
  } catch (error) {
    return { kind: "unreadable", path, reason: reasonOf(error) };
  }
}
