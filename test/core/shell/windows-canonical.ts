/** Lowers PowerShell and batch code with the option tables of the product, and prints what it amounts to. */
import { lowerScript } from "../../../extension/core/shell/lower.ts";
import type { WindowsLanguage } from "../../../extension/core/shell/machine.ts";
import { printLine } from "../../../extension/core/shell/print.ts";
import type { Program } from "../../../extension/core/shell/program.ts";
import { tables } from "./canonical.ts";

export function lowerWindows(language: WindowsLanguage, text: string): Program {
  return lowerScript(text, { tables, dialect: language, via: [] });
}

/** The lines of commands alone. */
export function plain(language: WindowsLanguage, text: string): string[] {
  return lowerWindows(language, text)
    .lines.filter((line) => !line.derived)
    .map(printLine);
}

/** The lines of effects alone. */
export function effects(language: WindowsLanguage, text: string): string[] {
  return lowerWindows(language, text)
    .lines.filter((line) => line.derived)
    .map(printLine);
}

/** The stretch of the text that each line's last command stands for. */
export function places(language: WindowsLanguage, text: string): string[] {
  return lowerWindows(language, text).lines.map((line) => {
    const span = line.stages.at(-1)?.span;
    return span === undefined ? "" : text.slice(span.start, span.end);
  });
}

/** Base64 of UTF-16, as `-EncodedCommand` takes it. */
export function encoded(code: string): string {
  return Buffer.from(code, "utf16le").toString("base64");
}
