import assert from "node:assert/strict";
import fc from "fast-check";
import { dependencyChecks } from "../../../../extension/core/change/checks/dependencies/dependency-checks.ts";
import { exposureChecks } from "../../../../extension/core/change/checks/exposure/exposure-checks.ts";
import type { Edit } from "../change-builder.ts";
import { checkInput } from "./check-builder.ts";

const all = [...dependencyChecks, ...exposureChecks];

function seen(...edits: readonly Edit[]): string[] {
  const input = checkInput(...edits);
  return all.flatMap(([name, check]) => check(input).map(({ path }) => `${name} ${path}`));
}

const paths = [
  "package.json",
  "package-lock.json",
  "yarn.lock",
  "Cargo.lock",
  "go.mod",
  "requirements.txt",
  ".github/workflows/ci.yml",
  ".claude/settings.json",
  ".codex/config.toml",
  ".gitmodules",
  "CODEOWNERS",
  "compose.yaml",
  "Dockerfile",
  "migrations/1.sql",
  "alembic/versions/a.py",
  "src/a.ts",
  "infra/main.tf",
  "docs/a.md",
];
const words = fc.constantFrom(
  '{ "dependencies": { "lodahs": "*" } }',
  '"packages": {',
  "permissions: write-all",
  "on: pull_request_target",
  "permissions:",
  "  contents: write",
  "jobs:",
  "  a:",
  "network_mode: none",
  "USER root",
  "FROM node",
  "\u202e",
  "\u200b",
  "is\u0410",
  "DROP TABLE a;",
  "DELETE FROM a",
  "def downgrade():",
  "verify=False",
  'Access-Control-Allow-Origin: "*"',
  "chmod 777 a",
  '"Action": "*"',
  '"Effect": "Deny"',
  "-----BEGIN PRIVATE KEY-----",
  "<<<<<<<",
  "url = ../x",
  "{",
  "}",
  "",
);
const text = fc.oneof(
  fc.array(words, { maxLength: 12 }).map((lines) => lines.join("\n")),
  fc.string(),
);
const side = fc.option(text, { nil: undefined });

