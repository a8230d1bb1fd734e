/** What a Git LFS pointer stands for: git holds three lines of text, the content lies on a server. */

export interface LargeFilePointer {
  /** Of the content, in lower-case hexadecimal. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

const longest = 1024;
const head = "version https://git-lfs.github.com/spec/v1\n";

/**
 * `text`: the whole file, its bytes or characters. Undefined for anything else, also for a pointer with a line of another form in it: what
 * Git LFS would not take for a pointer is content.
 */
export function largeFilePointer(text: string): LargeFilePointer | undefined {
  if (text.length > longest || !text.startsWith(head)) return undefined;
  const lines = text.slice(head.length).replace(/\n$/, "").split("\n");
  if (!lines.every((line) => /^[a-z0-9.-]+ [!-~]+$/.test(line))) return undefined;
  const values = (key: string): string[] => lines.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1));
  const [[oid = "", ...otherOids], [size = "", ...otherSizes]] = [values("oid"), values("size")];
  if (otherOids.length > 0 || otherSizes.length > 0 || !/^sha256:[0-9a-f]{64}$/.test(oid) || !/^[0-9]{1,15}$/.test(size)) return undefined;
  return { sha256: oid.slice("sha256:".length), size: Number(size) };
}
