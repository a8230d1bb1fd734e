/** The remote that a command about notes names; `origin` where it names none. */
import { Misuse } from "../misuse.ts";
import type { Invocation } from "../run.ts";

export function remoteOf(command: string, { positionals }: Invocation): string {
  const [remote = "origin", ...more] = positionals;
  if (more.length > 0) throw new Misuse(`countersign ${command} takes one remote.`, `Write countersign ${command} REMOTE.`);
  return remote;
}
