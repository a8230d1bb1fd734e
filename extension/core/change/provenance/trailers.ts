/** The trailers of a commit message: lines of the form `Key: value`, wherever they stand. */

export interface Trailer {
  /** In lower case. */
  readonly key: string;
  readonly value: string;
  /** 0-based line of the message. */
  readonly line: number;
}

/** A message is cut here, in UTF-16 units and in lines: what is longer is not read further. */
const maximumMessage = 256 * 1024;
const maximumLines = 5000;
const maximumValue = 500;

/**
 * Not only those of the last paragraph: a squash keeps the trailers of its parts in the middle, and tools put blank lines
 * between theirs. Whoever needs the strict kind looks at the keys.
 */
export function trailersOf(message: string): readonly Trailer[] {
  const trailers: Trailer[] = [];
  messageLines(message).forEach((text, line) => {
    const match = /^([A-Za-z][A-Za-z0-9-]{0,60})[ \t]*:[ \t]*(\S.*)$/.exec(text);
    const [, key = "", value = ""] = match ?? [];
    if (match !== null) trailers.push({ key: key.toLowerCase(), value: value.slice(0, maximumValue).trim(), line });
  });
  return trailers;
}

/** The lines of a message, within the limits. */
export function messageLines(message: string): readonly string[] {
  return message.slice(0, maximumMessage).split(/\r?\n/, maximumLines);
}

/** `Name <address>`; the address in lower case, empty where there is none. */
export function personIn(value: string): { readonly name: string; readonly address: string } {
  const open = value.lastIndexOf("<");
  const close = value.indexOf(">", open);
  if (open === -1 || close === -1) return { name: value.trim(), address: "" };
  return {
    name: value.slice(0, open).trim(),
    address: value
      .slice(open + 1, close)
      .trim()
      .toLowerCase(),
  };
}
