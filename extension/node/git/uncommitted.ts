/** What of the working tree is not in HEAD: by the files themselves, whatever flags the index has. */
import type { Digest } from "../../core/base/digest.ts";
import { readChange } from "./read-change.ts";
import type { Repository } from "./repository.ts";

const noDigest: Digest = () => "";

/** Repository paths, in order; all of them where there is no commit. */
export async function uncommittedPaths(repository: Repository): Promise<string[]> {
  const change = await readChange(repository, { base: "HEAD", workingTree: true }, { digest: noDigest });
  return change.files.map(({ path }) => path);
}
