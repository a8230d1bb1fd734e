/** A reason why the work could not be done, in words for the person who asked for it. */
export class UserError extends Error {
  readonly code: string;
  /** The way out: a whole sentence. */
  readonly advice: string;

  constructor(code: string, message: string, advice: string) {
    super(message);
    this.name = "UserError";
    this.code = code;
    this.advice = advice;
  }
}

export function userError(code: string, message: string, advice: string): UserError {
  return new UserError(code, message, advice);
}
