/** Why a text has no usable tree. Whoever asked turns it into a problem; only `engine-died` ends the instance. */

export type ParseFailure =
  /** The text has more UTF-16 units than the limit. */
  | "too-large"
  /** A node lies deeper than the limit. */
  | "too-deep"
  /** The time was up, in the parser or in a query. */
  | "deadline"
  /** The engine aborted: every later parse in this instance fails too, so its host must be replaced. */
  | "engine-died";

export class ParseFailed extends Error {
  readonly failure: ParseFailure;

  constructor(failure: ParseFailure, message: string) {
    super(message);
    this.name = "ParseFailed";
    this.failure = failure;
  }
}

/** What failed, where an error is one of these. Told by its name: parts that are loaded late may have a class of their own. */
export function parseFailure(error: unknown): ParseFailure | undefined {
  return error instanceof Error && error.name === "ParseFailed" && "failure" in error ? (error.failure as ParseFailure) : undefined;
}
