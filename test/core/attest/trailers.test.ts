import assert from "node:assert/strict";
import { remoteIdentity } from "../../../extension/core/attest/remote-identity.ts";
import { countersignTrailers } from "../../../extension/core/attest/trailers.ts";

const trailers = countersignTrailers({ name: "Rita R.", address: "rita@example.org" }, "ab".repeat(32));

describe("trailers that point at a signature", () => {
  it("are what they are made of", () => {
    assert.deepEqual(
      trailers.map(({ name, value }) => `${name}: ${value}`),
      ["Countersigned-by: Rita R. <rita@example.org>", `Countersign-Attestation: sha256:${"ab".repeat(32)}`],
    );
  });

  it("are not made of names that would break their line", () => {
    for (const reviewer of [
      { name: "a\nSigned-off-by: b", address: "a@b" },
      { name: "a <b>", address: "a@b" },
      { name: "a", address: "a b" },
      { name: "a", address: "" },
    ]) {
      assert.throws(() => countersignTrailers(reviewer, "x"), /characters that a trailer cannot have/);
    }
  });
});

describe("the address of a remote", () => {
  it("is the same however it is spelled, and without what is secret", () => {
    const spellings = [
      "https://github.com/a/b",
      "https://github.com/a/b.git",
      "https://GitHub.com/a/b.git/",
      "https://x-access-token:secret@github.com/a/b",
      "https://github.com:443/a/b",
      "ssh://git@github.com/a/b.git",
      "ssh://git@github.com:22/a/b",
      "git@github.com:a/b.git",
      "github.com:/a/b",
    ];
    assert.deepEqual([...new Set(spellings.map(remoteIdentity))], ["github.com/a/b"]);
  });

  it("is another for another host, port, path or letter", () => {
    const others = [
      "https://h/a",
      "https://h/A",
      "https://h/a/b",
      "https://i/a",
      "https://h:8443/a",
      "/h/a",
      "h.git:b/a",
      "C:/h/a",
      "file:///srv/a",
    ];
    assert.equal(new Set(others.map(remoteIdentity)).size, others.length);
    assert.equal(remoteIdentity("file:///srv/a.git"), remoteIdentity("/srv/a"));
  });
});
