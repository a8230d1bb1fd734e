import assert from "node:assert/strict";
import { largeFilePointer } from "../../../extension/core/change/large-file-pointer.ts";

const sha256 = "0123456789abcdef".repeat(4);
const head = "version https://git-lfs.github.com/spec/v1\n";

describe("a Git LFS pointer", () => {
  it("stands for a digest and a size, also beside the keys of extensions and without a last line break", () => {
    const pointer = { sha256, size: 12345 };
    assert.deepEqual(largeFilePointer(`${head}oid sha256:${sha256}\nsize 12345\n`), pointer);
    assert.deepEqual(largeFilePointer(`${head}oid sha256:${sha256}\nsize 12345`), pointer);
    assert.deepEqual(largeFilePointer(`${head}ext-0-foo sha256:${sha256}\noid sha256:${sha256}\nsize 12345\n`), pointer);
  });

  it("is nothing else: no text around one, no other digest, no two answers", () => {
    for (const text of [
      "",
      head,
      `\n${head}oid sha256:${sha256}\nsize 1\n`,
      `${head}oid sha256:${sha256}\nsize 1\nrm -rf $HOME\n`,
      `${head}oid sha256:${sha256}\nsize 1\n\n`,
      `${head}oid sha256:${sha256}\nsize 1\noid sha256:${"f".repeat(64)}\n`,
      `${head}oid sha256:${sha256}\nsize 1\nsize 2\n`,
      `${head}oid sha256:${sha256.toUpperCase()}\nsize 1\n`,
      `${head}oid md5:${sha256}\nsize 1\n`,
      `${head}oid sha256:${sha256}\nsize -1\n`,
      `${head}oid sha256:${sha256}\nsize 1\n${"ext-0-a b\n".repeat(200)}`,
    ])
      assert.equal(largeFilePointer(text), undefined, text);
  });
});