describe("the checks over a change", () => {
  it("never throw, and point into the text of the head", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...paths), side, side), { maxLength: 4 }), (edits) => {
        const unique = [...new Map(edits.map((edit) => [edit[0], edit])).values()].filter(([, a, b]) => a !== b);
        const input = checkInput(...unique);
        for (const [name, check] of all) {
          for (const { path, range, tokens } of check(input)) {
            const file = input.files.find(({ change }) => change.path === path);
            assert.ok(file, `${name} ${path}`);
            assert.ok(tokens.length > 0, name);
            const lines = file.head?.text.split(/\r\n|\n|\r/).length ?? 1;
            assert.ok(range.start.line <= range.end.line && range.end.line <= lines, `${name} ${JSON.stringify([range, unique])}`);
          }
        }
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });

  it("see nothing where nothing is changed but the order of files", () => {
    assert.deepEqual(seen(["src/a.ts", "const a = 1;\n", "const a = 2;\n"]), []);
  });

  it("say no more of an ordinary update than that nothing was skipped", () => {
    const manifest = (version: string): string => `{\n  "dependencies": {\n    "express": "^${version}"\n  }\n}\n`;
    const lock = (version: string, checksum: string): string =>
      JSON.stringify(
        {
          lockfileVersion: 3,
          packages: {
            "": { dependencies: { express: `^${version}` } },
            "node_modules/express": { version, resolved: `https://r.example/express/-/express-${version}.tgz`, integrity: checksum },
            "node_modules/ms": {
              version: "2.1.0",
              resolved: "https://r.example/ms/-/ms-2.1.0.tgz",
              integrity: "sha512-m",
              hasInstallScript: true,
            },
          },
        },
        undefined,
        2,
      );
    assert.deepEqual(
      seen(
        ["package.json", manifest("4.18.0"), manifest("4.19.2")],
        ["package-lock.json", lock("4.18.0", "sha512-a"), lock("4.19.2", "sha512-b")],
      ),
      [],
    );
  });

  it("find a secret and a hidden text far to the right", () => {
    const far = " ".repeat(5_000);
    const token = `ghp_${"QuickBrownFoxJumpsOverLazyDogs9Times"}`;
    assert.deepEqual(seen(["src/a.ts", "", `const a = 1;${far}const b = "${token}";\n`]), ["secret-added src/a.ts"]);
    assert.deepEqual(seen(["src/a.ts", "", `const a = 1;${far}// a\u200bb\n`]), ["invisible-characters src/a.ts"]);
    assert.deepEqual(seen(["src/a.js", "", `const a = 1;${far}const b = { rejectUnauthorized: false };\n`]), ["tls-check-off src/a.js"]);
  });

  it("count the rest where a file brings more than can be read", () => {
    const manifest = (count: number): string =>
      JSON.stringify(
        { dependencies: Object.fromEntries(Array.from({ length: count }, (_, at) => [`own-package-${at}x`, "1.0.0"])) },
        undefined,
        1,
      );
    const added = seen(["package.json", manifest(1), manifest(500)]).filter((name) => name.startsWith("dependency-added"));
    assert.equal(added.length, 21);
  });

  it("say of the same act in every line how often, and not every time", () => {
    const lines = (line: string): string => `${line}\n`.repeat(5_000);
    for (const [name, path, line] of [
      ["cloud-rights-wildcard", "infra/a.json", '"Action": "*",'],
      ["migration-destructive", "migrations/a.sql", "DROP TABLE a;"],
      ["secret-added", "src/a.ts", `"ghp_${"QuickBrownFoxJumpsOverLazyDogs9Times"}"`],
      ["invisible-characters", "src/a.ts", "a\u200bb"],
      ["world-writable", "a.sh", "chmod 777 a"],
      ["sandbox-loosened", "compose.yaml", "network_mode: host"],
      ["registry-changed", "requirements.txt", "--extra-index-url https://a.example"],
      ["submodule-url-changed", ".gitmodules", ""],
      ["agent-permission-widened", ".mcp.json", ""],
      ["workflow-rights-widened", ".github/workflows/a.yml", ""],
      ["dependency-look-alike", "Cargo.toml", ""],
    ] as const) {
      const many = (each: (at: number) => string): string => Array.from({ length: 500 }, (_, at) => each(at)).join("\n");
      const text: Readonly<Record<string, string>> = {
        ".gitmodules": many((at) => `[submodule "a${at}"]\nurl = ../a${at}`),
        ".mcp.json": `{"allow": [${Array.from({ length: 500 }, (_, at) => `"tool${at}"`).join(",")}]}`,
        ".github/workflows/a.yml": `permissions:\n${many((at) => `  right${at}: write`)}\n`,
        "Cargo.toml": `[dependencies]\n${many((at) => `ser${String.fromCharCode(97 + (at % 26))}${String.fromCharCode(97 + Math.floor(at / 26))}e = "1"`)}\n`,
      };
      const found = seen([path, "", text[path] ?? lines(line)]).filter((one) => one === `${name} ${path}`);
      assert.equal(found.length, 21, name);
    }
  });

  it("read a lockfile of ten thousand packages in a moment", () => {
    const lock = (version: string): string =>
      JSON.stringify(
        {
          packages: Object.fromEntries(
            Array.from({ length: 10_000 }, (_, at) => [
              `node_modules/some-package-${at}`,
              { version: `${version}.${at}`, resolved: `https://r.example/p-${at}/-/p.tgz`, integrity: `sha512-${at}${version}` },
            ]),
          ),
        },
        undefined,
        2,
      );
    const input = checkInput(["package-lock.json", lock("1.0"), lock("1.1")]);
    const started = Date.now();
    for (const [, check] of dependencyChecks) check(input);
    assert.ok(Date.now() - started < 10_000, `${Date.now() - started} ms`);
  });
});
