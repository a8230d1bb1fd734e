/** A way to write the same act so that its words are not where one looks for them. */
import type { PlainCommand } from "./plain-command.ts";

export interface Document {
  /** A language id, as `audit --language` takes it. */
  readonly language: string;
  readonly text: string;
}

export interface Dressing {
  readonly name: string;
  readonly family: string;
  readonly dress: (command: PlainCommand) => Document;
}

/** Dressings whose result is a shell script; keys are their names. */
export function inShell(family: string, dressings: Readonly<Record<string, (command: PlainCommand) => string>>): readonly Dressing[] {
  return Object.entries(dressings).map(([name, dress]) => ({
    name,
    family,
    dress: (command) => ({ language: "bash", text: `${dress(command)}\n` }),
  }));
}

/** The same for another language. */
export function inLanguage(
  language: string,
  family: string,
  dressings: Readonly<Record<string, (command: PlainCommand) => string>>,
): readonly Dressing[] {
  return Object.entries(dressings).map(([name, dress]) => ({
    name,
    family,
    dress: (command) => ({ language, text: dress(command) }),
  }));
}
