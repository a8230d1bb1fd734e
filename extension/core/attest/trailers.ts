/** The lines at the end of a commit message that point at a signature: for people, and proof of nothing by themselves. */
import { userError } from "../base/user-error.ts";

export interface Trailer {
  readonly name: string;
  readonly value: string;
}

/** `digest` is that of the envelope's line. Throws a `UserError` for a name or address that would break the line. */
export function countersignTrailers(reviewer: { readonly name: string; readonly address: string }, digest: string): Trailer[] {
  const { name, address } = reviewer;
  if (/[\p{Cc}<>]/u.test(name) || !/^[^\s<>]+$/.test(address)) {
    throw userError(
      "trailer-name",
      "The reviewer's name or mail address has characters that a trailer cannot have.",
      "Give a plain name and address, without line breaks and angle brackets.",
    );
  }
  return [
    { name: "Countersigned-by", value: `${name.trim()} <${address}>`.trim() },
    { name: "Countersign-Attestation", value: `sha256:${digest}` },
  ];
}

/**
 * The message with the trailers in its last paragraph, where that is trailers already, or in a new one: what `git interpret-trailers
 * --no-divider --if-exists addIfDifferent` does, without asking the repository's settings, which may name programs to run.
 */
export function withTrailers(message: string, trailers: readonly Trailer[]): string {
  const { content, rest } = parts(message);
  const lines = content.replace(/\s+$/, "").split("\n");
  const start = lines.findLastIndex((line) => line.trim() === "") + 1;
  const last = lines.slice(start);
  const isBlock = start > 0 && isTrailerBlock(last);
  const present = new Set(isBlock ? last.map(normal) : []);
  const added = trailers.map(({ name, value }) => `${name}: ${value}`).filter((line) => !present.has(normal(line)));
  if (added.length === 0) return message;
  return `${[...lines, ...(isBlock ? [] : [""]), ...added].join("\n")}\n${rest}`;
}

/** Comments and what `git commit --verbose` puts below them stay at the end. */
function parts(message: string): { content: string; rest: string } {
  const comments = /(?:^|\n)(?:#[^\n]*(?:\n|$)|[ \t]*\n)*$/.exec(message);
  const scissors = /^# -+ >8 -+$/m.exec(message)?.index;
  if (scissors !== undefined) return { content: message.slice(0, scissors), rest: message.slice(scissors) };
  const at = comments === null ? message.length : comments.index + 1;
  const tail = message.slice(at);
  return tail.includes("#") ? { content: message.slice(0, at), rest: tail.replace(/^\n+/, "\n") } : { content: message, rest: "" };
}

/** Git's rule: all lines are trailers, or a quarter of them and one that git itself writes. */
function isTrailerBlock(lines: readonly string[]): boolean {
  let trailers = 0;
  let others = 0;
  let hasOwn = false;
  for (const line of lines) {
    if (/^[A-Za-z0-9-]+[ \t]*:/.test(line)) trailers++;
    else if (!/^[ \t]/.test(line)) others++;
    if (/^(Signed-off-by: |\(cherry picked from commit )/.test(line)) {
      hasOwn = true;
      if (line.startsWith("(")) {
        others--;
        trailers++;
      }
    }
  }
  return trailers > 0 && (others === 0 || (hasOwn && trailers * 3 >= others));
}

function normal(line: string): string {
  return line
    .replace(/[ \t]*:[ \t]*/, ": ")
    .trim()
    .toLowerCase();
}
