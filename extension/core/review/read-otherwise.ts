/** Files in no language that is read, which are accounted for all the same: prose, and lists of dependencies. */
import { areaOfFile } from "../change/area.ts";
import type { FileChange } from "../change/change.ts";
import { readDependencies } from "../change/checks/dependencies/dependency-files.ts";

/**
 * Whether a note that the file's language is not known would tell a reviewer nothing: nobody runs prose, its area over the change says
 * that it is that, and what an agent or CI takes its orders from is none; of a manifest or lockfile the checks read all of it.
 */
export function isReadOtherwise(file: FileChange, baseText: string | undefined, headText: string): boolean {
  return areaOfFile(file, baseText, headText).area === "documentation" || readDependencies(file.path, headText)?.isComplete === true;
}
