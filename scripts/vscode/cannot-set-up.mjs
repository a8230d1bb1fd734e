/** Why this machine cannot run the editor part, and what the person can do about it. */
export class CannotSetUp extends Error {
  /**
   * @param {string} code for machines
   * @param {string} message what is missing
   * @param {string} advice how to get it
   */
  constructor(code, message, advice) {
    super(message);
    this.name = "CannotSetUp";
    this.code = code;
    this.advice = advice;
  }

  explain() {
    return `${this.message}\n${this.advice}`;
  }
}
