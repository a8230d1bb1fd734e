/** The task list of a pull-request template, as questions of the checklist: answered, where a box would only be ticked. */
import type { CustomItem } from "./custom-items.ts";

/** Where hosts look for one; the first that is there counts. */
export const templatePaths: readonly string[] = [
  ".github/pull_request_template.md",
  ".github/PULL_REQUEST_TEMPLATE.md",
  "pull_request_template.md",
  "docs/pull_request_template.md",
  ".gitlab/merge_request_templates/Default.md",
];

/** More than these nobody answers. */
const mostTasks = 20;
const longestTask = 300;

/**
 * Numbered from 1 in the order of the template. They are asked from medium risk on: a typo must not cost a page of answers. Tasks in code blocks
 * and in comments are no tasks.
 */
export function templateItems(text: string): CustomItem[] {
  return tasksOf(text).map((task, at) => ({
    id: `template-${at + 1}`,
    text: task,
    when: { paths: [], labels: [], risk: "medium" },
    settling: "answer",
    isRequired: true,
  }));
}

function tasksOf(text: string): string[] {
  const tasks: string[] = [];
  let fence: string | undefined;
  for (const line of withoutComments(text).split(/\r?\n/)) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) === true) fence = undefined;
      continue;
    }
    if (mark !== undefined) {
      fence = mark;
      continue;
    }
    const task = /^\s{0,12}(?:[-*+]|\d{1,3}[.)]) \[[ xX]\] +(\S.*)$/.exec(line)?.[1]?.trim();
    if (task !== undefined && tasks.length < mostTasks) tasks.push(task.slice(0, longestTask));
  }
  return tasks;
}

/** One that is not closed reaches to the end, as hosts show it. */
function withoutComments(text: string): string {
  let shown = "";
  let at = 0;
  for (;;) {
    const start = text.indexOf("<!--", at);
    if (start === -1) return shown + text.slice(at);
    shown += text.slice(at, start);
    const end = text.indexOf("-->", start + 4);
    if (end === -1) return shown;
    at = end + 3;
  }
}
