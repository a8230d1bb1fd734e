/** An act as it is written without any dress, and the ways in which a dressing takes it apart. */

/** Shell text whose every word stands plainly or in single quotes: words, `|` between commands, redirections. */
export type PlainCommand = string;

/** A word as written, and what it means. */
export interface PlainWord {
  readonly text: string;
  readonly value: string;
  /** A word of a command: no operator, no redirection. */
  readonly isWord: boolean;
  /** The first word of a command. */
  readonly isName: boolean;
}

const token = /'[^']*'|[^\s']+/g;
const redirection = /^(?:\d*(?:>>|>&|<&|<>|>|<)(?:&?\d+)?|&>)$/;

export function plainWords(command: PlainCommand): readonly PlainWord[] {
  let isName = true;
  return [...command.matchAll(token)].map(([text]) => {
    const isWord = text !== "|" && !redirection.test(text);
    const word = { text, value: text.replaceAll("'", ""), isWord, isName: isWord && isName };
    isName = text === "|" || (isName && !isWord);
    return word;
  });
}

/** The command with each of its words written otherwise; operators and redirections stay. */
export function eachWord(command: PlainCommand, write: (value: string, isName: boolean) => string): string {
  return plainWords(command)
    .map((word) => (word.isWord ? write(word.value, word.isName) : word.text))
    .join(" ");
}

/** The command with the name of each of its programs written otherwise. */
export function eachName(command: PlainCommand, write: (name: string) => string): string {
  return plainWords(command)
    .map((word) => (word.isName ? write(word.value) : word.text))
    .join(" ");
}

/** The command with each command of its pipeline written otherwise. */
export function eachCommand(command: PlainCommand, write: (single: PlainCommand) => string): string {
  return command.split(" | ").map(write).join(" | ");
}

export function values(command: PlainCommand): readonly string[] {
  return plainWords(command).map((word) => word.value);
}

/** Whether it is one command without operators, as a list of arguments can say it. */
export function isSimple(command: PlainCommand): boolean {
  return plainWords(command).every((word) => word.isWord);
}

/** In single quotes, whatever it holds. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** In double quotes, for texts without `$`, backtick and backslash. */
export function doubleQuoted(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}

export function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}

export function hex(text: string): string {
  return Buffer.from(text).toString("hex");
}

/** The list of arguments that does the same: the command itself, or a shell that is given it. */
export function argumentList(command: PlainCommand): readonly string[] {
  return isSimple(command) ? values(command) : ["bash", "-c", command];
}
