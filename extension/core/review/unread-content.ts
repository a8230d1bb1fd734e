/** The problem that stands for a changed content which analysis does not get to see. */
import { blocking, note, type Problem } from "../base/problem.ts";
import type { FileChange } from "../change/change.ts";

/** The language that analysis would take a file for, by its path and first characters; undefined where it speaks none. */
export type LanguageOf = (path: string, start: string) => string | undefined;

/** For the head side of a file; a text that is read gives at most a word about its bytes. */
export function unreadContent(file: FileChange, languageOf: LanguageOf): Problem[] {
  const { path, after } = file;
  if (after === undefined) return [];
  const { content } = after;
  switch (content.kind) {
    case "text":
      return content.hasInvalidBytes ? [invalidBytes(file, content.text, languageOf)] : [];
    case "link":
      return leavesTree(path, content.target)
        ? [
            note(
              "link-outside",
              `This link points out of the repository, to ${content.target}. What lies there is not part of the change and was not read.`,
              { path },
            ),
          ]
        : [];
    case "submodule": {
      const from = file.before?.content.kind === "submodule" ? ` from ${file.before.content.commit.slice(0, 12)}` : "";
      return [
        blocking(
          "submodule",
          `This submodule moves${from} to commit ${content.commit.slice(0, 12)}. Its content is in another repository and was not read: review that change there.`,
          { path },
        ),
      ];
    }
    case "binary": {
      const language = languageOf(path, content.start);
      return language === undefined
        ? [
            note(
              "binary",
              `This file is binary (${content.size} bytes), so nothing can be said about what changed in it. Make sure that you know where it comes from.`,
              { path },
            ),
          ]
        : [
            blocking(
              "binary",
              `This file is named or begins like ${language}, but holds bytes that make it binary, so it was not analysed; an interpreter might run it all the same. Look at it, and remove those bytes.`,
              { path },
            ),
          ];
    }
    case "unread": {
      const language = languageOf(path, content.start);
      // A file that could not be opened at all may be anything.
      const isHarmless = language === undefined && content.reason === "too-large";
      const message = `This changed file was not read: ${content.message}. ${wayOut(content.reason)}`;
      return [isHarmless ? note(content.reason, message, { path }) : blocking(content.reason, message, { path })];
    }
  }
}

function invalidBytes(file: FileChange, text: string, languageOf: LanguageOf): Problem {
  const { path, addedLines } = file;
  const isSpoken = languageOf(path, text.slice(0, 256)) !== undefined;
  const line = text.split(/\r\n|\r|\n/).findIndex((content, at) => addedLines.has(at) && content.includes("\uFFFD"));
  const message =
    "This file is not valid UTF-8; the bytes that are not were read as U+FFFD, so a finding may be missed where they stand. Save it as UTF-8.";
  if (line < 0 || !isSpoken) return note("invalid-utf-8", message, { path });
  return blocking("invalid-utf-8", message, { path, range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } } });
}

function wayOut(reason: string): string {
  switch (reason) {
    case "too-large":
      return "Look at it by other means, or split it.";
    case "missing-object":
      return "Fetch it, for example with `git fetch --refetch`.";
    case "corrupt-object":
      return "Check the repository with `git fsck`.";
    case "change-too-large":
      return "Review the change in smaller steps, with --base or --path.";
    default:
      return "Make it readable, and review again.";
  }
}

/** Whether a link target, seen from the link, is absolute or climbs above the top folder. */
function leavesTree(path: string, target: string): boolean {
  if (/^([/\\~]|[A-Za-z]:)/.test(target)) return true;
  let depth = path.split("/").length - 1;
  for (const step of target.split("/")) {
    if (step === "..") depth -= 1;
    else if (step !== "" && step !== ".") depth += 1;
    if (depth < 0) return true;
  }
  return false;
}
