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
