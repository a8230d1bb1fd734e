/** Labels of the pull request that CI runs for. */
import { asList, asObject, member, textMember } from "../../core/base/json-value.ts";
import { workflowEvent } from "./workflow-event.ts";

/**
 * By the event of a GitHub workflow or the variables of a GitLab pipeline, as they were when it started. Undefined where neither speaks of
 * a pull request, or in a shape that is not known: then nobody knows which labels there are.
 */
export function pullRequestLabels(environment: Readonly<Record<string, string | undefined>>): readonly string[] | undefined {
  const found = workflowEvent(environment);
  if (found.kind === "unreadable") return undefined;
  const pull = found.kind === "read" ? member(found.event, "pull_request") : undefined;
  if (asObject(pull) !== undefined) {
    const names = asList(member(pull, "labels"))?.map((label) => textMember(label, "name"));
    return names?.every((name) => name !== undefined) === true ? names : undefined;
  }
  if (environment["CI_MERGE_REQUEST_IID"] === undefined) return undefined;
  // GitLab sets the variable only where there is a label.
  const labels = environment["CI_MERGE_REQUEST_LABELS"] ?? "";
  return labels
    .split(",")
    .map((label) => label.trim())
    .filter((label) => label !== "");
}
