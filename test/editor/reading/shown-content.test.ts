import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";

import { blobId } from "../../../extension/editor/reading/blob-id.ts";
import { shownContent } from "../../../extension/editor/reading/shown-content.ts";

const sha1 = "0".repeat(40);
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf8"));
const reviewed = { kind: "reviewed" };
const other = (why: string) => ({ kind: "other", why });

describe("the id of a content", () => {
  it("is what git says, in both of its hashes", () => {
    const content = "a\nü\r\n\0";
    const git = execFileSync("git", ["hash-object", "--stdin"], { input: content, encoding: "utf8" }).trim();
    assert.equal(blobId(bytes(content), sha1), git);
    assert.equal(blobId(bytes(""), "0".repeat(64)), "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813");
  });
});

describe("an editor", () => {
  const text = "one\ntwo\n";
  const id = blobId(bytes(text), sha1);

  it("shows what was reviewed where editor, disk and review have the same text", () => {
    assert.deepEqual(shownContent({ text, isDirty: false, disk: bytes(text) }, id), reviewed);
  });

  it("does not while it has edits that are not saved, even where they change nothing", () => {
    assert.deepEqual(shownContent({ text, isDirty: true, disk: bytes(text) }, id), other("edited"));
  });

  it("does not once the file on the disk is another, or gone", () => {
    assert.deepEqual(shownContent({ text, isDirty: false, disk: bytes("one\nthree\n") }, id), other("changed"));
    assert.deepEqual(shownContent({ text, isDirty: false, disk: undefined }, id), other("gone"));
  });

  it("does not while it lags behind a disk that went back to what was reviewed", () => {
    assert.deepEqual(shownContent({ text: "one\nthree\n", isDirty: false, disk: bytes(text) }, id), other("undecoded"));
  });

  it("may show other line ends than the file has, and no byte order mark", () => {
    const disk = bytes("\uFEFFone\r\ntwo\nthree\r\n");
    assert.deepEqual(shownContent({ text: "one\r\ntwo\r\nthree\r\n", isDirty: false, disk }, blobId(disk, sha1)), reviewed);
  });

  it("shows a file that was checked out with carriage returns which git does not hold", () => {
    assert.deepEqual(shownContent({ text: "one\r\ntwo\r\n", isDirty: false, disk: bytes("one\r\ntwo\r\n") }, id), reviewed);
  });

  it("does not where the bytes are no text it could show", () => {
    const disk = new Uint8Array([0x61, 0xff, 0x0a]);
    assert.deepEqual(shownContent({ text: "a\uFFFD\n", isDirty: false, disk }, blobId(disk, sha1)), other("undecoded"));
  });
});
