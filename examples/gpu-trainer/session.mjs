// The Claude Code session in which the branch of the example came to be: JSON Lines, one record a line.
import { createHash } from "node:crypto";
import { branch, branchAuthor, firstCalls, lastWords, request, sessionFolder, steps } from "./story.mjs";

const refusal =
  "The user doesn't want to proceed with this tool use. The tool use was rejected (eg. if it was a file edit, the new_string was NOT written to the file). To tell you how to proceed, the user said:\n";

/**
 * @param {{ main: Map<string, string>, filesOf: (step: import("./story.mjs").Step) => Map<string, string> }} files
 * @returns {string}
 */
export function sessionText({ main, filesOf }) {
  const records = recorder();
  const tree = new Map(main);
  records.user(request);
  for (const call of firstCalls) records.call(call);
  for (const step of steps) {
    records.says(step.says);
    for (const call of step.before ?? []) records.call(call);
    for (const [path, text] of filesOf(step)) {
      records.call(writing(path, tree.get(path), text));
      tree.set(path, text);
    }
    for (const call of step.after ?? []) records.call(call);
    records.call(committing(step, [...filesOf(step).keys()]), step.time);
  }
  records.says(lastWords);
  return records.text();
}

/** A new file is written whole, a known one edited in the lines that differ. */
function writing(path, before, after) {
  const file_path = `${sessionFolder}/${path}`;
  if (before === undefined) {
    return {
      tool: "Write",
      input: { file_path, content: after },
      answer: `File created successfully at: ${file_path}`,
      details: { type: "create", filePath: file_path, content: after, structuredPatch: [], originalFile: null },
    };
  }
  const { old_string, new_string } = smallestEdit(before, after);
  return {
    tool: "Edit",
    input: { file_path, old_string, new_string },
    answer: `The file ${file_path} has been updated.`,
    details: {
      filePath: file_path,
      oldString: old_string,
      newString: new_string,
      originalFile: before,
      structuredPatch: [],
      userModified: false,
      replaceAll: false,
    },
  };
}

/** The lines from the first to the last that differ, with as many around them as make the old ones stand in the file once. */
function smallestEdit(before, after) {
  const old = before.split("\n");
  const now = after.split("\n");
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1;
  let rest = 0;
  while (rest < Math.min(old.length, now.length) - start && old.at(-1 - rest) === now.at(-1 - rest)) rest += 1;
  for (;;) {
    const old_string = old.slice(start, old.length - rest).join("\n");
    const isOnce = old_string !== "" && before.split(old_string).length === 2;
    if (isOnce || (start === 0 && rest === 0)) return { old_string, new_string: now.slice(start, now.length - rest).join("\n") };
    start = Math.max(0, start - 1);
    rest = Math.max(0, rest - 1);
  }
}

function committing(step, paths) {
  const message = step.body === undefined ? step.subject : `${step.subject}\n\n${step.body}`;
  const command = `git add ${paths.join(" ")} && git commit -m ${quoted(message)}`;
  return { tool: "Bash", input: { command, description: "Commit" }, answer: `[${branch}] ${step.subject}` };
}

function quoted(text) {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function recorder() {
  const lines = [];
  /** @type {string | null} */
  let last = null;
  let count = 0;
  let clock = Date.parse(steps[0].time) - 20 * 60_000;

  const id = (kind) => createHash("sha256").update(`${branchAuthor.email} ${kind} ${count}`).digest("hex");
  const uuid = (kind) => id(kind).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5");
  const sessionId = uuid("session");

  const add = (type, message, more = {}) => {
    count += 1;
    clock += 20_000;
    const own = uuid("record");
    const place = {
      parentUuid: last,
      isSidechain: false,
      userType: "external",
      cwd: sessionFolder,
      sessionId,
      version: "2.1.200",
      gitBranch: branch,
    };
    lines.push(JSON.stringify({ ...place, type, message, uuid: own, timestamp: new Date(clock).toISOString(), ...more }));
    last = own;
  };
  const assistant = (block) => {
    const message = {
      id: `msg_${id("message").slice(0, 22)}`,
      type: "message",
      role: "assistant",
      model: "claude-sonnet-4-5",
      content: [block],
      stop_reason: null,
    };
    add("assistant", message);
  };

  return {
    user: (text) => add("user", { role: "user", content: text }),
    says: (text) => assistant({ type: "text", text }),
    call(call, time) {
      if (time !== undefined) clock = Math.max(clock, Date.parse(time));
      const callId = `toolu_${id("call").slice(0, 22)}`;
      assistant({ type: "tool_use", id: callId, name: call.tool, input: call.input });
      const { content, isError, details } = answerTo(call);
      const result = { type: "tool_result", tool_use_id: callId, content, ...(isError ? { is_error: true } : {}) };
      add("user", { role: "user", content: [result] }, { toolUseResult: details });
    },
    text: () => `${lines.join("\n")}\n`,
  };
}

/** What stands in the result, and beside it. */
function answerTo(call) {
  if (call.refusedWith !== undefined) return { content: refusal + call.refusedWith, isError: true, details: "User rejected tool use" };
  if (call.failed === true) return { content: `Exit code 1\n${call.answer}`, isError: true, details: `Error: Exit code 1\n${call.answer}` };
  if (call.details !== undefined) return { content: call.answer, isError: false, details: call.details };
  const background = call.background === true ? { backgroundTaskId: call.answer.split(" ").at(-1) } : {};
  return {
    content: call.answer,
    isError: false,
    details: { stdout: call.answer, stderr: "", interrupted: false, isImage: false, ...background },
  };
}
