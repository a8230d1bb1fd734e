/** The command line was written in a way that cannot be meant: exit code 64, before anything is read. */
import { UserError } from "../core/base/user-error.ts";

export class Misuse extends UserError {
  constructor(message: string, advice: string) {
    super("misuse", message, advice);
    this.name = "Misuse";
  }
}
