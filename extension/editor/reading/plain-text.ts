/** Text of others as Markdown in which nothing is markup: not even an address, which a renderer would make a link of. */
import type * as vscode from "vscode";

/** @param markdown is appended to */
export function appendPlain(markdown: vscode.MarkdownString, text: string): void {
  const before = markdown.value;
  markdown.appendText(text);
  markdown.value = before + withoutLinks(markdown.value.slice(before.length));
}

/** What renderers take for the beginning of an address, written so that it looks the same and begins none. */
export function withoutLinks(text: string): string {
  return text
    .replaceAll("@", "&#64;")
    .replaceAll("://", "&#58;//")
    .replaceAll(/\bwww(?=\\?\.)/gi, (word) => `${word.slice(0, 2)}&#${word.charCodeAt(2)};`);
}
