import assert from "node:assert/strict";
import type { DocumentRequest, DocumentResult } from "../../extension/core/analysis/request.ts";
import { judgedDocument } from "../../extension/server/judged-document.ts";
import {
  type DocumentState,
  type LiveDiagnosticsPorts,
  liveDiagnostics,
  type OpenDocument,
} from "../../extension/server/live-diagnostics.ts";
import { finding } from "./finding.ts";
import { handClock } from "./hand-clock.ts";

const pause = 20;

/** Finds each word `bad`, and takes as long as it is told, for each question in turn where it is told several. */
function desk({
  takes = 0,
  base,
  pauseAfter = () => pause,
}: {
  readonly takes?: number | readonly number[];
  readonly base?: string;
  readonly pauseAfter?: (took: number) => number;
} = {}) {
  const clock = handClock();
  const asked: string[] = [];
  const published: DocumentState[] = [];
  const errors: unknown[] = [];
  const result = ({ path, text }: DocumentRequest): DocumentResult => ({
    path,
    language: "bash",
    findings: Array.from(text.matchAll(/bad/g), (_, index) => finding({ fingerprint: `1:bad:${index}` })),
    problems: [],
    coverage: "full",
  });
  const ports: LiveDiagnosticsPorts = {
    analyse: async (request) => {
      const taking = typeof takes === "number" ? takes : (takes[asked.length] ?? 0);
      asked.push(request.text);
      await clock.sleep(taking);
      return result(request);
    },
    judge: async ({ text }, found, scope) => {
      const whole = scope === "all" || base === undefined;
      return judgedDocument(text, found, whole ? "whole" : { text: base, result: result({ path: "a.sh", text: base }) }, "2026-01-01");
    },
    publish: (state) => published.push(state),
    pause: pauseAfter,
    now: clock.now,
    deadline: 1000,
    setTimer: clock.setTimer,
    report: (error) => errors.push(error),
  };
  return { live: liveDiagnostics(ports), asked, published, errors, pass: clock.pass };
}

function document(version: number, text: string): OpenDocument {
  return { uri: "file:///a.sh", path: "a.sh", language: "bash", version, text };
}

describe("live diagnostics", () => {
  it("answer at once when a document opens", async () => {
    const { live, published, pass } = desk();
    live.update(document(1, "bad bad"));
    await pass(pause / 2);
    assert.equal(published[0]?.judged.shown.length, 2);
  });

  it("wait for a pause in typing, and ask once for what stands then", async () => {
    const { live, asked, pass } = desk();
    live.update(document(1, "a"));
    await pass(5);
    const typed = [
      [2, "ab"],
      [3, "abc"],
      [4, "abcd"],
    ] as const;
    for (const [version, text] of typed) {
      live.update(document(version, text));
      await pass(pause / 4);
    }
    await pass(pause * 3);
    assert.deepEqual(asked, ["a", "abcd"]);
  });

  it("wait after a keystroke by how long the document took the last time", async () => {
    const asked: number[] = [];
    const { live, published, pass } = desk({
      takes: pause,
      pauseAfter: (took) => {
        asked.push(took);
        return 0;
      },
    });
    live.update(document(1, "a"));
    await pass(pause);
    live.update(document(2, "ab"));
    await pass(pause);
    assert.equal(published.length, 2);
    assert.deepEqual(asked, [pause]);
  });

  it("do not wait longer after a keystroke because one answer before it was held up", async () => {
    const asked: number[] = [];
    const { live, pass } = desk({
      takes: [pause, pause * 5, pause * 2, pause * 3, pause * 4],
      pauseAfter: (took) => {
        asked.push(took);
        return 0;
      },
    });
    live.update(document(1, "a"));
    for (let version = 2; version <= 6; version++) {
      live.update(document(version, `a${version}`));
      await pass(pause * 6);
    }
    // Of a document that was never answered nothing is known yet.
    assert.deepEqual(asked, [0, pause, pause, pause, pause * 2]);
  });

  it("drop the answer about a text that is no longer there", async () => {
    const { live, published, pass } = desk({ takes: pause * 3 });
    live.update(document(1, "bad"));
    await pass(5);
    live.update(document(2, "good"));
    await pass(pause * 12);
    assert.deepEqual(
      published.map((state) => state.document.version),
      [2],
    );
  });

  it("have one analysis of a document under way, and the newest text waiting", async () => {
    const { live, asked, pass } = desk({ takes: pause * 4 });
    live.update(document(1, "one"));
    await pass(5);
    live.update(document(2, "two"));
    await pass(pause * 2);
    live.update(document(3, "three"));
    await pass(pause * 14);
    assert.deepEqual(asked, ["one", "three"]);
  });

  it("show what the change brings, all where someone asks for all, and what is hidden stays known", async () => {
    const { live, published, pass } = desk({ base: "bad" });
    live.update(document(1, "bad bad bad"));
    await pass(pause);
    assert.equal(published.at(-1)?.judged.shown.length, 2);
    assert.equal(published.at(-1)?.result.findings.length, 3);
    live.showWhole("file:///a.sh");
    await pass(pause);
    assert.equal(published.at(-1)?.judged.shown.length, 3);
  });

  it("change with the setting", async () => {
    const { live, published, pass } = desk({ base: "bad" });
    live.update(document(1, "bad"));
    await pass(pause);
    assert.equal(published.at(-1)?.judged.shown.length, 0);
    live.setScope("all");
    await pass(pause);
    assert.equal(published.at(-1)?.judged.shown.length, 1);
  });

  it("say nothing about a document that was closed meanwhile", async () => {
    const { live, published, pass } = desk({ takes: pause });
    live.update(document(1, "bad"));
    await pass(5);
    live.close("file:///a.sh");
    await pass(pause * 3);
    assert.deepEqual(published, []);
  });
});
