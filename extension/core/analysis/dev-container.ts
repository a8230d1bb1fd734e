/** The container that an editor opens a project in: the `docker run` that starts it as its settings say. */
import type { FoldedWord } from "../shell/folded.ts";
import { type JsonNode, memberOf, textsOf } from "./json-text.ts";
import { emptyWord, withReplaced } from "./word-parts.ts";

/**
 * Undefined where nothing is set that a plain container would not have. `root` is the top of a devcontainer.json. What debuggers need (`SYS_PTRACE`, and
 * no seccomp beside it) is in the templates that everyone begins with, and is left out.
 */
export function devContainerRun(root: JsonNode): readonly FoldedWord[] | undefined {
  if (root.kind !== "object") return undefined;
  const member = (key: string) => memberOf(root, key);
  const options = textsOf(member("runArgs")).flatMap(asOne);
  const privileged = member("privileged");
  if (privileged?.kind === "literal" && privileged.word.value === "true")
    options.push(withReplaced(privileged.word, /^true$/g, () => "--privileged"));
  for (const [key, option] of lists)
    for (const word of textsOf(member(key))) options.push(withReplaced(word, /^[\s\S]/g, ([first]) => `${option}=${first}`));
  const isDebugged = options.some(({ value }) => /SYS_PTRACE$/.test(value));
  const kept = options.filter(({ value }) => !isDebugged || !/SYS_PTRACE$|^--security-opt=seccomp=unconfined$/.test(value));
  if (kept.length === 0) return undefined;
  const plain = (value: string): FoldedWord => ({ ...emptyWord(), value });
  const image = member("image");
  return [plain("docker"), plain("run"), ...kept, image?.kind === "string" ? { ...image.word, segments: [] } : plain("image")];
}

const lists = [
  ["capAdd", "--cap-add"],
  ["securityOpt", "--security-opt"],
  ["mounts", "--mount"],
] as const;

const joined = /^--(?:cap-add|security-opt|mount|volume|network|pid|ipc|device)$|^-v$/;

/** Options keep the next word as theirs, as they would in a command: here each stands alone, so a name that wants a value is told from one that has it. */
function asOne(word: FoldedWord, at: number, all: readonly FoldedWord[]): FoldedWord[] {
  const before = all[at - 1];
  if (before !== undefined && joined.test(before.value)) return [withReplaced(word, /^[\s\S]/g, ([first]) => `${before.value}=${first}`)];
  return joined.test(word.value) ? [] : [word];
}
