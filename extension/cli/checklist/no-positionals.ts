/** For commands that name everything by flags. */
import { Misuse } from "../misuse.ts";
import type { Invocation } from "../run.ts";

export function noPositionals(command: string, { positionals }: Invocation): void {
  const [word] = positionals;
  if (word !== undefined) throw new Misuse(`countersign ${command} does not take ${word}.`, "Name commits with --base and --head.");
}
