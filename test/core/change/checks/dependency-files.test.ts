import assert from "node:assert/strict";
import fc from "fast-check";
import type { Dependency } from "../../../../extension/core/change/checks/dependencies/dependency.ts";
import { sourceWords } from "../../../../extension/core/change/checks/dependencies/dependency.ts";
import { readDependencies } from "../../../../extension/core/change/checks/dependencies/dependency-files.ts";

/** `name version source` of each, with what a lockfile adds. */
function told(path: string, text: string): string[] {
  const read = readDependencies(path, text);
  assert.equal(read?.isComplete, true, "complete");
  return (read?.dependencies ?? []).map(words);
}

function words({ name, version, source, integrity, hasInstallScript }: Dependency): string {
  const place = source.kind === "registry" && source.host === undefined ? "" : ` from ${source.kind} ${sourceWords(source)}`;
  return `${name} ${version}${place}${integrity === undefined ? "" : ` ${integrity}`}${hasInstallScript === true ? " scripts" : ""}`;
}

describe("the dependencies of a file", () => {
  it("are read from package.json with every kind of source", () => {
    const text = JSON.stringify({
      name: "x",
      dependencies: { a: "^1.0.0", b: "git+https://git.example.org/b.git#main", c: "owner/c", d: "file:../d", e: "npm:other@2" },
      devDependencies: { "@s/f": "https://files.example.org/f.tgz", g: "workspace:*" },
      scripts: { test: "x" },
    });
    assert.deepEqual(told("web/package.json", text), [
      "a ^1.0.0",
      "b git+https://git.example.org/b.git#main from git git+https://git.example.org/b.git#main",
      "c owner/c from git owner/c",
      "d file:../d from path file:../d",
      "other 2",
      "@s/f https://files.example.org/f.tgz from url https://files.example.org/f.tgz",
      "g workspace:* from path workspace:*",
    ]);
  });

  it("are read from what package.json decides for all that depend on a package", () => {
    const text = JSON.stringify({
      overrides: { a: "1.0.0", "b@^2": { ".": "2.1.0", c: "owner/c" }, d: "$d" },
      resolutions: { "**/@s/e": "npm:other@1" },
      pnpm: { overrides: { "f>g@1": "https://files.example.org/g.tgz" } },
    });
    assert.deepEqual(told("package.json", text), [
      "a 1.0.0",
      "b 2.1.0",
      "c owner/c from git owner/c",
      "other 1",
      "g https://files.example.org/g.tgz from url https://files.example.org/g.tgz",
    ]);
  });

  it("are the images that a Dockerfile names by the defaults of its arguments", () => {
    assert.deepEqual(
      told(
        "Dockerfile",
        'ARG BASE=node\nARG TAG="20"\nFROM ${BASE}:$TAG AS a\nFROM ${OTHER:-redis:7}\nFROM ${NONE}\nFROM --platform=x \\\n  debian:12\n',
      ),
      ["node 20", "redis 7", "debian 12"],
    );
  });

  it("are read from package-lock.json, old and new", () => {
    const one = { version: "1.0.0", resolved: "https://r.example.org/a/-/a-1.0.0.tgz", integrity: "sha512-x" };
    const v3 = {
      lockfileVersion: 3,
      packages: {
        "": { name: "x", dependencies: { a: "1" } },
        "node_modules/a": { ...one, hasInstallScript: true, bin: { version: "9" } },
        "node_modules/a/node_modules/@s/b": { version: "2.0.0", resolved: "git+ssh://git@h.example.org/b.git#1" },
        "packages/w": { version: "0.0.1" },
        "node_modules/w": { resolved: "packages/w", link: true },
      },
    };
    assert.deepEqual(told("package-lock.json", JSON.stringify(v3)), [
      "a 1.0.0 from registry r.example.org sha512-x scripts",
      "@s/b 2.0.0 from git git+ssh://git@h.example.org/b.git#1",
    ]);
    const v1 = { lockfileVersion: 1, dependencies: { a: { ...one, requires: { b: "1" }, dependencies: { b: { version: "1.1.0" } } } } };
    assert.deepEqual(told("npm-shrinkwrap.json", JSON.stringify(v1)), ["a 1.0.0 from registry r.example.org sha512-x", "b 1.1.0"]);
  });

  it("are read from yarn.lock, classic and berry", () => {
    const classic = `# yarn lockfile v1\n\n"@s/a@^1.0.0", "@s/a@^1.1.0":\n  version "1.1.0"\n  resolved "https://r.example.org/@s/a/-/a-1.1.0.tgz#abc"\n  integrity sha512-x==\n  dependencies:\n    b "^1"\n\nb@^1:\n  version "1.0.0"\n  resolved "https://files.example.org/b.tgz"\n`;
    assert.deepEqual(told("yarn.lock", classic), [
      "@s/a 1.1.0 from registry r.example.org sha512-x==",
      "b 1.0.0 from url https://files.example.org/b.tgz",
    ]);
    const berry = `__metadata:\n  version: 8\n\n"a@npm:^1.0.0":\n  version: 1.0.1\n  resolution: "a@npm:1.0.1"\n  checksum: 10c0/abc\n  languageName: node\n\n"w@workspace:.":\n  version: 0.0.0-use.local\n  resolution: "w@workspace:."\n`;
    assert.deepEqual(told("yarn.lock", berry), ["a 1.0.1 10c0/abc"]);
  });

  it("are read from pnpm-lock.yaml, old and new", () => {
    const text = `lockfileVersion: '6.0'\n\npackages:\n\n  /a@1.0.0(b@2.0.0):\n    resolution: {integrity: sha512-x==}\n    requiresBuild: true\n\n  '@s/c@3.0.0':\n    resolution: {integrity: sha512-y==, tarball: https://files.example.org/c.tgz}\n  /d/4.0.0_b@2:\n    resolution: {integrity: sha512-z==}\n`;
    assert.deepEqual(told("pnpm-lock.yaml", text), [
      "a 1.0.0 sha512-x== scripts",
      "@s/c 3.0.0 from url https://files.example.org/c.tgz sha512-y==",
      "d 4.0.0 sha512-z==",
    ]);
  });

  it("are read from what pip, Poetry, uv and Pipenv use", () => {
    assert.deepEqual(
      told(
        "requirements-dev.txt",
        "--index-url https://pypi.example.org/simple\n# c\na==1.0 ; python_version > '3' \\\n  --hash=sha256:bb --hash=sha256:aa\nB[x,y] >= 2, < 3 # d\nc @ https://files.example.org/c.whl\n-e git+https://git.example.org/d.git#egg=d\n-r other.txt\n./local\n",
      ),
      [
        "a ==1.0 from registry pypi.example.org sha256:aa sha256:bb",
        "B >=2,<3 from registry pypi.example.org",
        "c  from url https://files.example.org/c.whl",
        "d  from git git+https://git.example.org/d.git#egg=d",
        "local  from path ./local",
      ],
    );
    const project =
      '[project]\ndependencies = ["a>=1", "b @ git+https://git.example.org/b"]\n[project.optional-dependencies]\nx = ["c"]\n[dependency-groups]\ndev = ["d==1", {include-group = "y"}]\n[tool.poetry.dependencies]\npython = "^3"\ne = "^1"\nf = { git = "https://git.example.org/f" }\n[tool.poetry.group.t.dependencies]\ng = "*"\n[tool.uv.sources]\na = { url = "https://files.example.org/a.whl" }\n';
    assert.deepEqual(told("pyproject.toml", project), [
      "a >=1 from url https://files.example.org/a.whl",
      "b  from git git+https://git.example.org/b",
      "c ",
      "d ==1",
      "e ^1",
      "f  from git https://git.example.org/f",
      "g *",
    ]);
    assert.deepEqual(
      told("Pipfile", '[packages]\na = "*"\nb = {git = "https://git.example.org/b", ref = "x"}\n[requires]\npython = "3"\n'),
      ["a *", "b  from git https://git.example.org/b"],
    );
    assert.deepEqual(
      told("Pipfile.lock", '{"_meta": {"x": {"y": 1}}, "default": {"a": {"hashes": ["sha256:b", "sha256:a"], "version": "==1"}}}'),
      ["a ==1 sha256:a sha256:b"],
    );
    const locked =
      '[[package]]\nname = "a"\nversion = "1"\nfiles = [{file = "a.whl", hash = "sha256:x"}]\n[package.source]\ntype = "git"\nurl = "https://git.example.org/a"\n[[package]]\nname = "b"\nversion = "2"\nsource = { registry = "https://pypi.example.org/simple" }\nsdist = { url = "https://f.example.org/b", hash = "sha256:y" }\n[[package]]\nname = "self"\nsource = { editable = "." }\n';
    assert.deepEqual(told("poetry.lock", locked), [
      "a 1 from git https://git.example.org/a sha256:x",
      "b 2 from registry pypi.example.org sha256:y",
    ]);
    assert.deepEqual(
      told(
        "setup.cfg",
        "[metadata]\nname = x\n[options]\ninstall_requires =\n    a>=1\n    b\n[options.extras_require]\nt = c\n[flake8]\nignore = E1\n",
      ),
      ["a >=1", "b ", "c "],
    );
  });

  it("are read from Cargo's files", () => {
    const text =
      '[package]\nname = "x"\nversion = "1"\n[dependencies]\na = "1"\nb = { version = "2", package = "real-b" }\nc = { git = "https://git.example.org/c" }\nd.workspace = true\n[target.\'cfg(unix)\'.dependencies]\ne = { path = "../e" }\n[workspace.dependencies]\nf = { version = "1", registry = "mine" }\n';
    assert.deepEqual(told("Cargo.toml", text), [
      "a 1",
      "real-b 2",
      "c  from git https://git.example.org/c",
      "e  from path ../e",
      "f 1 from registry mine",
    ]);
    const lock =
      'version = 3\n[[package]]\nname = "x"\nversion = "1"\ndependencies = ["a"]\n[[package]]\nname = "a"\nversion = "1"\nsource = "registry+https://github.com/rust-lang/crates.io-index"\nchecksum = "abc"\n[[package]]\nname = "b"\nversion = "1"\nsource = "git+https://git.example.org/b#1"\n';
    assert.deepEqual(told("Cargo.lock", lock), ["a 1 from registry crates.io abc", "b 1 from git git+https://git.example.org/b#1"]);
  });

  it("are read from Go's, Ruby's, Java's and Docker's files", () => {
    assert.deepEqual(
      told(
        "go.mod",
        "module x\nrequire a.example/b v1.0.0\nrequire (\n\tc.example/d v0.1.0 // indirect\n)\nreplace a.example/b => e.example/f v1.2.3\nreplace c.example/d => ../d\n",
      ),
      ["a.example/b v1.0.0", "c.example/d v0.1.0", "a.example/b v1.2.3 from git e.example/f", "c.example/d  from path ../d"],
    );
    assert.deepEqual(told("go.sum", "a.example/b v1.0.0 h1:x=\na.example/b v1.0.0/go.mod h1:y=\n"), ["a.example/b v1.0.0 h1:x="]);
    assert.deepEqual(
      told(
        "Gemfile",
        'source "https://gems.example.org"\ngem "a", "~> 1", ">= 1.2"\ngem \'b\', git: "https://git.example.org/b"\n# gem "c"\nsource "https://own.example.org" do\n  gem "d", require: "x"\nend\ngem "e"\n',
      ),
      ["a ~> 1, >= 1.2", "b  from git https://git.example.org/b", "d  from registry own.example.org", "e "],
    );
    assert.deepEqual(
      told(
        "Gemfile.lock",
        "GIT\n  remote: https://git.example.org/b\n  specs:\n    b (1.0)\n\nGEM\n  remote: https://gems.example.org/\n  specs:\n    a (1.2)\n      c (>= 1)\n\nDEPENDENCIES\n  a\n",
      ),
      ["b 1.0 from git https://git.example.org/b", "a 1.2 from registry gems.example.org"],
    );
    assert.deepEqual(
      told(
        "pom.xml",
        "<project><dependencies><!-- <dependency><artifactId>no</artifactId></dependency> --><dependency><groupId>g</groupId><artifactId>a</artifactId><version>1</version><exclusions><exclusion><groupId>h</groupId><artifactId>b</artifactId></exclusion></exclusions></dependency></dependencies></project>",
      ),
      ["g:a 1"],
    );
    assert.deepEqual(
      told(
        "app/build.gradle.kts",
        'dependencies {\n  implementation("g:a:1.0")\n  testImplementation(project(":x"))\n  classpath "g:b:2"\n}\n',
      ),
      ["g:a 1.0", "g:b 2"],
    );
    assert.deepEqual(
      told(
        "Dockerfile",
        "FROM --platform=linux/amd64 node:20 AS build\nFROM build\nCOPY --from=build /a /a\nCOPY --from=quay.example/x/y@sha256:ab /b /b\nFROM $BASE\nFROM scratch\n",
      ),
      ["node 20", "quay.example/x/y sha256:ab from registry quay.example"],
    );
    assert.deepEqual(told("docker-compose.yml", "services:\n  a:\n    image: redis\n  b:\n    build: .\n"), ["redis "]);
  });

  it("have the place where they stand", () => {
    const read = readDependencies("package.json", '{\n  "dependencies": {\n    "a": "1"\n  }\n}\n');
    assert.deepEqual(read?.dependencies[0]?.range, { start: { line: 2, character: 4 }, end: { line: 2, character: 12 } });
  });

  it("are not asked of other files", () => {
    for (const path of ["package.json.bak", "my-package.json", "Dockerfiles/x", "go.mod.tmpl", "README.md"])
      assert.equal(readDependencies(path, "{}"), undefined, path);
  });

  const paths = [
    "package.json",
    "package-lock.json",
    "yarn.lock",
    "pnpm-lock.yaml",
    "requirements.txt",
    "pyproject.toml",
    "Pipfile",
    "Pipfile.lock",
    "poetry.lock",
    "setup.cfg",
    "Cargo.toml",
    "Cargo.lock",
    "go.mod",
    "go.sum",
    "pom.xml",
    "build.gradle",
    "Gemfile",
    "Gemfile.lock",
    "Dockerfile",
    "compose.yaml",
  ];
  const pieces = fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    "[[package]]\n",
    "[dependencies]\n",
    '"',
    "'",
    ": ",
    "=",
    ",",
    "\n",
    "\n  ",
    "\n    ",
    "#",
    "a",
    "1.0",
    "@",
    "/",
    "==",
    "node_modules/",
    '"packages": {',
    '"dependencies": {',
    "<dependency>",
    "</dependency>",
    "<artifactId>",
    "require (",
    "gem ",
    "FROM ",
    "source",
    "version",
    "git+",
    "\\\n",
    "--hash=",
    "://",
  );
  const soup = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 80 }).map((all) => all.join("")),
  );

  it("never make a reader throw, whatever the text", () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), soup, (path, text) => {
        const count = text.split(/\r\n|\n|\r/).length;
        for (const { range } of readDependencies(path, text)?.dependencies ?? []) assert.ok(range.end.line < count, JSON.stringify(text));
      }),
      { seed: 20261122, numRuns: 6_000 },
    );
  });

  it("come to an end of a text that is made to cost", () => {
    for (const path of paths) {
      for (const piece of [" ", "a", "a.", "-", "[", "<a ", "<!--", "a\\\n", '"', "# ", "gem 'a', 'b'", "FROM --a ", "a==1 ; ", "\t\n"]) {
        const text = piece.repeat(100_000 / piece.length);
        const lines = text.split("\n").length;
        const { dependencies = [] } = readDependencies(path, text) ?? {};
        assert.ok(
          dependencies.every(({ range }) => range.end.line < lines),
          `${path} ${JSON.stringify(piece)}`,
        );
      }
    }
  });
});
