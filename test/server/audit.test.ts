import assert from "node:assert/strict";
import { setImmediate as turn } from "node:timers/promises";
import type { Analyse } from "../../extension/core/analysis/request.ts";
import { auditFolder } from "../../extension/server/audit.ts";
import type { ServerPorts } from "../../extension/server/ports.ts";
import { finding } from "./finding.ts";

/** A folder of that many files, read by what is given. */
function world(count: number, analyseInBackground: Analyse): { readonly ports: ServerPorts; readonly read: () => number } {
  let read = 0;
  const ports: ServerPorts = {
    analyse: () => assert.fail("an audit has no part of what is being typed"),
    analyseInBackground,
    rulePage: async () => undefined,
    files: async function* () {
      for (; read < count; read++) {
        await turn();
        yield { kind: "text", path: `${read}.sh`, text: "ls\n", problems: [] };
      }
    },
    documentPath: (uri) => uri,
    today: () => "2026-01-01",
    dispose: async () => undefined,
  };
  return { ports, read: () => read };
}

const found: Analyse = async ({ path }) => ({
  path,
  language: "bash",
  findings: [finding({ path, fingerprint: "1:a:0" })],
  problems: [],
  coverage: "full",
});

const folder = { folder: "file:///project" };

describe("the audit of a folder", () => {
  it("tells of the files in their order, whichever was read first", async () => {
    let late: (() => void) | undefined;
    const { ports, read } = world(20, async (request, deadline) => {
      if (request.path === "3.sh") await new Promise<void>((resolve) => (late = resolve));
      return found(request, deadline);
    });
    const answer = auditFolder(ports, folder, 1_000, () => undefined, new AbortController().signal);
    while (read() < 20) await turn();
    late?.();
    assert.deepEqual(
      (await answer).findings.map(({ path }) => path),
      Array.from({ length: 20 }, (_, index) => `${index}.sh`),
    );
  });

  it("does not read a whole folder into memory while one file takes long", async () => {
    let late: (() => void) | undefined;
    const { ports, read } = world(3_000, async (request, deadline) => {
      if (request.path === "0.sh") await new Promise<void>((resolve) => (late = resolve));
      return found(request, deadline);
    });
    const answer = auditFolder(ports, folder, 1_000, () => undefined, new AbortController().signal);
    for (let quiet = 0; quiet < 50; ) {
      const before = read();
      await turn();
      quiet = read() === before ? quiet + 1 : 0;
    }
    assert.ok(read() < 600, `${read()} files were read`);
    late?.();
    assert.equal((await answer).findings.length, 3_000);
  });
});
