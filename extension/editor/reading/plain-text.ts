/** Text of others as Markdown in which nothing is markup: not even an address, which a renderer would make a link of. */
import type * as vscode from "vscode";

/** @param markdown is appended to */
export function appendPlain(markdown: vscode.MarkdownString, text: string): void {
  const before = markdown.value;
  markdown.appendText(text);
  markdown.value = before + withoutLinks(wrapping(markdown.value.slice(before.length)));
}

/**
 * VS Code keeps each space of a plain text from breaking, so that a sentence runs out of a narrow thread: those between two words break
 * again. A space at the head of a line, after what could count a list, or one of several stays as it is.
 */
export function wrapping(text: string): string {
  return text.replaceAll(/(?<!&nbsp;|^|^\d{1,9}\\?[.)])&nbsp;(?!&nbsp;)/gm, " ");
}

/** What renderers take for the beginning of an address, written so that it looks the same and begins none. */
export function withoutLinks(text: string): string {
  return text
    .replaceAll("@", "&#64;")
    .replaceAll("://", "&#58;//")
    .replaceAll(/\bwww(?=\\?\.)/gi, (word) => `${word.slice(0, 2)}&#${word.charCodeAt(2)};`);
}
