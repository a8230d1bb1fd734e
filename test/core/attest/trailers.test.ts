import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { remoteIdentity } from "../../../extension/core/attest/remote-identity.ts";
import { countersignTrailers, withTrailers } from "../../../extension/core/attest/trailers.ts";

const trailers = countersignTrailers({ name: "Rita R.", address: "rita@example.org" }, "ab".repeat(32));

const byGit = (message: string): string =>
  execFileSync(
    "git",
    [
      "interpret-trailers",
      "--no-divider",
      "--if-exists",
      "addIfDifferent",
      ...trailers.flatMap(({ name, value }) => ["--trailer", `${name}: ${value}`]),
    ],
    { input: message, env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" }, cwd: "/" },
  ).toString();

describe("trailers that point at a signature", () => {
  it("are what they are made of", () => {
    assert.deepEqual(
      trailers.map(({ name, value }) => `${name}: ${value}`),
      ["Countersigned-by: Rita R. <rita@example.org>", `Countersign-Attestation: sha256:${"ab".repeat(32)}`],
    );
  });

  const messages: readonly [string, string][] = [
    ["a subject alone", "Add a page\n"],
    ["a subject that looks like a trailer", "fix: a page\n"],
    ["a body", "Add a page\n\nIt was missing.\n"],
    ["trailers", "Add a page\n\nIt was missing.\n\nSigned-off-by: A <a@b>\nFixes: #1\n"],
    ["a trailer that goes on", "Add a page\n\nReviewed-by: A\n  and B\n"],
    ["a last paragraph that only begins like trailers", "Add a page\n\nNote: this\nis a text of\nseveral lines\nand more\n"],
    ["a text with a sign-off in it", "Add a page\n\nSome text\nSigned-off-by: A <a@b>\n"],
    ["one of them already", "Add a page\n\nCountersigned-by: Rita R. <rita@example.org>\n"],
    ["both of them already", `Add a page\n\n${trailers.map(({ name, value }) => `${name}: ${value}\n`).join("")}`],
    ["comments at the end", "Add a page\n\nText.\n\n# Please enter the message\n# for your changes\n"],
    ["a word with a colon in the middle", "Add a page\n\nSee also: the page\n"],
  ];
  for (const [title, message] of messages) {
    it(`go where git puts them, in a message with ${title}`, () => {
      assert.equal(withTrailers(message, trailers), byGit(message));
    });
  }

  it("are a paragraph of their own, and the end, however the message ended", () => {
    const block = trailers.map(({ name, value }) => `${name}: ${value}\n`).join("");
    for (const end of ["", "\n", "\n\n\n"]) assert.equal(withTrailers(`Add a page${end}`, trailers), `Add a page\n\n${block}`);
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
