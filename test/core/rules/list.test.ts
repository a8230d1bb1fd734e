import assert from "node:assert/strict";
import fc from "fast-check";
import { hostOf, listTest, readList } from "../../../extension/core/rules/list.ts";
import { printedProblem } from "../../../extension/core/rules/text-place.ts";
import { hole } from "../../../extension/core/shell/value.ts";

const X = hole("X");
const paths = (...entries: string[]): ((value: string) => string) => listTest({ mode: "path", entries });
const problems = (text: string): string[] => readList("grammars/lists/x.txt", text).problems.map(printedProblem);

describe("reading a list", () => {
  it("takes the mode from the first line, and entries without comments", () => {
    const { list, problems } = readList("x", "host\r\n# Pools. Source: their sites.\r\n\r\nPool.example # the first\r\nxmr.example\r\n");
    assert.deepEqual(problems, []);
    assert.deepEqual(list, { mode: "host", entries: ["pool.example", "xmr.example"] });
  });

  it("says with file and line what is wrong", () => {
    assert.deepEqual(problems("hosts\n# s\na\n"), [
      "grammars/lists/x.txt:1:1: The first line of a list is one of exact, host, path, prefix: it says how the entries match.",
    ]);
    assert.deepEqual(problems("exact\na\n"), ["grammars/lists/x.txt:1:1: A list says in a # comment where its entries come from."]);
    assert.deepEqual(problems("exact\n# s\na\nb\na\n"), ['grammars/lists/x.txt:5:1: "a" is already in line 3.']);
    assert.match(problems("host\n# s\nhttps://a.example\n")[0] ?? "", /:3:1: .*without scheme/);
    assert.match(problems("path\n# s\n/home/me/.ssh\n")[0] ?? "", /Write ~/);
    assert.match(problems("path\n# s\n*/**\n")[0] ?? "", /every path/);
    assert.deepEqual(problems("exact\n# s\n"), ["grammars/lists/x.txt:1:1: The list has no entries."]);
  });
});

describe("asking a list", () => {
  it("meets exactly", () => {
    const test = listTest({ mode: "exact", entries: ["sh", "python3"] });
    assert.deepEqual(["sh", "bash", `s${X}`, `z${X}`].map(test), ["yes", "no", "unsure", "no"]);
  });

  it("meets by prefix", () => {
    const test = listTest({ mode: "prefix", entries: ["10.", "192.168."] });
    assert.deepEqual(["10.1.2.3", "110.1", `192.168.${X}`, `192.${X}`, `8${X}`].map(test), ["yes", "no", "yes", "unsure", "no"]);
  });

  it("meets a host and those below it, however it is written", () => {
    const test = listTest({ mode: "host", entries: ["evil.example", "169.254.169.254", "fd00:ec2::254"] });
    for (const value of [
      "evil.example",
      "A.EVIL.example.",
      "https://u:p@x.evil.example:8443/p?q#f",
      "u@evil.example:/tmp",
      "//evil.example/x",
      "http://[fd00:ec2::254]/latest",
      "fd00:ec2::254",
      "http://169.254.169.254",
      `${X}.evil.example`,
      `https://${X}@evil.example/${X}`,
    ]) {
      assert.equal(test(value), "yes", value);
    }
    for (const value of ["notevil.example", "evil.example.org", "https://x/evil.example", "https://x?evil.example", "evil", ""])
      assert.equal(test(value), "no", value);
    for (const value of [`evil.example${X}`, X, `https://${X}/evil.example`]) assert.equal(test(value), "unsure", value);
  });

  it("finds the host of every URL that it is given", () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        (url) => hostOf(url) === new URL(url).hostname.replace(/\.$/, ""),
      ),
      { seed: 7, numRuns: 300 },
    );
  });

  it("meets paths in any home", () => {
    const test = paths("~/.ssh/id_*", "~/.aws/credentials");
    for (const value of [
      "~/.ssh/id_rsa",
      "/root/.ssh/id_rsa",
      "/home/a/.ssh/id_ed25519",
      "/Users/a/.aws/credentials",
      `${hole("USERPROFILE")}/.ssh/id_rsa`,
      "C:\\Users\\a\\.ssh\\id_rsa",
      "~bob/.ssh/id_rsa",
      "/home/a/./x/..//.ssh/id_rsa",
      "file:///root/.ssh/id_rsa",
      "%USERPROFILE%\\.ssh\\id_rsa",
    ]) {
      assert.equal(test(value), "yes", value);
    }
    for (const value of ["/srv/.ssh/id_rsa", "~/.ssh/known_hosts", "~/.ssh/id_/x", "/home/.ssh/id_rsa", ".ssh/id_rsa"])
      assert.equal(test(value), "no", value);
    assert.equal(test(`${hole("DIR")}/.ssh/id_rsa`), "unsure");
    assert.equal(test(`~/.ssh/${X}`), "unsure");
  });

  it("meets the end of a path, a folder, and any depth", () => {
    const test = paths(".env", "/etc/ssl/private/", "/var/**/token");
    for (const value of [
      ".env",
      "./.env",
      "/srv/app/.env",
      `${X}/.env`,
      "/etc/ssl/private",
      "/etc/ssl/private/a/b",
      `/etc/ssl/private/${X}`,
      "/var/token",
      "/var/a/b/token",
    ])
      assert.equal(test(value), "yes", value);
    for (const value of ["x.env", ".env/x", "/etc/ssl", "/srv/etc/ssl/private/x", "/var/a/tokens"]) assert.equal(test(value), "no", value);
    assert.equal(test(`/var/${X}/token`), "unsure");
  });

  it("sees through shell patterns, but not everything in them", () => {
    const test = paths("~/.ssh/id_rsa", "/etc/shadow", "credentials.json", ".env");
    for (const value of [
      "~/.ssh/*",
      "~/.ssh/id_*",
      "~/.s?h/id_rsa",
      "/etc/shado?",
      "/e*/sh[a]dow",
      "cred*.json",
      "/etc/*",
      ".en?",
      ".env*",
      "/*/shadow",
    ])
      assert.equal(test(value), "yes", value);
    assert.deepEqual(["~/*etrc", "~/.n*", "~/*"].map(paths("~/.netrc", "~/x")), ["no", "yes", "no"]);
    for (const value of ["*", "src/*", "*.json", "./*", "/*", "~/*", "c*", "~/.ssh/*.pub", "**/*.py"])
      assert.equal(test(value), "no", value);
  });

  it("gives an answer for any path, and yes for an entry taken as it stands", () => {
    const component = fc.stringMatching(/^[a-z._*?[\]-]{1,6}$/);
    fc.assert(
      fc.property(fc.array(component, { minLength: 1, maxLength: 5 }), fc.constantFrom("/", "~/", ""), (components, start) => {
        const test = paths("~/.ssh/id_rsa", "/etc/*/b*", ".env");
        return ["yes", "no", "unsure"].includes(test(start + components.join("/")));
      }),
      { seed: 3, numRuns: 500 },
    );
    for (const entry of ["/etc/passwd", "~/.netrc", ".npmrc", "a/b.c"]) assert.equal(paths(entry)(entry), "yes");
  });
});
